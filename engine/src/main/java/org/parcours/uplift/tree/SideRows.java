package org.parcours.uplift.tree;

import java.util.Arrays;

/**
 * How many rows of each arm a node has on the left of the split that is looked at, in one half of a tree's rows. It counts a
 * column's bins, takes them to the left one by one, and says whether both sides keep rows enough.
 */
final class SideRows {
    private final ArmRows rows;
    private final CausalSettings settings;
    private final int[][] counts;
    private final int[] left;
    private final int[] node;
    private int lefts;
    private int all;
    private double least;

    SideRows(ArmRows rows, CausalSettings settings) {
        this.rows = rows;
        this.settings = settings;
        this.counts = new int[rows.arms()][BinnedColumn.MOST_CODES];
        this.left = new int[rows.arms()];
        this.node = new int[rows.arms()];
    }

    /** Turns to a node; answers whether it has rows enough for two sides. */
    boolean enter(ArmRanges ranges) {
        boolean enough = true;
        for (int arm = 0; arm < node.length; arm++) {
            node[arm] = ranges.to(arm) - ranges.from(arm);
            enough &= node[arm] >= 2 * settings.minimumArmRows();
        }
        all = ranges.size();
        least = Math.max(settings.minimumRows(), settings.balance() * all);
        return enough && all >= 2 * settings.minimumRows();
    }

    /** Counts the node's rows by a column's bins. */
    void count(BinnedColumn column, ArmRanges ranges) {
        for (int arm = 0; arm < counts.length; arm++) {
            rows.count(cleared(arm, column), column, arm, ranges);
        }
    }

    /** The counts of an arm by a column's bins, for somebody to fill. */
    int[] cleared(int arm, BinnedColumn column) {
        Arrays.fill(counts[arm], 0, column.codes(), 0);
        return counts[arm];
    }

    /** Takes all rows to the right. */
    void clear() {
        Arrays.fill(left, 0);
        lefts = 0;
    }

    /** Takes a bin to the left with sign 1, back with −1. */
    void move(int bin, int sign) {
        for (int arm = 0; arm < left.length; arm++) {
            left[arm] += sign * counts[arm][bin];
            lefts += sign * counts[arm][bin];
        }
    }

    /** Whether both sides keep rows enough, of each arm and of all. */
    boolean suffice() {
        if (Math.min(lefts, all - lefts) < least) {
            return false;
        }
        for (int arm = 0; arm < left.length; arm++) {
            if (Math.min(left[arm], node[arm] - left[arm]) < settings.minimumArmRows()) {
                return false;
            }
        }
        return true;
    }

    /** The rows of all arms in a bin. */
    int ofBin(int bin) {
        int sum = 0;
        for (int[] ofArm : counts) {
            sum += ofArm[bin];
        }
        return sum;
    }

    /** The rows on the left. */
    int lefts() {
        return lefts;
    }

    /** The rows of the node. */
    int all() {
        return all;
    }
}
