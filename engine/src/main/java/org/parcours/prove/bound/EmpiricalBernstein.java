package org.parcours.prove.bound;

import org.parcours.num.Interval;

/**
 * Holds at every sample size for independent terms in a known range, and is narrower than {@link Hoeffding} where the
 * terms vary little within it: √(2 V ln(4 / α) / n) + 7 (b − a) ln(4 / α) / 3(n − 1) on each side.
 *
 * <p>Source: A. Maurer, M. Pontil, "Empirical Bernstein bounds and sample variance penalization", COLT 2009, theorem 4,
 * with α / 2 for each side.
 */
public final class EmpiricalBernstein {
    private EmpiricalBernstein() {}

    /** The interval of the mean of at least two terms in a range, with a confidence of at least {@code level}. O(n). */
    public static Interval interval(double[] terms, Interval range, double level) {
        double log = Math.log(4 / (1 - level));
        double half = Math.sqrt(2 * Mean.variance(terms) * log / terms.length)
                + 7 * (range.upper() - range.lower()) * log / (3.0 * (terms.length - 1));
        return Mean.around(Mean.of(terms), half, range);
    }
}
