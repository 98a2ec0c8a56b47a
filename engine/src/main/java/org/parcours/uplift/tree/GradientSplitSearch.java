package org.parcours.uplift.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the split that leaves a node's pseudo-outcomes the least spread: Σ over the targets of (Σρ_l)²/n_l + (Σρ_r)²/n_r is
 * largest. One column after the other is added up by its bins and looked through. Both sides must keep rows enough to choose
 * splits and to estimate; of the rows that estimate only this is looked at, never an outcome.
 */
final class GradientSplitSearch {
    private final BinnedTable table;
    private final ArmRows rows;
    private final double[][][] gradients;
    private final SideRows splitting;
    private final @Nullable SideRows estimating;
    private final double[][] sums;
    private final double[] leftSum;
    private final int[] order = new int[BinnedColumn.MOST_CODES];

    private ArmRanges node;
    private ArmRanges estimates;
    private double bestGain;
    private @Nullable Split best;

    /**
     * A search.
     *
     * @param rows those that choose splits
     * @param estimating those that estimate; the same object in a tree that is not honest
     * @param gradients of each target and arm those of the rows, at their places
     */
    GradientSplitSearch(
            BinnedTable table, ArmRows rows, ArmRows estimating, double[][][] gradients, CausalSettings settings) {
        this.table = table;
        this.rows = rows;
        this.gradients = gradients;
        this.splitting = new SideRows(rows, settings);
        this.estimating = estimating == rows ? null : new SideRows(estimating, settings);
        this.sums = new double[gradients.length][BinnedColumn.MOST_CODES];
        this.leftSum = new double[gradients.length];
        this.node = ArmRanges.all(rows);
        this.estimates = ArmRanges.all(estimating);
    }

    /**
     * Turns to a node.
     *
     * @param node its rows that choose splits
     * @param estimates its rows that estimate
     * @return whether it has rows enough for two sides
     */
    boolean enter(ArmRanges node, ArmRanges estimates) {
        this.node = node;
        this.estimates = estimates;
        return splitting.enter(node) && (estimating == null || estimating.enter(estimates));
    }

    /**
     * Looks for the best split of the node.
     *
     * @param squares the sum of the squared gradients of the node
     * @return null when none gains anything
     */
    @Nullable
    Split find(int[] columns, double squares) {
        best = null;
        bestGain = 1e-12 * squares;
        for (int column : columns) {
            BinnedColumn binned = table.column(column);
            addUp(binned);
            if (binned.isCategorical()) {
                scanCategories(column, binned.codes());
            } else {
                scanNumbers(column, binned.codes());
            }
        }
        return best;
    }

    private void addUp(BinnedColumn column) {
        for (double[] sum : sums) {
            Arrays.fill(sum, 0, column.codes(), 0);
        }
        for (int arm = 0; arm < rows.arms(); arm++) {
            rows.addTo(splitting.cleared(arm, column), sums[0], column, gradients[0][arm], arm, node);
            for (int target = 1; target < sums.length; target++) {
                rows.addTo(sums[target], column, gradients[target][arm], arm, node);
            }
        }
        if (estimating != null) {
            estimating.count(column, estimates);
        }
    }

    /** Tries every cut, with unknown values on the one side and on the other. */
    private void scanNumbers(int column, int codes) {
        clear();
        int unknown = codes - 1;
        boolean someUnknown = splitting.ofBin(unknown) > 0;
        for (int bin = 0; bin < unknown; bin++) {
            boolean divides = splitting.ofBin(bin) > 0;
            move(bin, 1);
            // a cut beside an empty bin divides the rows as the one before it
            if (!divides) {
                continue;
            }
            if (gains()) {
                best = Split.ofNumbers(column, bin, unknown, !someUnknown && 2 * splitting.lefts() > splitting.all());
            }
            if (someUnknown) {
                move(unknown, 1);
                if (gains()) {
                    best = Split.ofNumbers(column, bin, unknown, true);
                }
                move(unknown, -1);
            }
        }
    }

    /** Tries the cuts through the bins in the order of their mean pseudo-outcome, which holds the best of all divisions. */
    private void scanCategories(int column, int codes) {
        for (double[] sum : sums) {
            int bins = sort(sum, codes);
            clear();
            for (int i = 0; i < bins - 1; i++) {
                move(order[i], 1);
                if (gains()) {
                    best = Split.ofCategories(column, order, i + 1, bins, 2 * splitting.lefts() > splitting.all());
                }
            }
        }
    }

    private int sort(double[] sum, int codes) {
        int size = 0;
        for (int bin = 0; bin < codes; bin++) {
            int ofBin = splitting.ofBin(bin);
            if (ofBin > 0) {
                double mean = sum[bin] / ofBin;
                int at = size++;
                while (at > 0 && sum[order[at - 1]] / splitting.ofBin(order[at - 1]) > mean) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = bin;
            }
        }
        return size;
    }

    private void clear() {
        splitting.clear();
        if (estimating != null) {
            estimating.clear();
        }
        Arrays.fill(leftSum, 0);
    }

    private void move(int bin, int sign) {
        splitting.move(bin, sign);
        if (estimating != null) {
            estimating.move(bin, sign);
        }
        for (int target = 0; target < leftSum.length; target++) {
            leftSum[target] += sign * sums[target][bin];
        }
    }

    /** Whether what is on the left is the best split so far; then it is remembered how good it is. */
    private boolean gains() {
        if (!splitting.suffice() || (estimating != null && !estimating.suffice())) {
            return false;
        }
        double gain = 0;
        for (double sum : leftSum) {
            // over the node the pseudo-outcomes sum to 0
            gain += sum * sum / splitting.lefts() + sum * sum / (splitting.all() - splitting.lefts());
        }
        if (gain <= bestGain) {
            return false;
        }
        bestGain = gain;
        return true;
    }
}
