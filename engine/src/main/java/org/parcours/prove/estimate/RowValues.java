package org.parcours.prove.estimate;

import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.plan.Discounts;

/**
 * What a model says at each row of a log: Q of the logged action and V of the state under the target policy, both
 * discounted to the journey's start.
 */
public final class RowValues {
    private final double[] q;
    private final double[] state;

    /** Values of all rows; the arrays are taken over. */
    public RowValues(double[] q, double[] state) {
        this.q = q;
        this.state = state;
    }

    /** Whether a log brings them. */
    static boolean areIn(JourneyLog log) {
        return log.has(LogColumn.Q_VALUE) && log.has(LogColumn.STATE_VALUE);
    }

    /** Those that a log brings, which know one discount. */
    static RowValues logged(JourneyLog log, Discounts discounts, int longest) {
        if (longest > 1 && !discounts.areEqual()) {
            throw new IllegalArgumentException("""
                    The log's columns "q_value" and "state_value" know one discount, but the environment's is %s and the control's %s.
                    Use one --discount, or leave the two columns out.""".formatted(discounts.environment(), discounts.control()));
        }
        double[] q = new double[log.steps()];
        double[] state = new double[log.steps()];
        for (int journey = 0; journey < log.journeys(); journey++) {
            double discount = 1;
            for (int row = log.start(journey); row < log.end(journey); row++) {
                q[row] = discount * log.qValue(row);
                state[row] = discount * log.stateValue(row);
                discount *= discounts.environment();
            }
        }
        return new RowValues(q, state);
    }

    /** Q of a row's logged action. */
    public double q(int row) {
        return q[row];
    }

    /** V of a row's state. */
    public double state(int row) {
        return state[row];
    }
}
