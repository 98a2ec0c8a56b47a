package org.parcours.uplift.tree;

import java.util.Arrays;
import org.parcours.model.learner.FeatureTable;

/** The ranks of some rows' values in a column, from 0 on, equal values alike; unknown values have none. Never changes. */
final class RankedColumn {
    /** The rank of an unknown value. */
    static final int UNKNOWN = -1;

    private final int[] rank;
    private final int[] order;
    private final double[] value;

    private RankedColumn(int[] rank, int[] order, double[] value) {
        this.rank = rank;
        this.order = order;
        this.value = value;
    }

    static RankedColumn of(FeatureTable table, int column, int[] rows) {
        double[] sorted = new double[rows.length];
        int known = 0;
        for (int row : rows) {
            double one = table.value(column, row);
            sorted[known] = one;
            known += Double.isNaN(one) ? 0 : 1;
        }
        Arrays.sort(sorted, 0, known);
        double[] distinct =
                Arrays.stream(sorted, 0, known).map(one -> one + 0.0).distinct().toArray();
        int[] rank = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double one = table.value(column, rows[i]);
            rank[i] = Double.isNaN(one) ? UNKNOWN : Arrays.binarySearch(distinct, one + 0.0);
        }
        return new RankedColumn(rank, order(rank, distinct.length), distinct);
    }

    /** Places by rank, unknown ones first: a counting sort. */
    private static int[] order(int[] rank, int ranks) {
        int[] start = new int[ranks + 2];
        for (int one : rank) {
            start[one + 2]++;
        }
        for (int i = 0; i <= ranks; i++) {
            start[i + 1] += start[i];
        }
        int[] order = new int[rank.length];
        for (int i = 0; i < rank.length; i++) {
            order[start[rank[i] + 1]++] = i;
        }
        return order;
    }

    /** How many values differ. */
    int ranks() {
        return value.length;
    }

    /** The rank of the row at a place. */
    int rank(int place) {
        return rank[place];
    }

    /** The places by rising rank, those of unknown values first. */
    int ordered(int position) {
        return order[position];
    }

    /** What values of the first so many ranks are below, and no others. */
    double threshold(int ranks) {
        if (ranks == value.length) {
            return Double.POSITIVE_INFINITY;
        }
        return ranks == 0 ? value[0] : QuantileCuts.middle(value[ranks - 1], value[ranks]);
    }
}
