package org.parcours.cli;

import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.network.Networks;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.base.NetworkBase;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;
import org.parcours.uplift.propensity.EstimatedPropensities;
import picocli.CommandLine.Option;

/** How base learners are set, and where propensities come from. */
final class UpliftBaseOptions {
    private static final int FOLDS = 5;

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

    @Option(
            names = "--propensity",
            paramLabel = "P",
            defaultValue = "known",
            description = "known (default): arms were drawn by lot, with the shares they have; estimated: nobody drew"
                    + " lots, and a logistic model says how likely each arm was.")
    private String propensity = "known";

    @Option(
            names = "--clip",
            paramLabel = "P",
            defaultValue = "0.01",
            description = "The smallest estimated propensity; default 0.01.")
    private double clip = 0.01;

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

    private BoostingSettings boosting() {
        BoostingSettings.Splits splits = exact ? BoostingSettings.Splits.EXACT : BoostingSettings.Splits.BINNED;
        return new BoostingSettings(rounds, depth, rate, minimumRows, 1, splits);
    }

    /** The propensities of a table's customers. */
    Propensities propensities(UpliftData data, Seed seed) {
        return switch (propensity) {
            case "known" -> Propensities.shares(data);
            case "estimated" ->
                EstimatedPropensities.of(data, LogisticRegression.DEFAULT, clip, FOLDS, seed.child(FOLDS));
            default ->
                throw new IllegalArgumentException("--propensity is \"" + propensity + "\"; give known or estimated.");
        };
    }
}
