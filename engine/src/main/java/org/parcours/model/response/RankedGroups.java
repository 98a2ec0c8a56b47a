package org.parcours.model.response;

import org.parcours.num.RisingOrder;

/**
 * Rows in the order of their scores, the greatest first, cut into groups of equal size. Rows of one score share their
 * places evenly, as if each of their orders were tried: what the groups say does not depend on the order of the log.
 */
final class RankedGroups {
    /** As many as have a name in the trade: deciles. */
    private static final int USUAL = 10;

    /** Is told how much of a row belongs to a group. */
    interface Part {
        /** A share in (0, 1] of a row. */
        void add(int group, int row, double share);
    }

    private RankedGroups() {}

    /** Ten, or as many as have two rows each. */
    static int groups(int rows) {
        return Math.max(1, Math.min(USUAL, rows / 2));
    }

    /** How many rows a group has. */
    static int size(int rows, int group) {
        return end(rows, group) - end(rows, group - 1);
    }

    /** Cuts rows into groups, numbered from 0. */
    static void cut(double[] scores, Part part) {
        double[] falling = new double[scores.length];
        for (int row = 0; row < falling.length; row++) {
            falling[row] = -scores[row];
        }
        int[] order = RisingOrder.of(falling);
        int group = 0;
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            while (end(order.length, group) <= from) {
                group++;
            }
            for (int each = group; end(order.length, each - 1) < to; each++) {
                int places = Math.min(to, end(order.length, each)) - Math.max(from, end(order.length, each - 1));
                double share = (double) places / (to - from);
                for (int place = from; place < to; place++) {
                    part.add(each, order[place], share);
                }
            }
            from = to;
        }
    }

    private static int end(int rows, int group) {
        return (int) ((long) rows * (group + 1) / groups(rows));
    }
}
