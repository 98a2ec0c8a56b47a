package org.parcours.prove.bound;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.parcours.num.Interval;
import org.parcours.num.NormalProbability;
import org.parcours.num.NormalQuantile;
import org.parcours.num.Seed;
import org.parcours.num.Workers;
import org.parcours.prove.estimate.JourneyTerms;

/**
 * Intervals from estimates on journeys drawn with replacement from the log. Right in the limit; too narrow where few
 * journeys carry the estimate. Replicate r draws from the words of its own seed, so the number of threads does not
 * matter. O(replicates · units · ratios).
 *
 * <p>Source: B. Efron, "Better bootstrap confidence intervals", JASA 82, 1987; in the notation of B. Efron, R. J.
 * Tibshirani, <i>An Introduction to the Bootstrap</i>, Chapman & Hall 1993, §13.3 (percentile) and equations 14.10,
 * 14.14 and 14.15 (BCa).
 */
public final class Bootstrap {
    private static final int BATCH = 16;

    private final JourneyGroups units;
    private final double estimate;
    private final double[] replicates;

    /**
     * Draws the replicates.
     *
     * @param replicates how many, at least 2
     * @param threads at least 1; the result is the same for any number
     */
    public Bootstrap(JourneyTerms terms, int replicates, Seed seed, int threads) {
        if (replicates < 2) {
            throw new IllegalArgumentException(
                    "The bootstrap has " + replicates + " replicates, but needs at least 2.");
        }
        this.estimate = terms.estimate();
        this.units = new JourneyGroups(terms, seed.child(1));
        this.replicates = new double[replicates];
        Seed draws = seed.child(2);
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> draw(next, draws));
        Arrays.sort(this.replicates);
    }

    private int draw(AtomicInteger next, Seed seed) {
        double[] sums = new double[2 * units.ratios];
        int done = 0;
        for (int from = next.getAndAdd(BATCH); from < replicates.length; from = next.getAndAdd(BATCH)) {
            Workers.requireNotInterrupted();
            int to = Math.min(replicates.length, from + BATCH);
            for (int replicate = from; replicate < to; replicate++) {
                Seed own = seed.child(replicate);
                replicates[replicate] = units.plain ? mean(own) : units.ratios == 1 ? ratio(own) : ratios(own, sums);
                done++;
            }
        }
        return done;
    }

    /** Two units a random word: its upper and its lower 32 bits. */
    private double mean(Seed seed) {
        double[] cells = units.cells;
        int groups = units.groups;
        double first = 0;
        double second = 0;
        for (int pair = 0; pair < groups >> 1; pair++) {
            long word = seed.word(pair);
            first += cells[units.draw(word >>> 32)];
            second += cells[units.draw(word & 0xFFFFFFFFL)];
        }
        if ((groups & 1) == 1) {
            first += cells[units.draw(seed.word(groups) >>> 32)];
        }
        return (first + second) / groups;
    }

    /** The same for one ratio, whose two sums stay in registers. */
    private double ratio(Seed seed) {
        double[] cells = units.cells;
        int groups = units.groups;
        double above = 0;
        double below = 0;
        double otherAbove = 0;
        double otherBelow = 0;
        for (int pair = 0; pair < groups >> 1; pair++) {
            long word = seed.word(pair);
            int at = units.draw(word >>> 32) << 1;
            int other = units.draw(word & 0xFFFFFFFFL) << 1;
            above += cells[at];
            below += cells[at + 1];
            otherAbove += cells[other];
            otherBelow += cells[other + 1];
        }
        if ((groups & 1) == 1) {
            int at = units.draw(seed.word(groups) >>> 32) << 1;
            above += cells[at];
            below += cells[at + 1];
        }
        below += otherBelow;
        return below == 0 ? 0 : (above + otherAbove) / below;
    }

    private double ratios(Seed seed, double[] sums) {
        Arrays.fill(sums, 0);
        for (int pair = 0; pair < units.groups >> 1; pair++) {
            long word = seed.word(pair);
            add(units.draw(word >>> 32), sums);
            add(units.draw(word & 0xFFFFFFFFL), sums);
        }
        if ((units.groups & 1) == 1) {
            add(units.draw(seed.word(units.groups) >>> 32), sums);
        }
        double sum = 0;
        for (int i = 0; i < sums.length; i += 2) {
            sum += sums[i + 1] == 0 ? 0 : sums[i] / sums[i + 1];
        }
        return sum;
    }

    private void add(int unit, double[] sums) {
        double[] cells = units.cells;
        int at = unit * sums.length;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += cells[at + i];
        }
    }

    /** The standard deviation of the replicates. */
    public double standardError() {
        return Math.sqrt(Mean.variance(replicates));
    }

    /** Between the quantiles of the replicates. */
    public Interval percentile(double level) {
        return new Interval(quantile((1 - level) / 2), quantile((1 + level) / 2));
    }

    /** Bias-corrected and accelerated: between quantiles moved by the replicates' bias and the terms' skewness. */
    public Interval biasCorrectedAccelerated(double level) {
        double bias = NormalQuantile.of(shareBelow());
        double acceleration = acceleration();
        double low = adjusted(NormalQuantile.of((1 - level) / 2), bias, acceleration);
        double high = adjusted(NormalQuantile.of((1 + level) / 2), bias, acceleration);
        return new Interval(quantile(Math.min(low, high)), quantile(Math.max(low, high)));
    }

    private static double adjusted(double z, double bias, double acceleration) {
        return NormalProbability.below(bias + (bias + z) / (1 - acceleration * (bias + z)));
    }

    /** The share of replicates below the estimate, equal ones half, kept inside (0, 1). */
    private double shareBelow() {
        double below = 0;
        for (double replicate : replicates) {
            below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
        }
        return Math.min(replicates.length - 0.5, Math.max(0.5, below)) / replicates.length;
    }

    private double acceleration() {
        double[] left = units.jackknife();
        double mean = Mean.of(left);
        double squares = 0;
        double cubes = 0;
        for (double one : left) {
            double difference = mean - one;
            squares += difference * difference;
            cubes += difference * difference * difference;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** Between the two replicates nearest to a share, in a straight line. */
    private double quantile(double share) {
        double place = Math.min(replicates.length - 1.0, Math.max(0, share * (replicates.length + 1) - 1));
        int below = (int) place;
        int above = Math.min(replicates.length - 1, below + 1);
        return replicates[below] + (place - below) * (replicates[above] - replicates[below]);
    }
}
