package org.parcours.model.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cases on the scale of a {@link Standardization}, of which products with coefficients are taken. Columns that are mostly
 * 0, as those made of a text are, are kept as they are and only where they are not 0; their scale and their mean enter
 * the coefficients instead. So a product costs O(rows · values that are not 0).
 *
 * <p>Coefficients of several classes stand class by class, the intercept of each at its end.
 */
final class ScaledCases {
    private static final double SPARSE = 0.25;

    private final int rows;
    private final int width;
    private final double[] mean;
    private final double[] factor;
    private final int[] dense;
    private final double[][] scaled;
    private final int[] sparse;
    private final int[] start;
    private final int[] column;
    private final double[] value;

    ScaledCases(FeatureTable table, Standardization scale) {
        rows = table.rows();
        width = table.width();
        mean = new double[width];
        factor = new double[width];
        List<Integer> full = new ArrayList<>();
        List<Integer> thin = new ArrayList<>();
        for (int each = 0; each < width; each++) {
            mean[each] = scale.mean(each);
            factor[each] = scale.factor(each);
            (isSparse(table.column(each)) ? thin : full).add(each);
        }
        dense = full.stream().mapToInt(each -> each).toArray();
        sparse = thin.stream().mapToInt(each -> each).toArray();
        scaled = new double[dense.length][rows];
        for (int i = 0; i < dense.length; i++) {
            for (int row = 0; row < rows; row++) {
                scaled[i][row] = scale.apply(dense[i], table.value(dense[i], row));
            }
        }
        start = starts(table);
        column = new int[start[rows]];
        value = new double[start[rows]];
        place(table);
    }

    private static boolean isSparse(double[] values) {
        int filled = 0;
        for (double each : values) {
            filled += each == 0 ? 0 : 1;
            if (Double.isNaN(each)) {
                return false;
            }
        }
        return filled <= SPARSE * values.length;
    }

    private int[] starts(FeatureTable table) {
        int[] starts = new int[rows + 1];
        for (int each : sparse) {
            for (int row = 0; row < rows; row++) {
                starts[row + 1] += table.value(each, row) == 0 ? 0 : 1;
            }
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
        return starts;
    }

    private void place(FeatureTable table) {
        int[] next = start.clone();
        for (int each : sparse) {
            for (int row = 0; row < rows; row++) {
                if (table.value(each, row) != 0) {
                    column[next[row]] = each;
                    value[next[row]++] = table.value(each, row);
                }
            }
        }
    }

    /** How many features there are. */
    int width() {
        return width;
    }

    /** Coefficients as {@link #score} takes them, in a new array. */
    double[] unscaled(double[] coefficients) {
        double[] unscaled = coefficients.clone();
        for (int first = 0; first < unscaled.length; first += width + 1) {
            for (int each : sparse) {
                unscaled[first + each] *= factor[each];
                unscaled[first + width] -= unscaled[first + each] * mean[each];
            }
        }
        return unscaled;
    }

    /** Of each class the sum of its intercept and its coefficients times the features of a row. */
    void score(double[] unscaled, int row, double[] into) {
        for (int k = 0; k < into.length; k++) {
            int first = k * (width + 1);
            double sum = unscaled[first + width];
            for (int i = 0; i < dense.length; i++) {
                sum += unscaled[first + dense[i]] * scaled[i][row];
            }
            for (int place = start[row]; place < start[row + 1]; place++) {
                sum += unscaled[first + column[place]] * value[place];
            }
            into[k] = sum;
        }
    }

    /** The linear prediction of all rows. */
    void predict(double[] coefficients, double intercept, double[] into) {
        double[] all = Arrays.copyOf(coefficients, width + 1);
        all[width] = intercept;
        double[] unscaled = unscaled(all);
        double[] score = new double[1];
        for (int row = 0; row < rows; row++) {
            score(unscaled, row, score);
            into[row] = score[0];
        }
    }

    /** Adds a row's features times a number of each class, as far as they need no mean; see {@link #finish}. */
    void spread(double[] perClass, int row, double[] into) {
        for (int k = 0; k < perClass.length; k++) {
            int first = k * (width + 1);
            into[first + width] += perClass[k];
            for (int i = 0; i < dense.length; i++) {
                into[first + dense[i]] += perClass[k] * scaled[i][row];
            }
            for (int place = start[row]; place < start[row + 1]; place++) {
                into[first + column[place]] += perClass[k] * value[place];
            }
        }
    }

    /** Takes off means and scales what was spread over all rows. */
    void finish(double[] spread) {
        for (int first = 0; first < spread.length; first += width + 1) {
            for (int each : sparse) {
                spread[first + each] = factor[each] * (spread[first + each] - mean[each] * spread[first + width]);
            }
        }
    }
}
