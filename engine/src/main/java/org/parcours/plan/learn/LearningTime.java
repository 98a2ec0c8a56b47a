package org.parcours.plan.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.parcours.num.CensoredMedian;

/**
 * Whether a start that people drew shortens learning: customers until a share of a gap was closed for good, from that
 * start (warm) and from nothing (cold), over the same seeds.
 *
 * <p>The gap is that between the drawn campaign and the optimum for both, so that both must reach the same value. "For
 * good" means until the last customer of the run. A run that never gets there counts as longer than it lasted, and
 * nothing more is assumed of it ({@link CensoredMedian}).
 *
 * @param share of the gap to be closed, in (0, 1]
 * @param startValue expected return of the drawn campaign per entering customer, where the gap starts for both
 * @param optimum the same of the optimum, where it ends
 * @param customers the most customers of one run
 * @param warm the runs from the drawn campaign
 * @param cold the runs from nothing
 * @param saved median of cold less warm, paired by seed, in customers
 */
public record LearningTime(
        double share, double startValue, double optimum, long customers, Runs warm, Runs cold, CensoredMedian saved) {
    /** What the runs say of the start. */
    public enum Verdict {
        /** Learning is shorter with the start: the whole interval of what is saved lies above zero. */
        SHORTER,
        /** Learning is longer with the start: the whole interval lies below zero. */
        LONGER,
        /** The interval holds zero or an end of it is not known. */
        UNCLEAR
    }

    /**
     * The runs from one start.
     *
     * @param until by seed, customers until the share was closed for good; empty if never
     * @param customers their median
     * @param curve what the choices were worth
     */
    public record Runs(List<OptionalLong> until, CensoredMedian customers, List<Band> curve) {
        public Runs {
            until = List.copyOf(until);
            curve = List.copyOf(curve);
        }

        /** How many runs closed the share for good. */
        public int reached() {
            return (int) until.stream().filter(OptionalLong::isPresent).count();
        }
    }

    /**
     * The values of many runs after the same number of customers, per entering customer.
     *
     * @param customers used so far
     * @param mean over the runs
     * @param lower the 5 % quantile of the runs
     * @param upper the 95 % quantile of the runs
     */
    public record Band(long customers, double mean, double lower, double upper) {}

    /** What the runs say of the start. */
    public Verdict verdict() {
        if (saved.lower().orElse(Double.NEGATIVE_INFINITY) > 0) {
            return Verdict.SHORTER;
        }
        return saved.upper().orElse(Double.POSITIVE_INFINITY) < 0 ? Verdict.LONGER : Verdict.UNCLEAR;
    }

    /**
     * What curves say.
     *
     * @param customers the most customers of one run
     * @param warm by seed, the curve from the drawn campaign
     * @param cold by seed, the curve from nothing
     */
    static LearningTime of(
            double share,
            double startValue,
            double optimum,
            long customers,
            List<LearningCurve> warm,
            List<LearningCurve> cold) {
        double wanted = startValue + share * (optimum - startValue);
        Runs fromStart = runs(warm, wanted, customers);
        Runs fromNothing = runs(cold, wanted, customers);
        double[] least = new double[warm.size()];
        double[] most = new double[warm.size()];
        for (int i = 0; i < least.length; i++) {
            least[i] = least(fromNothing.until.get(i), customers) - most(fromStart.until.get(i));
            most[i] = most(fromNothing.until.get(i)) - least(fromStart.until.get(i), customers);
        }
        return new LearningTime(
                share, startValue, optimum, customers, fromStart, fromNothing, CensoredMedian.of(least, most));
    }

    private static Runs runs(List<LearningCurve> curves, double wanted, long customers) {
        List<OptionalLong> until =
                curves.stream().map(curve -> curve.customersUntil(wanted)).toList();
        double[] least =
                until.stream().mapToDouble(run -> least(run, customers)).toArray();
        double[] most = until.stream().mapToDouble(LearningTime::most).toArray();
        return new Runs(until, CensoredMedian.of(least, most), bands(curves, customers));
    }

    private static double least(OptionalLong until, long customers) {
        return (double) until.orElse(customers);
    }

    private static double most(OptionalLong until) {
        return until.isPresent() ? (double) until.getAsLong() : Double.POSITIVE_INFINITY;
    }

    private static List<Band> bands(List<LearningCurve> curves, long customers) {
        List<Band> bands = new ArrayList<>();
        bands.add(band(curves, 0));
        for (long used : LearningCurve.grid(Math.min(100, customers), customers, 100)) {
            bands.add(band(curves, used));
        }
        return bands;
    }

    private static Band band(List<LearningCurve> curves, long customers) {
        double[] values = curves.stream()
                .mapToDouble(curve -> curve.value(customers))
                .sorted()
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        return new Band(customers, mean, quantile(values, 0.05), quantile(values, 0.95));
    }

    /** Between two of the sorted values, in proportion. */
    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
