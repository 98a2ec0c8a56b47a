package org.parcours.model.learner;

/**
 * Of each column of 0 and 1 the weights and weighted targets of the rows of a node in which it is 1. Columns that are 0
 * in all of them cost nothing.
 */
final class IndicatorSums {
    private static final int ROWS = 0;
    private static final int WEIGHT = 1;
    private static final int SUMS = 2;

    private final Indicators indicators;
    private final double[][] targets;
    private final double[] weight;
    private final int stride;
    private final double[] sums;
    private final int[] touched;
    private int size;
    private int varying;

    IndicatorSums(Indicators indicators, int width, double[][] targets, double[] weight) {
        this.indicators = indicators;
        this.targets = targets;
        this.weight = weight;
        this.stride = SUMS + targets.length;
        this.sums = new double[width * stride];
        this.touched = new int[width];
    }

    /** How many columns vary among the rows added up last. */
    int varying() {
        return varying;
    }

    /** One of the columns that vary, numbered from 0. */
    int column(int number) {
        return touched[number];
    }

    /** The weights of the rows in which a column is 1. */
    double weight(int column) {
        return sums[column * stride + WEIGHT];
    }

    /** Their weighted targets. */
    double sum(int output, int column) {
        return sums[column * stride + SUMS + output];
    }

    /** Adds up some of the rows that a tree has in order. */
    void addUp(int[] order, int from, int to) {
        clear();
        for (int i = from; i < to; i++) {
            add(order[i]);
        }
        varying = 0;
        for (int i = 0; i < size; i++) {
            int column = touched[i];
            if (sums[column * stride + ROWS] < to - from) {
                touched[i] = touched[varying];
                touched[varying++] = column;
            }
        }
    }

    private void add(int row) {
        double weighs = weight[row];
        double weighted = weighs * targets[0][row];
        int end = indicators.start(row + 1);
        for (int place = indicators.start(row); place < end; place++) {
            int at = indicators.column(place) * stride;
            if (sums[at + ROWS]++ == 0) {
                touched[size++] = at / stride;
            }
            sums[at + WEIGHT] += weighs;
            sums[at + SUMS] += weighted;
            for (int output = 1; output < targets.length; output++) {
                sums[at + SUMS + output] += weighs * targets[output][row];
            }
        }
    }

    private void clear() {
        for (int i = 0; i < size; i++) {
            int at = touched[i] * stride;
            for (int each = 0; each < stride; each++) {
                sums[at + each] = 0;
            }
        }
        size = 0;
    }
}
