package org.parcours.num;

import java.util.Arrays;

/**
 * Whether numbers of several groups come from one distribution, by their ranks; it feels shifts and not spreads, and does not
 * mind heavy tails. Equal numbers share their mean rank, and the statistic is corrected for them.
 *
 * <p>Source: W. H. Kruskal, W. A. Wallis, "Use of ranks in one-criterion variance analysis", JASA 47, 1952, equations 1.1
 * and 1.3.
 *
 * @param statistic H, about chi-square distributed with {@code degrees} of freedom where nothing differs
 * @param degrees groups with a number, less 1
 */
public record KruskalWallis(double statistic, int degrees) {
    /**
     * Tests numbers. O(n log n).
     *
     * @param values at least one
     * @param group of each number its group, from 0 on
     */
    public static KruskalWallis of(double[] values, int[] group, int groups) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[groups];
        long[] sizes = new long[groups];
        for (int i = 0; i < values.length; i++) {
            ranks[group[i]] += rank(sorted, values[i]);
            sizes[group[i]]++;
        }
        double n = values.length;
        double sum = 0;
        int filled = 0;
        for (int each = 0; each < groups; each++) {
            if (sizes[each] > 0) {
                double excess = ranks[each] / sizes[each] - (n + 1) / 2;
                sum += sizes[each] * excess * excess;
                filled++;
            }
        }
        double correction = 1 - ties(sorted) / (n * n * n - n);
        double statistic = filled < 2 || !(correction > 0) ? 0 : 12 * sum / (n * (n + 1)) / correction;
        return new KruskalWallis(statistic, Math.max(0, filled - 1));
    }

    /** The probability of a statistic at least as large where nothing differs; 1 with fewer than two groups. */
    public double probability() {
        return degrees < 1 ? 1 : ChiSquare.above(statistic, degrees);
    }

    /** The mean rank of a number, from 1 on. */
    private static double rank(double[] sorted, double value) {
        return (bound(sorted, value, false) + bound(sorted, value, true) + 1) / 2.0;
    }

    /** How many numbers are smaller; or not larger. */
    private static int bound(double[] sorted, double value, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (inclusive && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Σ (t³ − t) over runs of t equal numbers. */
    private static double ties(double[] sorted) {
        double sum = 0;
        double run = 1;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] == sorted[i - 1]) {
                run++;
            } else {
                sum += run * run * run - run;
                run = 1;
            }
        }
        return sum;
    }
}
