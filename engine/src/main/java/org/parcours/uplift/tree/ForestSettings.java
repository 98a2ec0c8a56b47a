package org.parcours.uplift.tree;

/**
 * How many uplift trees grow on which rows.
 *
 * @param tree how each of them grows
 * @param trees how many, at least 1
 * @param bootstrap whether each grows on rows drawn with replacement, of each arm as many as it has; if not, on all rows
 * @param honest whether the rows that choose a tree's splits and those that estimate its leaves are apart, half each
 * @param threads how many threads grow trees and score tables; no result depends on it
 */
public record ForestSettings(TreeSettings tree, int trees, boolean bootstrap, boolean honest, int threads) {
    /** One tree on all rows. */
    public static final ForestSettings TREE = new ForestSettings(TreeSettings.DEFAULT, 1, false, false, 1);

    /** 100 trees on bootstraps, 10 columns drawn for each node. */
    public static final ForestSettings FOREST =
            new ForestSettings(TreeSettings.DEFAULT.withCandidates(10), 100, true, false, 1);

    public ForestSettings {
        if (trees < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "%d trees on %d threads cannot be grown; give at least 1 of both.".formatted(trees, threads));
        }
    }

    /** The same with other settings of each tree. */
    public ForestSettings withTree(TreeSettings other) {
        return new ForestSettings(other, trees, bootstrap, honest, threads);
    }

    /** The same with another number of trees. */
    public ForestSettings withTrees(int other) {
        return new ForestSettings(tree, other, bootstrap, honest, threads);
    }

    /** The same with honest trees or others. */
    public ForestSettings withHonest(boolean other) {
        return new ForestSettings(tree, trees, bootstrap, other, threads);
    }

    /** The same on another number of threads. */
    public ForestSettings withThreads(int other) {
        return new ForestSettings(tree, trees, bootstrap, honest, other);
    }
}
