package org.parcours.prove.estimate;

import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;

/** With which probability the behaviour policy took each logged action. */
public interface Propensities {
    /** The probability in (0, 1] of the logged action of a row. */
    double of(int row);

    /** Whether they were estimated from the log, and not written down where the action was drawn. */
    boolean areEstimated();

    /** Those that a log brings in its column {@code propensity}. */
    static Propensities logged(JourneyLog log) {
        if (!log.has(LogColumn.PROPENSITY)) {
            throw new IllegalArgumentException("""
                    %s has no column "propensity": with which probability each logged action was taken.
                    Log it where the action is drawn, or let it be estimated from the log.""".formatted(log.source()));
        }
        return new Logged(log);
    }

    /** Those of a fit. The array is taken over, a number for each row. */
    static Propensities estimated(double[] probability) {
        return new Estimated(probability);
    }

    /** Read from the log. */
    record Logged(JourneyLog log) implements Propensities {
        @Override
        public double of(int row) {
            return log.propensity(row);
        }

        @Override
        public boolean areEstimated() {
            return false;
        }
    }

    /** Fitted to the log. */
    final class Estimated implements Propensities {
        private final double[] probability;

        private Estimated(double[] probability) {
            this.probability = probability;
        }

        @Override
        public double of(int row) {
            return probability[row];
        }

        @Override
        public boolean areEstimated() {
            return true;
        }
    }
}
