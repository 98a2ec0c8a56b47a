package org.parcours.uplift.measure;

import org.parcours.num.Seed;
import org.parcours.num.StudentQuantile;

/**
 * How intervals are made.
 *
 * @param level the confidence of each, in (0, 1)
 * @param replicates how many half-samples are drawn, at least 2; 200 leave a standard error right to about 5 %
 * @param seed where the half-samples come from
 * @param threads at least 1; the result does not depend on it
 */
public record EvaluationSettings(double level, int replicates, Seed seed, int threads) {
    public EvaluationSettings {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The level of the intervals is " + level + ", but must lie between 0 and 1, as 0.95 does.");
        }
        if (replicates < 2) {
            throw new IllegalArgumentException(
                    "There are " + replicates + " half-samples; a standard error needs at least 2, better 200.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Work on " + threads + " threads; take at least 1.");
        }
    }

    /** Intervals of 95 % from 200 half-samples on one thread. */
    public static EvaluationSettings usual(Seed seed) {
        return new EvaluationSettings(0.95, 200, seed, 1);
    }

    /** Half the width of an interval, in standard errors that come from so many independent units. */
    double quantile(int units) {
        return StudentQuantile.of((1 + level) / 2, Math.max(1, units - 1));
    }

    /** Half the width of an interval, in standard errors with so many degrees of freedom, at least 1. */
    double quantileOf(double degrees) {
        return StudentQuantile.of((1 + level) / 2, Math.max(1, degrees));
    }
}
