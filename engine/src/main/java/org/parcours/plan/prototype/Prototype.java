package org.parcours.plan.prototype;

import org.parcours.model.Transitions;

/**
 * A policy of journeys of a fixed number of steps, with the action values that it was made from. Immutable.
 *
 * <p>It is the exact optimum for a feedback by row, by backward induction (M. L. Puterman, <i>Markov Decision
 * Processes</i>, 1994, §4.5): since where a contact leads is known, nothing is left for a learner to sample but the
 * feedback.
 */
final class Prototype {
    private static final int NONE = -1;

    private final SellerMarket market;
    private final double[] values;
    private final int[] choices;

    private Prototype(SellerMarket market, double[] values, int[] choices) {
        this.market = market;
        this.values = values;
        this.choices = choices;
    }

    /** The best policy for a feedback by row; the first of equals. */
    static Prototype of(SellerMarket market, double[] feedback) {
        Transitions moves = market.moves();
        int states = moves.states();
        double[] values = new double[market.horizon() * moves.rows()];
        int[] choices = new int[market.horizon() * states];
        double[] after = new double[states];
        for (int step = market.horizon() - 1; step >= 0; step--) {
            double[] now = new double[states];
            for (int state = 0; state < states; state++) {
                int best = NONE;
                for (int row = moves.firstRow(state); row < moves.endRow(state); row++) {
                    int entry = step * moves.rows() + row;
                    values[entry] = feedback[row] + market.discount() * moves.expected(row, after);
                    best = best == NONE || values[entry] > values[step * moves.rows() + best] ? row : best;
                }
                choices[step * states + state] = best;
                now[state] = best == NONE ? 0 : values[step * moves.rows() + best];
            }
            after = now;
        }
        return new Prototype(market, values, choices);
    }

    /** The row chosen at a step in a state; −1 where nothing can be done. */
    int row(int step, int state) {
        return choices[step * market.moves().states() + state];
    }

    /** The expected return of a journey by this policy if feedback were as given, by row. */
    double worth(double[] feedback) {
        Transitions moves = market.moves();
        double[] after = new double[moves.states()];
        for (int step = market.horizon() - 1; step >= 0; step--) {
            double[] now = new double[moves.states()];
            for (int state = 0; state < now.length; state++) {
                int row = row(step, state);
                now[state] = row == NONE ? 0 : feedback[row] + market.discount() * moves.expected(row, after);
            }
            after = now;
        }
        return after[0];
    }

    /** The largest difference of an action value between two policies, in units of feedback. */
    double variation(Prototype other) {
        double largest = 0;
        for (int entry = 0; entry < values.length; entry++) {
            largest = Math.max(largest, Math.abs(values[entry] - other.values[entry]));
        }
        return largest;
    }
}
