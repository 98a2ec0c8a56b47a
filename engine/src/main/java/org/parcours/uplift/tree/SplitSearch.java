package org.parcours.uplift.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the best split of a node from its histograms. Of equal splits the first one found is taken. */
final class SplitSearch {
    private final BinnedTable table;
    private final OutcomeWords outcomes;
    private final Criterion criterion;
    private final TreeSettings settings;
    private final ArmStatistics leftPart;
    private final ArmStatistics rightPart;
    private final CategoryOrder categories;
    private final long[] left;
    private final long[] right;
    private final long[] unknown;

    private ArmStatistics node;
    private long[] total = new long[0];
    private double bestGain;
    private @Nullable Split best;
    private final long[] bestLeft;

    SplitSearch(BinnedTable table, OutcomeWords outcomes, int arms, Criterion criterion, TreeSettings settings) {
        this.table = table;
        this.outcomes = outcomes;
        this.criterion = criterion;
        this.settings = settings;
        this.leftPart = new ArmStatistics(arms);
        this.rightPart = new ArmStatistics(arms);
        this.node = leftPart;
        this.categories = new CategoryOrder(outcomes, arms, settings.regularity());
        this.left = new long[arms * outcomes.words()];
        this.right = new long[left.length];
        this.unknown = new long[left.length];
        this.bestLeft = new long[left.length];
    }

    /**
     * Looks for the best split.
     *
     * @param histograms of the node, with the columns that may be asked for
     * @param columns these columns
     * @param sums the words of the node's outcomes
     * @param statistics of the node
     * @return null when none gains anything
     */
    @Nullable
    Split find(Histograms histograms, int[] columns, long[] sums, ArmStatistics statistics) {
        node = statistics;
        total = sums;
        best = null;
        bestGain = 0;
        for (int column : columns) {
            if (table.column(column).isCategorical()) {
                scanCategories(column, histograms.sums(), histograms.start(column));
            } else {
                scanNumbers(column, histograms.sums(), histograms.start(column));
            }
        }
        return best;
    }

    /** The words of the outcomes that the best split sends left. */
    long[] leftSums() {
        return bestLeft.clone();
    }

    /** Tries every cut, with unknown values on the one side and on the other. */
    private void scanNumbers(int column, long[] sums, int start) {
        int codes = table.column(column).codes();
        Arrays.fill(left, 0);
        boolean someUnknown = read(sums, start + codes - 1, codes, unknown);
        for (int bin = 0; bin < codes - 1; bin++) {
            // a cut beside an empty bin divides the rows as the one before it
            if (!read(sums, start + bin, codes, right)) {
                continue;
            }
            add(left, right);
            double gain = gain();
            if (gain > bestGain) {
                boolean unknownLeft = !someUnknown && leftPart.rows() > rightPart.rows();
                take(gain, Split.ofNumbers(column, bin, codes - 1, unknownLeft));
            }
            if (someUnknown) {
                add(left, unknown);
                gain = gain();
                if (gain > bestGain) {
                    take(gain, Split.ofNumbers(column, bin, codes - 1, true));
                }
                subtract(left, unknown);
            }
        }
    }

    /** Tries the cuts through the bins in the order of each treatment's effect in them. */
    private void scanCategories(int column, long[] sums, int start) {
        int codes = table.column(column).codes();
        for (int arm = 1; arm < node.arms(); arm++) {
            int size = categories.sort(sums, start, codes, arm, node);
            Arrays.fill(left, 0);
            for (int i = 0; i < size - 1; i++) {
                read(sums, start + categories.bin(i), codes, right);
                add(left, right);
                double gain = gain();
                if (gain > bestGain) {
                    boolean othersLeft = leftPart.rows() > rightPart.rows();
                    take(gain, Split.ofCategories(column, categories.order(), i + 1, size, othersLeft));
                }
            }
        }
    }

    private void take(double gain, Split split) {
        bestGain = gain;
        best = split;
        System.arraycopy(left, 0, bestLeft, 0, left.length);
    }

    /** The gain of sending left what was added up; 0 where a side is too small. */
    private double gain() {
        for (int i = 0; i < left.length; i++) {
            right[i] = total[i] - left[i];
        }
        outcomes.decode(left, leftPart);
        outcomes.decode(right, rightPart);
        double least = Math.min(leftPart.rows(), rightPart.rows());
        boolean allowed = least >= settings.minimumRows()
                && (!criterion.needsEveryArm()
                        || Math.min(leftPart.leastCount(), rightPart.leastCount()) >= settings.minimumArmRows());
        if (!allowed) {
            return 0;
        }
        leftPart.shrink(node, settings.minimumArmRows(), settings.regularity());
        rightPart.shrink(node, settings.minimumArmRows(), settings.regularity());
        return criterion.gain(node, leftPart, rightPart);
    }

    /** Reads the words of a bin; answers whether there are any. */
    private static boolean read(long[] sums, int start, int codes, long[] into) {
        long some = 0;
        for (int i = 0; i < into.length; i++) {
            into[i] = sums[start + i * codes];
            some |= into[i];
        }
        return some != 0;
    }

    private static void add(long[] into, long[] words) {
        for (int i = 0; i < into.length; i++) {
            into[i] += words[i];
        }
    }

    private static void subtract(long[] into, long[] words) {
        for (int i = 0; i < into.length; i++) {
            into[i] -= words[i];
        }
    }
}
