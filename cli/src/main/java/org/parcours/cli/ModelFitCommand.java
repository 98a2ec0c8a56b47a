package org.parcours.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.files.EnvironmentFile;
import org.parcours.files.MdpFile;
import org.parcours.files.ModelFile;
import org.parcours.log.JourneyLog;
import org.parcours.model.environment.EnvironmentCounts;
import org.parcours.model.environment.EnvironmentKind;
import org.parcours.model.environment.EnvironmentModel;
import org.parcours.model.environment.JourneySample;
import org.parcours.model.environment.NeuralSettings;
import org.parcours.model.environment.NeuralTraining;
import org.parcours.model.environment.PooledCounts;
import org.parcours.model.network.Networks;
import org.parcours.num.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns a model of the environments of a log. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn P(next state | state, action, environment) from a log, and judge it on held-out journeys.")
final class ModelFitCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final LogSource source = new LogSource();

    @Option(
            names = "--kind",
            paramLabel = "K",
            defaultValue = "counts",
            converter = FitKind.Name.class,
            description = "counts (default): transition counts by environment, drawn together as far as they are alike;"
                    + " counts-together: as if all environments were one; neural: a network that all share;"
                    + " auto: all three are judged, and the one to use is taken.")
    private FitKind kind = FitKind.COUNTS;

    @Option(
            names = "--prior",
            paramLabel = "A",
            defaultValue = "0.5",
            description = "Pseudo-visits for every successor seen after a state; default 0.5.")
    private double prior;

    @Option(
            names = "--hidden",
            paramLabel = "N,N",
            split = ",",
            description = "Units of each hidden layer of the network; default 32.")
    private @Nullable List<Integer> hidden;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Epochs that the network trains at most; it stops where held-out journeys say so."
                    + " Default 100.")
    private @Nullable Integer epochs;

    @Option(
            names = "--environment",
            paramLabel = "E",
            description = "The environment whose decision process is written as CSV; default: the log's first.")
    private Optional<String> environment = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Who is held out, and where the network starts; default 1.")
    private long seed;

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "FILE",
            description = "Write the model, for plan --mdp and learn --mdp: all of it where the name ends in .json,"
                    + " one environment as a decision process (CSV) elsewhere.")
    private @Nullable Path target;

    @Mixin
    private final Output output = new Output();

    @Override
    public void run() {
        NeuralSettings settings = settings();
        Optional<Path> file = Optional.ofNullable(target);
        if (environment.isPresent() && file.map(ModelFile::isFitted).orElse(true)) {
            throw wrong("--environment says which decision process is written as CSV; a model (JSON) has them all.");
        }
        JourneyLog log = source.read().log();
        Map<EnvironmentKind, Function<JourneySample, EnvironmentModel>> learners = learners(settings);
        try (Progress progress = Progress.fitting(ModelFit.fits(learners.size()))) {
            ModelFit fit = ModelFit.of(log, kind, learners, new Seed(seed), progress);
            file.ifPresent(path -> write(path, log, fit));
            output.answer(() -> ModelFitDocument.of(fit, prior, seed), out -> ModelFitText.print(log, fit, out));
        }
    }

    private NeuralSettings settings() {
        if ((hidden != null || epochs != null) && !kind.compared().contains(EnvironmentKind.NEURAL)) {
            throw wrong("--hidden and --epochs are of the network; add --kind neural or auto.");
        }
        NeuralSettings defaults = NeuralSettings.DEFAULT;
        try {
            return new NeuralSettings(
                    hidden == null ? defaults.hidden() : hidden,
                    epochs == null ? defaults.epochs() : epochs,
                    new Seed(seed));
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Map<EnvironmentKind, Function<JourneySample, EnvironmentModel>> learners(NeuralSettings settings) {
        Map<EnvironmentKind, Function<JourneySample, EnvironmentModel>> learners = new EnumMap<>(EnvironmentKind.class);
        learners.put(
                EnvironmentKind.COUNTS_TOGETHER, sample -> PooledCounts.together(EnvironmentCounts.of(sample), prior));
        learners.put(EnvironmentKind.COUNTS, sample -> PooledCounts.of(EnvironmentCounts.of(sample), prior));
        if (kind.compared().contains(EnvironmentKind.NEURAL)) {
            learners.put(EnvironmentKind.NEURAL, new NeuralTraining(Networks.load(), settings, prior)::fit);
        }
        return learners;
    }

    private void write(Path file, JourneyLog log, ModelFit fit) {
        if (ModelFile.isFitted(file)) {
            String settings = kind.compared().contains(EnvironmentKind.NEURAL) ? ", seed " + seed : "";
            EnvironmentFile.write(
                    file,
                    fit.model(),
                    "parcours model fit (%s%s; %s of %s)"
                            .formatted(fit.kind(), settings, Numbers.counted(log.journeys(), "journey"), log.source()));
        } else {
            EnvironmentModel model = fit.model();
            int written = environment.isEmpty() ? 0 : model.counts().environment(environment);
            MdpFile.write(file, model.mdp(written));
        }
    }
}
