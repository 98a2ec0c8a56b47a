package org.parcours.simulate;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;

/**
 * A figure with what is known of its uncertainty.
 *
 * @param value empty where there is none, as for the cost of a conversion that never happened
 * @param interval 95 % interval of a sampled figure; empty for an exact one
 */
public record Estimate(OptionalDouble value, Optional<Interval> interval) {
    static Estimate exact(double value) {
        return new Estimate(OptionalDouble.of(value), Optional.empty());
    }
}
