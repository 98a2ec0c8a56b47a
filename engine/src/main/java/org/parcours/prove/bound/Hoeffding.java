package org.parcours.prove.bound;

import org.parcours.num.Interval;

/**
 * Holds at every sample size for independent terms in a known range, and is as wide as the range makes it: (b − a) √(ln(2
 * / α) / 2n) on each side.
 *
 * <p>Source: W. Hoeffding, "Probability inequalities for sums of bounded random variables", JASA 58, 1963, theorem 2.
 */
public final class Hoeffding {
    private Hoeffding() {}

    /** The interval of the mean of terms in a range, with a confidence of at least {@code level}. O(n). */
    public static Interval interval(double[] terms, Interval range, double level) {
        return Mean.around(Mean.of(terms), halfWidth(terms.length, range.upper() - range.lower(), level), range);
    }

    /** Half of the interval's width for so many terms in a range of a width. */
    public static double halfWidth(int terms, double width, double level) {
        return width * Math.sqrt(Math.log(2 / (1 - level)) / (2.0 * terms));
    }
}
