package org.parcours.model.learner;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which columns of a table hold nothing but 0 and 1, and which of them are 1 in each row. What is added up over rows by
 * such columns costs one addition for each 1, however many columns a text was made into.
 */
final class Indicators {
    private final boolean[] indicator;
    private final int[] start;
    private final int[] ones;

    Indicators(FeatureTable table) {
        indicator = new boolean[table.width()];
        start = new int[table.rows() + 1];
        for (int column = 0; column < indicator.length; column++) {
            indicator[column] = isIndicator(table.column(column));
            if (indicator[column]) {
                count(table.column(column));
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            start[row + 1] += start[row];
        }
        ones = new int[start[table.rows()]];
        int[] next = Arrays.copyOf(start, table.rows());
        for (int column = 0; column < indicator.length; column++) {
            if (indicator[column]) {
                place(column, table.column(column), next);
            }
        }
    }

    /** Whether a column holds nothing but 0 and 1. */
    boolean isIndicator(int column) {
        return indicator[column];
    }

    /** The columns that hold something else, in order. */
    int[] others() {
        return IntStream.range(0, indicator.length)
                .filter(column -> !indicator[column])
                .toArray();
    }

    /** Where a row's columns of 1 start; the next row's start is their end. */
    int start(int row) {
        return start[row];
    }

    /** The column of 1 at a place. */
    int column(int place) {
        return ones[place];
    }

    private static boolean isIndicator(double[] values) {
        for (double value : values) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }

    private void count(double[] values) {
        for (int row = 0; row < values.length; row++) {
            start[row + 1] += values[row] == 1 ? 1 : 0;
        }
    }

    private void place(int column, double[] values, int[] next) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] == 1) {
                ones[next[row]++] = column;
            }
        }
    }
}
