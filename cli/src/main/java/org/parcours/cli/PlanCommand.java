package org.parcours.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parcours plan}: the exact optimum of what a source describes. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The best decisions, exactly, with a proof of how close they come.")
final class PlanCommand implements Runnable {
    /** What is planned on; one of them. */
    static final class Source {
        @Option(
                names = "--world",
                paramLabel = "W",
                description = "A world that ships (stories, benchmark) or a world file (YAML).")
        private @Nullable String world;

        @Option(
                names = "--worlds",
                paramLabel = "A,B",
                split = ",",
                description = "Several worlds of which one is the true one, nobody knows which; see --robust.")
        private @Nullable List<String> worlds;

        @Option(
                names = "--campaign",
                paramLabel = "CAMPAIGN",
                description = "A campaign file (JSON): adds what each of its decisions costs against the best one.")
        private @Nullable Path campaign;

        @Option(
                names = "--mdp",
                paramLabel = "FILE",
                description = "A Markov decision process (CSV): state,action,next_state,probability,reward;"
                        + " or a model of \"model fit\" (JSON), with --environment where it has several.")
        private @Nullable Path mdp;

        @Option(
                names = "--log",
                paramLabel = "FILE",
                description = "A journey log: CSV (also .gz), Parquet, or a JDBC address such as jdbc:duckdb:file.db.")
        private @Nullable String log;
    }

    private static final Set<String> OF_WORLDS = Set.of(
            "--world",
            "--depth",
            "--margin",
            "--audience",
            "--rules",
            "--environment",
            "--max",
            "--frontier",
            "--output",
            "--report",
            "--json");

    private static final Set<String> OF_SEVERAL =
            Set.of("--worlds", "--robust", "--depth", "--margin", "--rules", "--environment", "--output", "--json");

    private static final Set<String> OF_CAMPAIGNS = Set.of(
            "--campaign",
            "--depth",
            "--margin",
            "--audience",
            "--rules",
            "--environment",
            "--output",
            "--report",
            "--json");

    private static final Set<String> OF_SETTINGS = Set.of(
            "--discount",
            "--discount-env",
            "--discount-con",
            "--horizon",
            "--criterion",
            "--method",
            "--tolerance",
            "--threads",
            "--rules",
            "--environment",
            "--max",
            "--frontier",
            "--start",
            "--output",
            "--json");

    private static final Set<String> OF_MODELS = settingsAnd("--mdp", "--report");

    private static final Set<String> OF_LOGS = settingsAnd("--log", "--query", "--prior", "--report");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Mixin
    private LogOptions logOptions = new LogOptions();

    @Mixin
    private WorldOptions worldOptions = new WorldOptions();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private LimitOptions limitOptions = new LimitOptions();

    @Option(
            names = "--robust",
            paramLabel = "R",
            defaultValue = "worst",
            description = "With --worlds: worst (default), the largest value that is certain in every world; average,"
                    + " the largest mean over the worlds.")
    private PlanWorlds.Robust robust = PlanWorlds.Robust.worst;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        if (source.world != null) {
            requireOnly(OF_WORLDS, "--world");
            new PlanWorld(worldOptions, ruleOptions, limitOptions, options, output).ofWorld(source.world);
        } else if (source.worlds != null) {
            requireOnly(OF_SEVERAL, "--worlds");
            new PlanWorlds(worldOptions, ruleOptions, options, output).run(source.worlds, robust);
        } else if (source.campaign != null) {
            requireOnly(OF_CAMPAIGNS, "--campaign");
            new PlanWorld(worldOptions, ruleOptions, limitOptions, options, output).ofCampaign(source.campaign);
        } else if (source.mdp != null) {
            requireOnly(OF_MODELS, "--mdp");
            new PlanMdp(options, planModel(), output).run(source.mdp, spec.commandLine());
        } else if (source.log != null) {
            requireOnly(OF_LOGS, "--log");
            new PlanLog(logOptions, options, planModel(), output).run(source.log, spec.commandLine());
        }
    }

    private PlanModel planModel() {
        return new PlanModel(options, ruleOptions, limitOptions, output);
    }

    private static Set<String> settingsAnd(String... more) {
        Set<String> options = new HashSet<>(OF_SETTINGS);
        Collections.addAll(options, more);
        return Set.copyOf(options);
    }

    /** An option that another source understands would be ignored without a word. */
    private void requireOnly(Set<String> understood, String asked) {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!understood.contains(option.longestName())) {
                throw new ParameterException(
                        spec.commandLine(), option.longestName() + " has no meaning with " + asked + "; leave it out.");
            }
        }
    }
}
