package org.parcours.prove.bound;

import org.parcours.num.Interval;

/** Means and spreads of terms, and intervals about them. */
final class Mean {
    private Mean() {}

    static double of(double[] terms) {
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum / terms.length;
    }

    /** The sample variance, with n − 1; there are at least two terms. */
    static double variance(double[] terms) {
        double mean = of(terms);
        double squares = 0;
        for (double term : terms) {
            squares += (term - mean) * (term - mean);
        }
        return squares / (terms.length - 1);
    }

    /** The interval with a half width, as far as it lies where a mean can. */
    static Interval around(double mean, double half, Interval range) {
        return new Interval(Math.max(range.lower(), mean - half), Math.min(range.upper(), mean + half));
    }
}
