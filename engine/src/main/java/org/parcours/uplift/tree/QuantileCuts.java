package org.parcours.uplift.tree;

import java.util.Arrays;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Cuts;
import org.parcours.num.Seed;

/**
 * Cuts a column of numbers into bins of about equally many rows; a value that many rows share has a bin for itself, and a
 * column of few values one for each. Of a long column a stratified sample is sorted.
 */
final class QuantileCuts {
    /** A bin of one in 62 then has 1,057 rows, give or take 3 %. */
    private static final int SAMPLE = 1 << 16;

    private QuantileCuts() {}

    static Cuts of(FeatureTable table, int column, int bins) {
        double[] sorted = sample(table, column);
        int distinct = distinct(sorted);
        return new Cuts(distinct <= bins ? between(sorted, distinct) : quantiles(sorted, bins));
    }

    /** The known values of a sample, sorted. */
    private static double[] sample(FeatureTable table, int column) {
        int rows = table.rows();
        int size = Math.min(rows, SAMPLE);
        double[] values = new double[size];
        Seed seed = new Seed(column);
        int known = 0;
        for (int i = 0; i < size; i++) {
            double luck = size == rows ? 0 : seed.uniform(i);
            double value = table.value(column, (int) ((i + luck) * rows / size));
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("The column " + table.names().get(column)
                        + " has an infinite value; leave it empty where it is not known, or give a finite one.");
            }
            if (!Double.isNaN(value)) {
                values[known++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(values, known);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int distinct(double[] sorted) {
        int distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i - 1] < sorted[i] ? 1 : 0;
        }
        return distinct;
    }

    private static double[] between(double[] sorted, int distinct) {
        double[] cuts = new double[Math.max(0, distinct - 1)];
        int size = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1] < sorted[i]) {
                cuts[size++] = middle(sorted[i - 1], sorted[i]);
            }
        }
        return cuts;
    }

    /** Each bin takes its share of the rows that are left. */
    private static double[] quantiles(double[] sorted, int bins) {
        double[] cuts = new double[bins - 1];
        int size = 0;
        int end = 0;
        while (size < bins - 1) {
            end += Math.max(1, (sorted.length - end) / (bins - size));
            while (end < sorted.length && !(sorted[end - 1] < sorted[end])) {
                end++;
            }
            if (end >= sorted.length) {
                break;
            }
            cuts[size++] = middle(sorted[end - 1], sorted[end]);
        }
        return Arrays.copyOf(cuts, size);
    }

    /** Above the lower and at most the upper of two numbers. */
    static double middle(double lower, double upper) {
        double middle = lower / 2 + upper / 2;
        return middle > lower && middle <= upper ? middle : upper;
    }
}
