package org.parcours.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.log.JourneySplit;
import org.parcours.model.learner.ExtraTreesRegressor;
import org.parcours.model.learner.ExtraTreesSettings;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.num.Seed;
import org.parcours.prove.estimate.Fitting;
import picocli.CommandLine.Option;

/** How a proof fits models to its log. */
final class FittingOptions {
    @Option(
            names = "--q-model",
            paramLabel = "M",
            defaultValue = "table",
            description =
                    "What learns Q where the log brings none: table (default, by step, state and action), linear or"
                            + " extra-trees (over states and x_ columns).")
    private String model = "table";

    @Option(
            names = "--folds",
            paramLabel = "K",
            defaultValue = "5",
            description = "Models are cross-fitted in so many parts of the journeys; default 5.")
    private int folds;

    @Option(
            names = "--split",
            paramLabel = "P",
            description = "In place of folds: this part of the journeys teaches, the rest proves; such as 0.5.")
    private @Nullable Double split;

    Fitting fitting(Seed seed, int threads) {
        Optional<JourneySplit> parts = split == null ? Optional.empty() : Optional.of(new JourneySplit(split, seed));
        return new Fitting(folds, parts, regressor(threads), seed);
    }

    private Optional<Regressor> regressor(int threads) {
        return switch (model) {
            case "table" -> Optional.empty();
            case "linear" -> Optional.of(new RidgeRegression(0.01));
            case "extra-trees" -> Optional.of(new ExtraTreesRegressor(ExtraTreesSettings.DEFAULT.withThreads(threads)));
            default ->
                throw new IllegalArgumentException(
                        "There is no model of Q \"" + model + "\"; take table, linear or extra-trees.");
        };
    }
}
