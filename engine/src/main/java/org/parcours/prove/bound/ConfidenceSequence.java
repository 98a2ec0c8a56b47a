package org.parcours.prove.bound;

import org.parcours.num.Interval;

/**
 * Holds at all sample sizes at once for independent terms in a known range, in the order in which they came: whoever
 * looks at it after every journey and stops when it pleases errs no more often than whoever looks once.
 *
 * <p>Source: I. Waudby-Smith, A. Ramdas, "Estimating means of bounded random variables by betting", JRSS B 86, 2024,
 * theorem 2 (predictable plug-in empirical Bernstein), with the stakes recommended there for c = 1/2 and the running
 * intersection.
 */
public final class ConfidenceSequence {
    private static final double LARGEST_STAKE = 0.5;

    private ConfidenceSequence() {}

    /** The interval after the last term, with a confidence of at least {@code level} at all times. O(n). */
    public static Interval interval(double[] terms, Interval range, double level) {
        double width = range.upper() - range.lower();
        if (width == 0) {
            return range;
        }
        double log = Math.log(2 / (1 - level));
        double lower = 0;
        double upper = 1;
        double sum = 0.5;
        double squares = 0.25;
        double stakes = 0;
        double staked = 0;
        double variation = 0;
        for (int i = 0; i < terms.length; i++) {
            int time = i + 1;
            double term = (terms[i] - range.lower()) / width;
            double mean = sum / time;
            double stake = Math.min(LARGEST_STAKE, Math.sqrt(2 * log / (squares / time * time * Math.log(1.0 + time))));
            stakes += stake;
            staked += stake * term;
            variation += (term - mean) * (term - mean) * (-Math.log1p(-stake) - stake);
            double margin = (log + variation) / stakes;
            lower = Math.max(lower, staked / stakes - margin);
            upper = Math.min(upper, staked / stakes + margin);
            sum += term;
            double after = sum / (time + 1);
            squares += (term - after) * (term - after);
        }
        double middle = (lower + upper) / 2;
        return new Interval(
                range.lower() + width * Math.min(lower, middle), range.lower() + width * Math.max(upper, middle));
    }
}
