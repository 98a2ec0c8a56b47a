package org.parcours.num;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The median of numbers of which some are known only to lie between bounds, with a 95 % interval that assumes nothing
 * about how they are distributed.
 *
 * <p>The interval runs from the l-th smallest to the l-th largest number, with the largest l for which at most 2.5 % of
 * samples have fewer than l numbers below the true median: a binomial probability. Each end takes the bounds that make
 * the interval wider, so that a number that is not known never makes it look surer. Source: W. R. Thompson, "On confidence
 * ranges for the median and other expectation distributions for populations of unknown distribution form", Annals of
 * Mathematical Statistics 7, 1936.
 *
 * @param median empty where unknown numbers could move it
 * @param lower the lower end; empty where it is unknown, as it is with fewer than six numbers
 * @param upper the upper end; empty where it is unknown
 */
public record CensoredMedian(OptionalDouble median, OptionalDouble lower, OptionalDouble upper) {
    private static final double TAIL = 0.025;

    /**
     * The median of numbers.
     *
     * @param least by number, the least it can be; −∞ for no bound
     * @param most by number, the most it can be, at least the least; ∞ for no bound
     */
    public static CensoredMedian of(double[] least, double[] most) {
        if (least.length == 0 || least.length != most.length) {
            throw new IllegalArgumentException(
                    "A median of %d least and %d most numbers; take equally many, at least 1."
                            .formatted(least.length, most.length));
        }
        double[] lows = least.clone();
        double[] highs = most.clone();
        Arrays.sort(lows);
        Arrays.sort(highs);
        double low = middle(lows);
        int rank = rank(lows.length);
        return new CensoredMedian(
                low == middle(highs) ? known(low) : OptionalDouble.empty(),
                rank == 0 ? OptionalDouble.empty() : known(lows[rank - 1]),
                rank == 0 ? OptionalDouble.empty() : known(highs[highs.length - rank]));
    }

    /** The largest l with P(B < l) ≤ 2.5 % for B binomial with n trials of one half; 0 if there is none. */
    static int rank(int n) {
        double mass = Math.pow(0.5, n);
        double below = 0;
        int rank = 0;
        while (below + mass <= TAIL) {
            below += mass;
            mass *= (double) (n - rank) / (rank + 1);
            rank++;
        }
        return rank;
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static OptionalDouble known(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
