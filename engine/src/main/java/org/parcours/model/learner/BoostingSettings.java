package org.parcours.model.learner;

import java.util.HashMap;
import java.util.Map;

/**
 * How trees are boosted: each round adds a small tree that mends what the rounds before it left.
 *
 * @param rounds how many trees (for each class, where there are more than two), at least 1
 * @param depth how many questions a tree asks at most, 1 to 12
 * @param learningRate how much of each tree counts, in (0, 1]
 * @param minimumRows rows whose weights, times p(1 − p) for classes, sum to less make no leaf, at least 1
 * @param penalty on the squared values of leaves (λ), at least 0
 * @param splits where a question may divide a feature
 */
public record BoostingSettings(
        int rounds, int depth, double learningRate, int minimumRows, double penalty, Splits splits) {
    /** Where a question may divide a feature. */
    public enum Splits {
        /** Between some 256 bins of its values: fast. */
        BINNED,
        /** Between any two of its values; XGBoost can, LightGBM cannot. */
        EXACT
    }

    /** 100 rounds of depth 4 at a rate of 0.1, at least 20 rows in a leaf. */
    public static final BoostingSettings DEFAULT = new BoostingSettings(100, 4, 0.1, 20, 1);

    /** Settings with binned splits. */
    public BoostingSettings(int rounds, int depth, double learningRate, int minimumRows, double penalty) {
        this(rounds, depth, learningRate, minimumRows, penalty, Splits.BINNED);
    }

    public BoostingSettings {
        boolean sound = rounds >= 1 && depth >= 1 && depth <= 12 && minimumRows >= 1;
        if (!sound || !(learningRate > 0 && learningRate <= 1) || !(penalty >= 0 && penalty < 1e300)) {
            throw new IllegalArgumentException(
                    "Boosting by %d rounds of depth %d at a rate of %s with %d rows a leaf and a penalty of %s is not possible; give at least 1 round, a depth of 1 to 12, a rate in (0, 1], at least 1 row and a penalty of at least 0."
                            .formatted(rounds, depth, learningRate, minimumRows, penalty));
        }
    }

    /** The same with another number of rounds. */
    public BoostingSettings withRounds(int other) {
        return new BoostingSettings(other, depth, learningRate, minimumRows, penalty, splits);
    }

    /** The same with trees of another depth. */
    public BoostingSettings withDepth(int other) {
        return new BoostingSettings(rounds, other, learningRate, minimumRows, penalty, splits);
    }

    /** The same with another smallest leaf. */
    public BoostingSettings withMinimumRows(int other) {
        return new BoostingSettings(rounds, depth, learningRate, other, penalty, splits);
    }

    /** The same with another penalty. */
    public BoostingSettings withPenalty(double other) {
        return new BoostingSettings(rounds, depth, learningRate, minimumRows, other, splits);
    }

    /** The same with another learning rate. */
    public BoostingSettings withLearningRate(double other) {
        return new BoostingSettings(rounds, depth, other, minimumRows, penalty, splits);
    }

    /** The same with other places to divide features at. */
    public BoostingSettings withSplits(Splits other) {
        return new BoostingSettings(rounds, depth, learningRate, minimumRows, penalty, other);
    }

    /** The settings by name, for provenance. */
    public Map<String, String> byName() {
        Map<String, String> names = new HashMap<>(Map.of(
                "rounds", "" + rounds,
                "depth", "" + depth,
                "learning_rate", "" + learningRate,
                "minimum_rows", "" + minimumRows,
                "penalty", "" + penalty));
        if (splits == Splits.EXACT) {
            names.put("splits", "exact");
        }
        return names;
    }
}
