package org.parcours.uplift.tree;

/** A node while its tree grows. */
final class UpliftNode {
    private final ArmRanges rows;
    private final long[] sums;
    private final ArmStatistics statistics;
    private final ArmRanges estimates;
    private final ArmStatistics means;
    private final int depth;

    /**
     * A node.
     *
     * @param rows that choose its split
     * @param sums the words of their outcomes; taken over without a copy
     * @param statistics of these rows, shrunk to those of the node above
     * @param estimates the rows that estimate its effects; in a tree that is not honest the same rows
     * @param means of these rows
     * @param depth how many questions were asked before
     */
    UpliftNode(
            ArmRanges rows,
            long[] sums,
            ArmStatistics statistics,
            ArmRanges estimates,
            ArmStatistics means,
            int depth) {
        this.rows = rows;
        this.sums = sums;
        this.statistics = statistics;
        this.estimates = estimates;
        this.means = means;
        this.depth = depth;
    }

    ArmRanges rows() {
        return rows;
    }

    long[] sums() {
        return sums;
    }

    ArmStatistics statistics() {
        return statistics;
    }

    ArmRanges estimates() {
        return estimates;
    }

    ArmStatistics means() {
        return means;
    }

    int depth() {
        return depth;
    }
}
