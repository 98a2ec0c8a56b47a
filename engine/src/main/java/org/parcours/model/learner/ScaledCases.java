package org.parcours.model.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cases on the scale of a {@link Standardization}, of which products with coefficients are taken. Columns that are mostly
 * 0, as those made of a text are, are kept as they are and only where they are not 0; their scale and their mean enter
 * the coefficients instead. So a product costs O(rows · values that are not 0). Products are taken of a block of rows at a
 * time, column by column, which the processor does several rows at once.
 *
 * <p>Coefficients of several classes stand class by class, the intercept of each at its end.
 */
final class ScaledCases {
    /** How many rows are taken at a time: their scores stay in the nearest cache. */
    static final int BLOCK = 512;

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

    /**
     * Of each class the sum of its intercept and its coefficients times the features, of a block of rows.
     *
     * @param from the first row
     * @param to the row behind the last, at most {@link #BLOCK} behind the first
     * @param into of each class the scores, the first row's at 0
     */
    void score(double[] unscaled, int from, int to, double[][] into) {
        for (int k = 0; k < into.length; k++) {
            int first = k * (width + 1);
            double[] sums = into[k];
            Arrays.fill(sums, 0, to - from, unscaled[first + width]);
            for (int i = 0; i < dense.length; i++) {
                addColumn(unscaled[first + dense[i]], scaled[i], from, to, sums);
            }
            for (int row = from; row < to; row++) {
                double sum = sums[row - from];
                for (int place = start[row]; place < start[row + 1]; place++) {
                    sum += unscaled[first + column[place]] * value[place];
                }
                sums[row - from] = sum;
            }
        }
    }

    private static void addColumn(double coefficient, double[] column, int from, int to, double[] sums) {
        for (int i = 0; i < to - from; i++) {
            sums[i] += coefficient * column[from + i];
        }
    }

    /** The linear prediction of all rows. */
    void predict(double[] coefficients, double intercept, double[] into) {
        double[] all = Arrays.copyOf(coefficients, width + 1);
        all[width] = intercept;
        double[] unscaled = unscaled(all);
        double[][] scores = new double[1][BLOCK];
        for (int from = 0; from < rows; from += BLOCK) {
            int to = Math.min(from + BLOCK, rows);
            score(unscaled, from, to, scores);
            System.arraycopy(scores[0], 0, into, from, to - from);
        }
    }

    /**
     * Adds the features of a block of rows times a number of each class and row, as far as they need no mean; see {@link
     * #finish}. Rows are as in {@link #score}.
     */
    void spread(double[][] perClass, int from, int to, double[] into) {
        for (int k = 0; k < perClass.length; k++) {
            int first = k * (width + 1);
            double[] numbers = perClass[k];
            for (int i = 0; i < dense.length; i++) {
                into[first + dense[i]] += product(numbers, scaled[i], from, to);
            }
            for (int row = from; row < to; row++) {
                double number = numbers[row - from];
                into[first + width] += number;
                for (int place = start[row]; place < start[row + 1]; place++) {
                    into[first + column[place]] += number * value[place];
                }
            }
        }
    }

    /** Four sums beside each other, since one alone waits for each addition. */
    private static double product(double[] numbers, double[] column, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int end = to - from;
        int i = 0;
        for (; i + 3 < end; i += 4) {
            first += numbers[i] * column[from + i];
            second += numbers[i + 1] * column[from + i + 1];
            third += numbers[i + 2] * column[from + i + 2];
            fourth += numbers[i + 3] * column[from + i + 3];
        }
        for (; i < end; i++) {
            first += numbers[i] * column[from + i];
        }
        return (first + second) + (third + fourth);
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
