package org.parcours.plan;

import org.parcours.model.Transitions;

/**
 * Bellman's optimality operator of one model, reward and discount: (Tv)(s) = max_a r(s,a) + γ Σ p(s'|s,a) v(s'), with 0
 * in terminal states. The inner loops of every planner are here.
 *
 * <p>Source: R. Bellman, <i>Dynamic Programming</i>, Princeton 1957. A sweep costs one pass over the transitions.
 */
final class Bellman {
    private final Transitions transitions;
    private final double[] reward;
    private final double discount;
    private final StateRanges ranges;

    Bellman(Transitions transitions, double[] reward, double discount, StateRanges ranges) {
        this.transitions = transitions;
        this.reward = reward;
        this.discount = discount;
        this.ranges = ranges;
    }

    Transitions transitions() {
        return transitions;
    }

    double discount() {
        return discount;
    }

    double reward(int row) {
        return reward[row];
    }

    StateRanges ranges() {
        return ranges;
    }

    /** The same model with other rewards. */
    /** What a row earns, now and later. */
    double quality(int row, double[] values) {
        return reward[row] + discount * transitions.expected(row, values);
    }

    /** What the best row of a state earns; 0 in a terminal state. */
    double best(int state, double[] values) {
        int end = transitions.endRow(state);
        int row = transitions.firstRow(state);
        double best = row == end ? 0 : quality(row, values);
        for (row++; row < end; row++) {
            best = Math.max(best, quality(row, values));
        }
        return best;
    }

    /** The first row that is better than all before it and no worse than those after it; −1 in a terminal state. */
    int greedy(int state, double[] values) {
        int greedy = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
            double quality = quality(row, values);
            if (quality > best) {
                best = quality;
                greedy = row;
            }
        }
        return greedy;
    }

    /** Puts Tv into {@code out}. */
    Change sweep(double[] values, double[] out) {
        Change.Collector changes = new Change.Collector(ranges.count());
        ranges.run((range, from, to) -> {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int state = from; state < to; state++) {
                if (!transitions.isTerminal(state)) {
                    double value = best(state, values);
                    double change = value - values[state];
                    least = Math.min(least, change);
                    most = Math.max(most, change);
                    out[state] = value;
                }
            }
            changes.put(range, least, most);
        });
        return changes.change();
    }

    /** Puts Tv into {@code out} and the greedy rows into {@code rows}. */
    Change sweep(double[] values, double[] out, int[] rows) {
        ranges.run((range, from, to) -> {
            for (int state = from; state < to; state++) {
                rows[state] = greedy(state, values);
            }
        });
        return follow(rows, values, out);
    }

    /** Puts into {@code out} what the given rows earn, with {@code values} after them. */
    Change follow(int[] rows, double[] values, double[] out) {
        Change.Collector changes = new Change.Collector(ranges.count());
        ranges.run((range, from, to) -> {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int state = from; state < to; state++) {
                if (rows[state] >= 0) {
                    double value = quality(rows[state], values);
                    double change = value - values[state];
                    least = Math.min(least, change);
                    most = Math.max(most, change);
                    out[state] = value;
                }
            }
            changes.put(range, least, most);
        });
        return changes.change();
    }

    /**
     * Puts into {@code rows} the first row of each state whose quality lies at most {@code tie} below the best one.
     *
     * @return how far the values are from Tv
     */
    Change firstOfTied(double[] values, double tie, int[] rows) {
        Change.Collector changes = new Change.Collector(ranges.count());
        ranges.run((range, from, to) -> {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int state = from; state < to; state++) {
                rows[state] = -1;
                if (!transitions.isTerminal(state)) {
                    double best = best(state, values);
                    int row = transitions.firstRow(state);
                    while (quality(row, values) < best - tie) {
                        row++;
                    }
                    rows[state] = row;
                    least = Math.min(least, best - values[state]);
                    most = Math.max(most, best - values[state]);
                }
            }
            changes.put(range, least, most);
        });
        return changes.change();
    }
}
