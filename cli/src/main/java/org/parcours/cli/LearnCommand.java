package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.files.CampaignFile;
import org.parcours.files.LearntDocument;
import org.parcours.files.PathsDocument;
import org.parcours.files.PolicyFile;
import org.parcours.files.WorldFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LearningMethod;
import org.parcours.plan.learn.sampled.LearntJourneys;
import org.parcours.plan.learn.sampled.LikeliestPath;
import org.parcours.simulate.World;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours learn}: a policy by learning from sampled journeys. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A policy learnt from sampled journeys of a model or a world, and what it is worth.")
final class LearnCommand implements Runnable {
    /** What is learnt in; one of them. */
    static final class Source {
        @Parameters(
                paramLabel = "LOG",
                arity = "0..1",
                description =
                        "A journey log for fitted-q and q-learning, one step a journey for bandits: CSV (also .gz), Parquet, or"
                                + " a JDBC address.")
        private @Nullable String log;

        @Option(
                names = "--mdp",
                paramLabel = "FILE",
                description = "A Markov decision process (CSV): state,action,next_state,probability,reward;"
                        + " or a model of \"model fit\" (JSON), with --environment where it has several.")
        private @Nullable Path mdp;

        @Option(
                names = "--world",
                paramLabel = "W",
                description = "A world that ships (stories, benchmark) or a world file (YAML).")
        private @Nullable String world;

        @Option(
                names = "--campaign",
                paramLabel = "CAMPAIGN",
                description = "A campaign file (JSON): learns in its world, starting from it.")
        private @Nullable Path campaign;
    }

    private static final long JOURNEYS = 100_000;
    private static final long CUSTOMERS = 5_000_000;

    /** A world has its own start, end and discounts. */
    private static final Set<String> OF_MODELS =
            Set.of("--start", "--horizon", "--discount", "--discount-env", "--discount-con", "--paths");

    private static final Set<String> OF_LOGS =
            Set.of("--query", "--regressor", "--pessimism", "--support", "--action-model", "--knowledge");

    private static final Set<String> OF_BANDITS_ALONE = Set.of(
            "--batch", "--falling", "--alpha", "--noise", "--gamma", "--penalty", "--prior", "--evenly", "--log-out");

