package org.parcours.uplift.measure;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * What was measured and how far it can be trusted.
 *
 * @param value the estimate, finite
 * @param standardError its standard error, at least 0; NaN where the interval is empty
 * @param interval of the settings' level; empty where too few units tell of it
 */
public record Measured(double value, double standardError, Optional<Interval> interval) {
    public Measured {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "A measure is " + value + ", which says nothing; leave it out where it is not defined.");
        }
    }

    /**
     * An estimate that is close to normal.
     *
     * @param standardError NaN where nothing is known of it
     * @param quantile half the width of the interval, in standard errors
     */
    static Measured normal(double value, double standardError, double quantile) {
        if (Double.isNaN(standardError)) {
            return new Measured(value, standardError, Optional.empty());
        }
        double half = quantile * standardError;
        return new Measured(value, standardError, Optional.of(new Interval(value - half, value + half)));
    }

    /** The same in another unit. */
    Measured times(double factor) {
        return new Measured(
                value * factor, standardError * Math.abs(factor), interval.map(known -> known.times(factor)));
    }
}
