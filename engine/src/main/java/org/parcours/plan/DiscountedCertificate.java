package org.parcours.plan;

import org.parcours.model.Transitions;

/**
 * How far values lie from the discounted optimum, proved by one sweep: {@link Contraction} says what a sweep's changes
 * prove, and the sweep is made in twice the precision ({@link Transitions#surplus}), so that the proof covers rounding
 * too. The values are moved to the middle of their two bounds, and the bound is half their distance.
 */
final class DiscountedCertificate {
    private static final double UNIT = 0x1p-53;

    private final double[] values;
    private final double[] small;
    private final double[] surplus;
    private final int[] greedy;
    private final double[] middle;
    private final double bound;

    /** Certifies values in one part. */
    DiscountedCertificate(Bellman bellman, Contraction contraction, double[] values) {
        this(bellman, contraction, values, new double[0]);
    }

    private DiscountedCertificate(Bellman bellman, Contraction contraction, double[] values, double[] small) {
        this.values = values;
        this.small = small;
        surplus = new double[values.length];
        greedy = new int[values.length];
        Change change = sweep(bellman, values);
        double slack = slack(bellman, values, change);
        double below = contraction.below(change.least() - slack) - slack;
        double above = contraction.above(change.most() + slack) + slack;
        middle = new double[values.length];
        for (int state = 0; state < values.length; state++) {
            middle[state] =
                    greedy[state] < 0 ? 0 : values[state] + (small(state) + surplus[state] + (below + above) / 2);
        }
        bound = (above - below) / 2 + 4 * UNIT * (Values.size(middle) + Math.abs(below) + Math.abs(above));
    }

    /** The values in the middle of their bounds. */
    double[] middle() {
        return middle;
    }

    /** How far {@link #middle} lies from the optimum at most, in every state. */
    double bound() {
        return bound;
    }

    /**
     * The certificate of closer values, by iterative refinement: the greedy policy's own, reached by the correction that
     * the changes ask for. The correction is small, and so is what rounding does to it; what does not show in the values
     * is kept in a second part of them, so that even their last digit can be certified.
     *
     * <p>Source: J. H. Wilkinson, <i>Rounding Errors in Algebraic Processes</i>, HMSO 1963, ch. 3.
     */
    DiscountedCertificate polished(Bellman bellman, Contraction contraction) {
        double[] correction = PolicyEvaluation.of(bellman, greedy).solve(surplus);
        double[] high = new double[values.length];
        double[] low = new double[values.length];
        for (int state = 0; state < high.length; state++) {
            double change = small(state) + correction[state];
            high[state] = values[state] + change;
            low[state] = change - (high[state] - values[state]);
        }
        return new DiscountedCertificate(bellman, contraction, high, low);
    }

    private double small(int state) {
        return small.length == 0 ? 0 : small[state];
    }

    private Change sweep(Bellman bellman, double[] values) {
        Change.Collector changes = new Change.Collector(bellman.ranges().count());
        bellman.ranges().run((range, from, to) -> {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int state = from; state < to; state++) {
                look(bellman, values, state);
                if (greedy[state] >= 0) {
                    least = Math.min(least, surplus[state]);
                    most = Math.max(most, surplus[state]);
                }
            }
            changes.put(range, least, most);
        });
        return changes.change();
    }

    private void look(Bellman bellman, double[] values, int state) {
        Transitions transitions = bellman.transitions();
        greedy[state] = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
            double each = transitions.surplus(
                    row, bellman.reward(row), bellman.discount(), values, small, values[state], small(state));
            if (each > best) {
                best = each;
                greedy[state] = row;
            }
        }
        surplus[state] = greedy[state] < 0 ? 0 : best;
    }

    /** What rounding may have done to a change, by the error bound of {@link Transitions#surplus}. */
    private static double slack(Bellman bellman, double[] values, Change change) {
        double terms = 2 * UNIT * (bellman.transitions().longestRow() + 4);
        double size = Values.size(values);
        return 4 * UNIT * change.size() + terms * terms * (2 * size + change.size() + size);
    }
}
