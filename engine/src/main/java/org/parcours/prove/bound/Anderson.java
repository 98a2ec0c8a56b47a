package org.parcours.prove.bound;

import java.util.Arrays;
import org.parcours.num.Interval;

/**
 * Holds at every sample size for independent terms in a known range: the means of the largest and the smallest
 * distribution within ε = √(ln(2 / α) / 2n) of that of the terms. Mostly the narrowest of those that always hold where
 * terms crowd at an end of the range.
 *
 * <p>Source: T. W. Anderson, "Confidence limits for the value of an arbitrary bounded random variable with a continuous
 * distribution function", Bulletin of the ISI 43, 1969; with the constant of P. Massart, "The tight constant in the
 * Dvoretzky-Kiefer-Wolfowitz inequality", Annals of Probability 18, 1990.
 */
public final class Anderson {
    private Anderson() {}

    /** The interval of the mean of terms in a range, with a confidence of at least {@code level}. O(n log n). */
    public static Interval interval(double[] terms, Interval range, double level) {
        double[] sorted = terms.clone();
        Arrays.sort(sorted);
        double epsilon = Math.sqrt(Math.log(2 / (1 - level)) / (2.0 * sorted.length));
        return new Interval(
                range.upper() - area(sorted, range, epsilon), range.upper() - area(sorted, range, -epsilon));
    }

    /** The area under the distribution function of the terms, moved by ε and kept in [0, 1], over the range. */
    private static double area(double[] sorted, Interval range, double epsilon) {
        double area = 0;
        double from = range.lower();
        for (int i = 0; i <= sorted.length; i++) {
            double to = i < sorted.length ? sorted[i] : range.upper();
            area += (to - from) * Math.min(1, Math.max(0, (double) i / sorted.length + epsilon));
            from = to;
        }
        return area;
    }
}
