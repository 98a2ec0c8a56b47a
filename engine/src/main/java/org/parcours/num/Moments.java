package org.parcours.num;

import java.util.OptionalDouble;

/**
 * Mean and spread of numbers that come one by one, without keeping them.
 *
 * <p>Source: B. P. Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4,
 * 1962, pages 419-420.
 */
public final class Moments {
    private long count;
    private double mean;
    private double squares;

    /** Adds a number. */
    public void add(double number) {
        double deviation = number - mean;
        mean += deviation / ++count;
        squares += deviation * (number - mean);
    }

    /** How many numbers came. */
    public long count() {
        return count;
    }

    /** Their mean; empty when none came. */
    public OptionalDouble mean() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /** Their sample standard deviation, with n − 1; empty below two numbers. */
    public OptionalDouble standardDeviation() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (count - 1)));
    }

    /** The standard error of their mean, were they independent draws; empty below two numbers. */
    public OptionalDouble standardError() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (count - 1) / count));
    }
}
