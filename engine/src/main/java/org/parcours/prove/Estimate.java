package org.parcours.prove;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.bound.Bounds;
import org.parcours.prove.estimate.Estimator;
import org.parcours.prove.estimate.JourneyTerms;
import org.parcours.prove.estimate.RatioSums;

/**
 * What one estimator says of the target's value.
 *
 * @param estimator its name
 * @param value the estimate; empty where the log allows none
 * @param standardError of the estimate, to first order; empty with the value, and from fewer than two journeys
 * @param interval of the target's value; empty where no honest one was found
 * @param reason why it may not be used; empty where it may
 * @param parameter the threshold or other number by which it was tuned; empty where it has none
 */
public record Estimate(
        String estimator,
        OptionalDouble value,
        OptionalDouble standardError,
        Optional<Interval> interval,
        Optional<String> reason,
        Optional<Double> parameter) {
    /** Whether its value and interval may be believed. */
    public boolean isUsable() {
        return reason.isEmpty();
    }

    /** Whether its interval holds what is true; empty where it may not be believed, or has none. */
    public Optional<Boolean> holds(double truth) {
        return isUsable() ? interval.map(known -> known.contains(truth)) : Optional.empty();
    }

    /** An estimate with its interval; nobody needs the interval of one that is not usable anyway. */
    static Estimate of(
            String id,
            JourneyTerms terms,
            Optional<Interval> range,
            BoundSettings settings,
            Optional<String> objection) {
        RatioSums sums = new RatioSums(terms);
        OptionalDouble value = OptionalDouble.of(sums.estimate());
        OptionalDouble error =
                terms.journeys() < 2 ? OptionalDouble.empty() : OptionalDouble.of(sums.standardError(terms));
        if (objection.isPresent()) {
            return new Estimate(id, value, error, Optional.empty(), objection, Optional.empty());
        }
        return Bounds.of(terms, range, settings)
                .fold(
                        bounded -> new Estimate(
                                id, value, error, Optional.of(bounded.interval()), Optional.empty(), Optional.empty()),
                        refused -> new Estimate(
                                id, value, error, Optional.empty(), Optional.of(refused.reason()), Optional.empty()));
    }

    Estimate with(Optional<Double> tuned) {
        return new Estimate(estimator, value, standardError, interval, reason, tuned);
    }

    static Estimate refused(Estimator estimator, String reason) {
        return new Estimate(
                estimator.id(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(reason),
                estimator.parameter());
    }
}
