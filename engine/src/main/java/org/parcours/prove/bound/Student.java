package org.parcours.prove.bound;

import org.parcours.num.Interval;
import org.parcours.num.StudentQuantile;

/**
 * The mean and so many standard errors to each side as Student's t says. Exact for normal terms, right in the limit for
 * others; too narrow where the terms are skewed and few, as importance-weighted ones are.
 *
 * <p>Source: Student, "The probable error of a mean", Biometrika 6, 1908.
 */
public final class Student {
    private Student() {}

    /** The interval of the mean of at least two terms, with a confidence near {@code level}. O(n). */
    public static Interval interval(double[] terms, double level) {
        double mean = Mean.of(terms);
        double half = StudentQuantile.of((1 + level) / 2, terms.length - 1) * standardError(terms);
        return new Interval(mean - half, mean + half);
    }

    /** The standard error of the mean of at least two terms. */
    public static double standardError(double[] terms) {
        return Math.sqrt(Mean.variance(terms) / terms.length);
    }
}
