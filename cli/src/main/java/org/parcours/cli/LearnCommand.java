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
        @Option(
                names = "--mdp",
                paramLabel = "FILE",
                description = "A Markov decision process (CSV): state,action,next_state,probability,reward.")
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

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Mixin
    private LearnOptions options = new LearnOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        boolean inWorld = source.mdp == null;
        if (inWorld) {
            refuse(OF_MODELS);
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

    private LearnTask task(LearnerSettings settings) {
        String madeBy = "parcours learn (" + options.method() + ")";
        if (source.mdp != null) {
            PolicyFile.Origin origin =
                    new PolicyFile.Origin(madeBy, settings.horizon(), LearnOptions.same(settings.discounts()));
            return new LearnMdp(source.mdp, options.starts(), options.warm(), origin);
        }
        if (source.campaign != null) {
            CampaignFile drawn = CampaignFile.read(source.campaign);
            return new LearnWorld(drawn.world(), drawn.campaign().world(), Optional.of(drawn.campaign()), madeBy);
        }
        String named = String.valueOf(source.world);
        World world = WorldFile.load(named, Path.of(""));
        return new LearnWorld(
                world, named, options.warm().map(CampaignFile::read).map(CampaignFile::campaign), madeBy);
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
    private void refuse(Set<String> withoutMeaning) {
        List<OptionSpec> matched = spec.commandLine().getParseResult().matchedOptions();
        for (OptionSpec option : matched) {
            if (withoutMeaning.contains(option.longestName())) {
                throw new ParameterException(
                        spec.commandLine(),
                        option.longestName() + " has no meaning in a world, which says it itself; leave it out.");
            }
        }
    }
}
