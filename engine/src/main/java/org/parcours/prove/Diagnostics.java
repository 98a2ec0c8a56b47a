package org.parcours.prove;

import java.util.Arrays;
import java.util.Optional;
import org.parcours.num.EffectiveSampleSize;
import org.parcours.num.Moments;
import org.parcours.prove.estimate.LoggedJourneys;

/**
 * How much of the log speaks of the target policy. Weights are those of whole journeys, a journey's product of the
 * target's over the behaviour policy's probabilities; their mean is 1 where the target does only what the log shows.
 */
public final class Diagnostics {
    /** How sure the mean weight must differ from 1 before it counts, in standard errors: one side of 99.9 %. */
    private static final double SURE = 3.09;

    private final double effectiveSampleSize;
    private final double[] byStep;
    private final double largest;
    private final Moments weights = new Moments();
    private final int matched;
    private final Support support;
    private final WeightHistogram histogram;
    private final Optional<Drift> drift;
    private final boolean estimated;

    /** Goes once through the journeys. O(steps). */
    public Diagnostics(LoggedJourneys journeys, Support support) {
        this.support = support;
        this.estimated = journeys.propensities().areEstimated();
        double[] all = new double[journeys.journeys()];
        int longest = journeys.longest();
        double[] sums = new double[longest + 1];
        double[] squares = new double[longest + 1];
        double[] ended = new double[longest + 1];
        double[] endedSquares = new double[longest + 1];
        double most = 0;
        int positive = 0;
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            double weight = 1;
            int start = journeys.start(journey);
            int end = journeys.end(journey);
            for (int row = start; row < end; row++) {
                weight *= journeys.ratio(row);
                sums[row - start] += weight;
                squares[row - start] += weight * weight;
            }
            ended[end - start] += weight;
            endedSquares[end - start] += weight * weight;
            all[journey] = weight;
            weights.add(weight);
            most = Math.max(most, weight);
            positive += weight > 0 ? 1 : 0;
        }
        this.largest = most;
        this.matched = positive;
        this.byStep = byStep(sums, squares, ended, endedSquares);
        this.effectiveSampleSize = byStep[longest - 1];
        this.histogram = WeightHistogram.of(all);
        this.drift = Drift.find(journeys, all);
    }

    /** A journey that has ended keeps its weight. */
    private static double[] byStep(double[] sums, double[] squares, double[] ended, double[] endedSquares) {
        double[] sizes = new double[sums.length - 1];
        double gone = 0;
        double goneSquares = 0;
        for (int step = 0; step < sizes.length; step++) {
            gone += ended[step];
            goneSquares += endedSquares[step];
            sizes[step] = EffectiveSampleSize.of(sums[step] + gone, squares[step] + goneSquares);
        }
        return sizes;
    }

    /** Kish's effective number of journeys under their weights. */
    public double effectiveSampleSize() {
        return effectiveSampleSize;
    }

    /** The same after each step, under the weights up to it; a journey that has ended keeps its weight. */
    public double[] effectiveSampleSizeByStep() {
        return Arrays.copyOf(byStep, byStep.length);
    }

    /** The largest weight. */
    public double largestWeight() {
        return largest;
    }

    /** The mean weight. */
    public double meanWeight() {
        return weights.mean().orElseThrow();
    }

    /** How many journeys the target could have made, those with a weight above 0. */
    public int matchedJourneys() {
        return matched;
    }

    /** What the target does that the log never did. */
    public Support support() {
        return support;
    }

    /** How many journeys have which weight. */
    public WeightHistogram weights() {
        return histogram;
    }

    /** Whether the world stood still; empty in a log without timestamps, or of one week. */
    public Optional<Drift> drift() {
        return drift;
    }

    /** Whether the propensities were estimated from the log, and not logged. */
    public boolean hasEstimatedPropensities() {
        return estimated;
    }

    /** The least of the target's mass that is surely missing in the log by the mean weight, at 99.9 %. */
    double surelyMissing() {
        return 1 - meanWeight() - SURE * weights.standardError().orElse(Double.POSITIVE_INFINITY);
    }

    /** By how much the mean weight is surely above 1, which no right propensities allow, at 99.9 %. */
    double surelyInExcess() {
        return meanWeight() - 1 - SURE * weights.standardError().orElse(Double.POSITIVE_INFINITY);
    }
}
