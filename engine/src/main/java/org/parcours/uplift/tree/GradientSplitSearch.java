package org.parcours.uplift.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the split that leaves a node's pseudo-outcomes the least spread: Σ over the targets of (Σρ_l)²/n_l + (Σρ_r)²/n_r is
 * largest. One column after the other is added up by its bins and looked through.
 */
final class GradientSplitSearch {
    private final BinnedTable table;
    private final ArmRows rows;
    private final double[][][] gradients;
    private final CausalSettings settings;
    private final int[][] counts;
    private final double[][] sums;
    private final int[] leftCount;
    private final int[] nodeCount;
    private final double[] leftSum;
    private final int[] order = new int[BinnedColumn.MOST_CODES];

    private double least;
    private double bestGain;
    private @Nullable Split best;

    /**
     * A search.
     *
     * @param gradients of each target and arm those of the rows, at their places
     */
    GradientSplitSearch(BinnedTable table, ArmRows rows, double[][][] gradients, CausalSettings settings) {
        this.table = table;
        this.rows = rows;
        this.gradients = gradients;
        this.settings = settings;
        this.counts = new int[rows.arms()][BinnedColumn.MOST_CODES];
        this.sums = new double[gradients.length][BinnedColumn.MOST_CODES];
        this.leftCount = new int[rows.arms()];
        this.nodeCount = new int[rows.arms()];
        this.leftSum = new double[gradients.length];
    }

    /**
     * Looks for the best split.
     *
     * @param squares the sum of the squared gradients of the node
     * @return null when none gains anything
     */
    @Nullable
    Split find(ArmRanges node, int[] columns, double squares) {
        for (int arm = 0; arm < nodeCount.length; arm++) {
            nodeCount[arm] = node.to(arm) - node.from(arm);
        }
        least = Math.max(1, settings.balance() * node.size());
        best = null;
        bestGain = 1e-12 * squares;
        for (int column : columns) {
            BinnedColumn binned = table.column(column);
            addUp(binned, node);
            if (binned.isCategorical()) {
                scanCategories(column, binned.codes(), node.size());
            } else {
                scanNumbers(column, binned.codes(), node.size());
            }
        }
        return best;
    }

    private void addUp(BinnedColumn column, ArmRanges node) {
        for (double[] sum : sums) {
            Arrays.fill(sum, 0, column.codes(), 0);
        }
        for (int arm = 0; arm < counts.length; arm++) {
            Arrays.fill(counts[arm], 0, column.codes(), 0);
            rows.addTo(counts[arm], sums[0], column, gradients[0][arm], arm, node);
            for (int target = 1; target < sums.length; target++) {
                rows.addTo(sums[target], column, gradients[target][arm], arm, node);
            }
        }
    }

    /** Tries every cut, with unknown values on the one side and on the other. */
    private void scanNumbers(int column, int codes, int size) {
        Arrays.fill(leftCount, 0);
        Arrays.fill(leftSum, 0);
        int unknown = codes - 1;
        boolean someUnknown = rows(unknown) > 0;
        int lefts = 0;
        for (int bin = 0; bin < unknown; bin++) {
            int more = rows(bin);
            // a cut beside an empty bin divides the rows as the one before it
            if (more == 0) {
                continue;
            }
            lefts += more;
            add(bin, 1);
            if (gains(lefts, size)) {
                best = Split.ofNumbers(column, bin, unknown, !someUnknown && 2 * lefts > size);
            }
            if (someUnknown) {
                int unknowns = rows(unknown);
                add(unknown, 1);
                if (gains(lefts + unknowns, size)) {
                    best = Split.ofNumbers(column, bin, unknown, true);
                }
                add(unknown, -1);
            }
        }
    }

    /** Tries the cuts through the bins in the order of their mean pseudo-outcome, which holds the best of all divisions. */
    private void scanCategories(int column, int codes, int size) {
        for (double[] sum : sums) {
            int bins = sort(sum, codes);
            Arrays.fill(leftCount, 0);
            Arrays.fill(leftSum, 0);
            int lefts = 0;
            for (int i = 0; i < bins - 1; i++) {
                lefts += rows(order[i]);
                add(order[i], 1);
                if (gains(lefts, size)) {
                    best = Split.ofCategories(column, order, i + 1, bins, 2 * lefts > size);
                }
            }
        }
    }

    private int sort(double[] sum, int codes) {
        int size = 0;
        for (int bin = 0; bin < codes; bin++) {
            int ofBin = rows(bin);
            if (ofBin > 0) {
                double mean = sum[bin] / ofBin;
                int at = size++;
                while (at > 0 && sum[order[at - 1]] / rows(order[at - 1]) > mean) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = bin;
            }
        }
        return size;
    }

    private int rows(int bin) {
        int all = 0;
        for (int[] ofArm : counts) {
            all += ofArm[bin];
        }
        return all;
    }

    private void add(int bin, int sign) {
        for (int arm = 0; arm < leftCount.length; arm++) {
            leftCount[arm] += sign * counts[arm][bin];
        }
        for (int target = 0; target < leftSum.length; target++) {
            leftSum[target] += sign * sums[target][bin];
        }
    }

    /** Whether what was added up on the left is the best split so far; then it is remembered how good it is. */
    private boolean gains(int lefts, int size) {
        if (Math.min(lefts, size - lefts) < least) {
            return false;
        }
        for (int arm = 0; arm < leftCount.length; arm++) {
            if (Math.min(leftCount[arm], nodeCount[arm] - leftCount[arm]) < settings.minimumArmRows()) {
                return false;
            }
        }
        double gain = 0;
        for (double sum : leftSum) {
            // over the node the pseudo-outcomes sum to 0
            gain += sum * sum / lefts + sum * sum / (size - lefts);
        }
        if (gain <= bestGain) {
            return false;
        }
        bestGain = gain;
        return true;
    }
}
