package org.parcours.prove.bound;

import java.util.Arrays;
import org.parcours.num.Seed;

/**
 * A lower bound of the mean of independent terms that have a least value but a long upper tail, as importance-weighted
 * returns do: terms above a threshold are cut to it, which can only lower the mean, and what is left is bounded by its
 * sample variance. The threshold is chosen on a twentieth of the terms, and the bound is that of the rest. It holds at
 * every sample size and needs no largest value; there is no upper bound of this kind.
 *
 * <p>Source: P. S. Thomas, G. Theocharous, M. Ghavamzadeh, "High-confidence off-policy evaluation", AAAI 2015, theorem 1
 * with one threshold for all terms, chosen as that paper does.
 */
public final class HighConfidenceLowerBound {
    private static final int SHARE = 20;
    private static final int LEAST = 2;
    private static final int THRESHOLDS = 200;

    private HighConfidenceLowerBound() {}

    /**
     * The lower bound, with a confidence of at least {@code level}. O(n).
     *
     * @param terms at least 4, each at least {@code least}
     * @param seed decides which terms choose the threshold
     */
    public static double of(double[] terms, double least, double level, Seed seed) {
        double[] shuffled = shuffled(terms, least, seed);
        int choosing = Math.max(LEAST, shuffled.length / SHARE);
        double[] choice = Arrays.copyOf(shuffled, choosing);
        double[] rest = Arrays.copyOfRange(shuffled, choosing, shuffled.length);
        double threshold = threshold(choice, rest.length, level);
        return least + Math.max(0, bound(rest, threshold, rest.length, level));
    }

    private static double[] shuffled(double[] terms, double least, Seed seed) {
        double[] shuffled = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            int place = (int) Math.multiplyHigh(seed.word(i) >>> 1, (i + 1L) << 1);
            shuffled[i] = shuffled[place];
            shuffled[place] = terms[i] - least;
        }
        return shuffled;
    }

    /** The threshold for which the choosing terms foresee the largest bound, among their values and beyond them. */
    private static double threshold(double[] choice, int rest, double level) {
        double[] sorted = choice.clone();
        Arrays.sort(sorted);
        double largest = sorted[sorted.length - 1];
        double best = largest;
        double bestBound = Double.NEGATIVE_INFINITY;
        for (int i = 1; i <= THRESHOLDS; i++) {
            double candidate = largest * i / THRESHOLDS;
            double foreseen = bound(choice, candidate, rest, level);
            if (candidate > 0 && foreseen > bestBound) {
                best = candidate;
                bestBound = foreseen;
            }
        }
        return best;
    }

    /** mean(Y) − 7 c ln(2/δ) / 3(n − 1) − √(2 ln(2/δ) V(Y) / n), Y = min(X, c), for a sample of a size n. */
    private static double bound(double[] terms, double threshold, int size, double level) {
        double[] cut = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            cut[i] = Math.min(terms[i], threshold);
        }
        double log = Math.log(2 / (1 - level));
        return Mean.of(cut) - 7 * threshold * log / (3.0 * (size - 1)) - Math.sqrt(2 * log * Mean.variance(cut) / size);
    }
}
