package org.parcours.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.network.Networks;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.base.NetworkBase;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How base learners are set. */
final class UpliftBaseOptions {
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "100", description = "Boosted trees; default 100.")
    private int rounds = 100;

    @Option(names = "--depth", paramLabel = "N", defaultValue = "4", description = "Of boosted trees; default 4.")
    private int depth = 4;

    @Option(names = "--eta", paramLabel = "R", defaultValue = "0.1", description = "Learning rate; default 0.1.")
    private double rate = 0.1;

    @Option(
            names = "--minimum-rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "Of a leaf of xgboost and lightgbm, weighted as their documents say; default 20.")
    private int minimumRows = 20;

    @Option(names = "--exact", description = "Split between any two values, not 256 bins (xgboost).")
    private boolean exact;

    /** Says which of these options a learner that grows its own trees does not follow. */
    static void noteUnused(String learner, ParseResult said, Output output) {
        boolean isBoosted = said.hasMatchedOption("--propensity-model");
        String unused = Stream.of("--base", "--rounds", "--depth", "--eta", "--minimum-rows", "--exact")
                .filter(option -> said.hasMatchedOption(option) && (option.equals("--base") || !isBoosted))
                .collect(Collectors.joining(", "));
        if (!unused.isEmpty()) {
            output.note(learner + " grows trees of its own, and does not follow " + unused);
        }
    }

    /** A base learner by its name. */
    Base base(String name) {
        return switch (name) {
            case "linear" -> Bases.linear();
            case "elastic-net" -> Bases.elasticNet();
            case "ordered" ->
                new OrderedBoosting(new OrderedSettings(
                        rounds,
                        depth,
                        rate,
                        OrderedSettings.DEFAULT.penalty(),
                        OrderedSettings.DEFAULT.permutations(),
                        OrderedSettings.DEFAULT.borders()));
            case "mlp" -> new NetworkBase(Networks.load(), NetworkBase.Settings.DEFAULT);
            case "xgboost", "lightgbm" -> Bases.boosting(name, boosting());
            default ->
                throw new IllegalArgumentException("There is no base learner \"" + name
                        + "\"; take xgboost, lightgbm, ordered, mlp, linear or elastic-net.");
        };
    }

    /** How trees are boosted. */
    BoostingSettings boosting() {
        BoostingSettings.Splits splits = exact ? BoostingSettings.Splits.EXACT : BoostingSettings.Splits.BINNED;
        return new BoostingSettings(rounds, depth, rate, minimumRows, 1, splits);
    }
}
