package org.parcours.uplift.ordered;

/**
 * How symmetric trees are boosted.
 *
 * @param rounds how many trees, at least 1
 * @param depth how many questions each asks, 1 to 10; it has 2^depth leaves
 * @param learningRate how much of each tree counts, in (0, 1]
 * @param penalty added to the weight of a leaf, at least 0
 * @param permutations how many random orders of the customers there are, at least 1
 * @param borders at how many places a column of numbers may be divided at most, 1 to 127
 */
public record OrderedSettings(
        int rounds, int depth, double learningRate, double penalty, int permutations, int borders) {
    /** 100 trees of depth 4 at a rate of 0.1, three permutations. */
    public static final OrderedSettings DEFAULT = new OrderedSettings(100, 4, 0.1, 3, 3, 64);

    public OrderedSettings {
        boolean sound = rounds >= 1 && depth >= 1 && depth <= 10 && permutations >= 1 && borders >= 1 && borders <= 127;
        if (!sound || !(learningRate > 0 && learningRate <= 1) || !(penalty >= 0 && penalty < 1e300)) {
            throw new IllegalArgumentException(
                    "Ordered boosting by %d trees of depth %d at a rate of %s with a penalty of %s, %d permutations and %d borders is not possible; give at least 1 tree, a depth of 1 to 10, a rate in (0, 1], a penalty of at least 0, at least 1 permutation and 1 to 127 borders."
                            .formatted(rounds, depth, learningRate, penalty, permutations, borders));
        }
    }
}
