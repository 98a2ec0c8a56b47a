package org.parcours.model.learner;

/**
 * The weights and weighted targets of the rows of a node: of all of them, and of those in which a column of 0 and 1 is 1.
 * Columns that are 0 in all of them cost nothing. Once one of two children is added up, the other one is what its parent
 * has left.
 */
final class NodeSums {
    private static final int ROWS = 0;
    private static final int WEIGHT = 1;
    private static final int SUMS = 2;

    private final Indicators indicators;
    private final double[][] targets;
    private final double[] weight;
    private final int stride;
    private final double[] all;
    private final double[] sums;
    private final int[] touched;
    private int size;
    private int varying;

    NodeSums(Indicators indicators, int width, double[][] targets, double[] weight) {
        this.indicators = indicators;
        this.targets = targets;
        this.weight = weight;
        this.stride = SUMS + targets.length;
        this.all = new double[stride];
        this.sums = new double[width * stride];
        this.touched = new int[width];
    }

    /** The weights of all rows. */
    double weight() {
        return all[WEIGHT];
    }

    /** The weighted targets of all rows. */
    double sum(int output) {
        return all[SUMS + output];
    }

    /** How many columns vary among the rows. */
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

    /** Adds up some of the rows that a tree has in order, and forgets what was added up before. */
    void addUp(int[] order, int from, int to) {
        clear();
        for (int i = from; i < to; i++) {
            add(order[i]);
        }
        all[ROWS] = to - from;
        varying = size;
        keepVarying();
    }

    /** Takes off a part of the rows; a column that no longer varies never will again. */
    void takeOff(NodeSums part) {
        for (int i = 0; i < stride; i++) {
            all[i] -= part.all[i];
        }
        for (int i = 0; i < varying; i++) {
            int at = touched[i] * stride;
            for (int each = at; each < at + stride; each++) {
                sums[each] -= part.sums[each];
            }
        }
        keepVarying();
    }

    private void keepVarying() {
        int kept = 0;
        for (int i = 0; i < varying; i++) {
            int column = touched[i];
            double rows = sums[column * stride + ROWS];
            if (rows > 0 && rows < all[ROWS]) {
                touched[i] = touched[kept];
                touched[kept++] = column;
            }
        }
        varying = kept;
    }

    private void add(int row) {
        double weighs = weight[row];
        double weighted = weighs * targets[0][row];
        all[WEIGHT] += weighs;
        all[SUMS] += weighted;
        for (int output = 1; output < targets.length; output++) {
            all[SUMS + output] += weighs * targets[output][row];
        }
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
        for (int i = 0; i < stride; i++) {
            all[i] = 0;
        }
        size = 0;
    }
}
