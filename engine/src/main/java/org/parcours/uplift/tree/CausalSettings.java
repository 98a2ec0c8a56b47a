package org.parcours.uplift.tree;

/**
 * How a causal forest grows.
 *
 * @param trees how many, at least 1; a multiple of {@code bag}
 * @param bag how many trees share a half of the rows, from which intervals tell luck in the rows from luck in the trees (a
 *     little bag); 1 for none, and no intervals
 * @param share of the rows that a tree grows on, drawn without replacement, in (0, 1], with bags in (0, 0.5]; one half of
 *     them chooses splits, the other estimates
 * @param depth how many questions a tree asks at most, 1 to 60
 * @param minimumRows that each side of a split keeps, among those that choose splits and among those that estimate, at least 1
 * @param minimumArmRows of each arm that each side of a split keeps, in either half too, at least 1
 * @param balance the share of a node's rows that each side of a split keeps at least (ω), in [0, 0.5)
 * @param candidates how many columns are drawn for each node, at least 1; more than there are means all
 * @param bins how many for a column of numbers at most, 2 to 255; up to 62 are scored fastest
 * @param threads how many threads grow trees and score tables; no result depends on it
 */
public record CausalSettings(
        int trees,
        int bag,
        double share,
        int depth,
        int minimumRows,
        int minimumArmRows,
        double balance,
        int candidates,
        int bins,
        int threads) {
    private static final int ALL = Integer.MAX_VALUE;

    /** 200 trees in bags of two on half of the rows, ten rows on each side of a split. */
    public static final CausalSettings FOREST = new CausalSettings(200, 2, 0.5, 60, 10, 1, 0.05, ALL, 250, 1);

    /** One tree of depth 5 on all rows, 50 rows of each arm on each side of a split. */
    public static final CausalSettings TREE = new CausalSettings(1, 1, 1, 5, 100, 50, 0.05, ALL, 62, 1);

    public CausalSettings {
        boolean sound = trees >= 1 && bag >= 1 && trees % bag == 0 && depth >= 1 && depth <= 60 && minimumRows >= 1;
        boolean shares = share > 0 && share <= (bag > 1 ? 0.5 : 1) && balance >= 0 && balance < 0.5;
        if (!sound || !shares || minimumArmRows < 1 || candidates < 1 || bins < 2 || bins > 255 || threads < 1) {
            throw new IllegalArgumentException(
                    "A causal forest of %d trees in bags of %d, each on a share of %s of the rows, of depth %d with %d rows and %d of an arm on each side of a split, a balance of %s, %d candidates and %d bins on %d threads cannot be grown; give whole bags, a share of at most 0.5 with bags, a depth of 1 to 60, a balance below 0.5, 2 to 255 bins and at least 1 of all else."
                            .formatted(
                                    trees,
                                    bag,
                                    share,
                                    depth,
                                    minimumRows,
                                    minimumArmRows,
                                    balance,
                                    candidates,
                                    bins,
                                    threads));
        }
    }

    /** The same with another number of trees. */
    public CausalSettings withTrees(int other) {
        return new CausalSettings(
                other, bag, share, depth, minimumRows, minimumArmRows, balance, candidates, bins, threads);
    }

    /** The same with other little bags. */
    public CausalSettings withBag(int other) {
        return new CausalSettings(
                trees, other, share, depth, minimumRows, minimumArmRows, balance, candidates, bins, threads);
    }

    /** The same with trees of another depth. */
    public CausalSettings withDepth(int other) {
        return new CausalSettings(
                trees, bag, share, other, minimumRows, minimumArmRows, balance, candidates, bins, threads);
    }

    /** The same with other smallest sides of splits. */
    public CausalSettings withMinimumRows(int other) {
        return new CausalSettings(trees, bag, share, depth, other, minimumArmRows, balance, candidates, bins, threads);
    }

    /** The same with another number of columns drawn. */
    public CausalSettings withCandidates(int other) {
        return new CausalSettings(trees, bag, share, depth, minimumRows, minimumArmRows, balance, other, bins, threads);
    }

    /** The same on another number of threads. */
    public CausalSettings withThreads(int other) {
        return new CausalSettings(
                trees, bag, share, depth, minimumRows, minimumArmRows, balance, candidates, bins, other);
    }
}
