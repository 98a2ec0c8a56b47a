package org.parcours.prove;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;

/**
 * What one estimator says of the target's value.
 *
 * @param estimator its name
 * @param value the estimate; empty where the log allows none
 * @param standardError of the estimate, to first order; empty with the value, and from fewer than two journeys
 * @param interval of the target's value; empty where no honest one was found
 * @param reason why it may not be used; empty where it may
 */
public record Estimate(
        String estimator,
        OptionalDouble value,
        OptionalDouble standardError,
        Optional<Interval> interval,
        Optional<String> reason) {
    /** Whether its value and interval may be believed. */
    public boolean isUsable() {
        return reason.isEmpty();
    }

    static Estimate refused(String estimator, String reason) {
        return new Estimate(
                estimator, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.of(reason));
    }
}