    private static final Set<String> NOT_OF_BANDITS = Set.of(
            "--horizon",
            "--discount",
            "--discount-env",
            "--discount-con",
            "--explore-after",
            "--explore-at-most",
            "--learning-rate",
            "--steps",
            "--natural",
            "--runs",
            "--threads",
            "--warm",
            "--checkpoint",
            "--rules",
            "--environment");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Mixin
    private LearnOptions options = new LearnOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Mixin
    private BanditOptions bandits = new BanditOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        MethodOptions.requireKnown(spec.commandLine(), options.methodName());
        if (BanditOptions.METHODS.contains(options.methodName())) {
            refuse(OF_LOGS, "with " + options.methodName());
            MethodOptions.requireMeaning(spec.commandLine(), options.methodName(), output);
            decideOnce();
        } else if (source.log != null) {
            learnFrom(source.log);
        } else {
            refuse(OF_BANDITS_ALONE, "with " + options.methodName());
            learnJourneys();
        }
    }

    private void decideOnce() {
        refuse(NOT_OF_BANDITS, "with " + options.methodName() + ", which decides once per customer");
        LearnBandit learner = new LearnBandit(options, bandits, output);
        if (source.mdp != null) {
            refuse(Set.of("--evenly"), "for a model");
            learner.ofModel(source.mdp);
        } else if (source.world != null) {
            refuse(Set.of("--start", "--evenly"), "in a world");
            learner.ofWorld(source.world);
        } else if (source.log != null) {
            refuse(Set.of("--start", "--customers"), "for a log");
            learner.ofLog(source.log);
        } else {
            throw new ParameterException(
                    spec.commandLine(),
                    "A campaign is a journey, but " + options.methodName()
                            + " decides once per customer; give --world, --mdp or a log.");
        }
    }

    private void learnFrom(String log) {
        boolean stagewise = options.methodName().equals(LearnStagewise.NAME);
        Set<String> understood = stagewise ? LearnStagewise.UNDERSTOOD : LearnLog.UNDERSTOOD;
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!understood.contains(option.longestName())) {
                refuse(Set.of(option.longestName()), stagewise ? "with stagewise" : "from a log");
            }
        }
        MethodOptions.requireMeaning(spec.commandLine(), options.methodName(), output);
        if (stagewise) {
            new LearnStagewise(log, options, batch, output).run(spec.commandLine());
        } else {
            new LearnLog(log, options, batch, output).run(spec.commandLine());
        }
    }

    private void learnJourneys() {
        requireNoLogNeeded();
        refuse(OF_LOGS, "without a log");
        MethodOptions.requireMeaning(spec.commandLine(), options.methodName(), output);
        if (options.report().isEmpty()) {
            refuse(Set.of("--runs"), "without --report, on whose page the other seeds are drawn");
        }
        boolean inWorld = source.mdp == null;
        if (inWorld) {
            refuse(OF_MODELS, "in a world, which says it itself");
        }
        LearnerSettings settings = options.settings(spec.commandLine(), inWorld ? CUSTOMERS : JOURNEYS, inWorld);
        long start = System.nanoTime();
        LearnTask task = task(settings);
        LearnRun run = new LearnRun(task, options, settings);
        LearntJourneys learnt = run.learn();
        double elapsed = (System.nanoTime() - start) / 1e6;
        options.output().ifPresent(target -> task.write(target, learnt.policy()));
        options.report().ifPresent(target -> report(target, task, learnt, run, elapsed));
        List<LikeliestPath> paths = options.paths() ? task.paths(learnt.policy()) : List.of();
        if (output.isJson()) {
            LearnText.limits(learnt).ifPresent(output::note);
        }
        output.answer(() -> document(learnt, task, paths, elapsed), out -> {
            new LearnText(learnt, task, elapsed).print(out);
            new PathsText(paths).print(out);
        });
    }

    private ObjectNode document(LearntJourneys learnt, LearnTask task, List<LikeliestPath> paths, double elapsed) {
        ObjectNode document = LearntDocument.of(learnt, task.document(learnt.policy()), elapsed);
        if (options.paths()) {
            document.set("paths", PathsDocument.of(paths));
        }
        return document;
    }

    private void requireNoLogNeeded() {
        String method = options.methodName();
        if (MethodOptions.OF_LOGS_ALONE.contains(method)) {
            throw new ParameterException(spec.commandLine(), """
                    %1$s learns from logged journeys: parcours learn LOG --method %1$s.
                    From a model or a world learn %2$s; for one decision per customer %3$s.""".formatted(
                            method, LearningMethod.names(), String.join(", ", BanditOptions.METHODS)));
        }
    }

    private LearnTask task(LearnerSettings settings) {
        String madeBy = "parcours learn (" + options.method() + ")";
        if (source.mdp != null) {
            PolicyFile.Origin origin =
                    new PolicyFile.Origin(madeBy, settings.horizon(), LearnOptions.same(settings.discounts()));
            return new LearnMdp(source.mdp, rules, options.starts(), options.warm(), origin);
        }
        if (source.campaign != null) {
            CampaignFile drawn = CampaignFile.read(source.campaign);
            return new LearnWorld(
                    drawn.world(), drawn.campaign().world(), rules, Optional.of(drawn.campaign()), madeBy);
        }
        String named = String.valueOf(source.world);
        World world = WorldFile.load(named, Path.of(""));
        return new LearnWorld(
                world, named, rules, options.warm().map(CampaignFile::read).map(CampaignFile::campaign), madeBy);
    }

    private void report(Path target, LearnTask task, LearntJourneys learnt, LearnRun run, double elapsed) {
        ObjectNode document = LearntDocument.of(learnt, task.document(learnt.policy()), elapsed);
        document.put("unit", task.unit());
        ArrayNode runs = document.putArray("runs");
        runs.add(LearntDocument.curve(learnt.curve()));
        run.further().forEach(curve -> runs.add(LearntDocument.curve(curve)));
        task.describe(learnt.policy(), document);
        HtmlReport.write(target, "learning", "Learnt in " + task.name(), document);
    }

    /** An option without a meaning would be ignored without a word. */
    private void refuse(Set<String> withoutMeaning, String where) {
        List<OptionSpec> matched = spec.commandLine().getParseResult().matchedOptions();
        for (OptionSpec option : matched) {
            if (withoutMeaning.contains(option.longestName())) {
                throw new ParameterException(
                        spec.commandLine(), option.longestName() + " has no meaning " + where + "; leave it out.");
            }
        }
    }
}
