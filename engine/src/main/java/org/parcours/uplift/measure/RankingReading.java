package org.parcours.uplift.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a trial with two arms says of a ranking. Intervals come from half-samples.
 *
 * @param rows how many customers there are
 * @param measures of each measure that is defined here what it says
 * @param upliftAt by percent the uplift among the first of all
 * @param upliftAtByGroup by percent the uplift among the first of each arm
 * @param percentiles the table by tenths
 * @param percentileUplift of each of its lines the uplift; empty where an arm is absent
 * @param kinds of each kind of customers between which shares it lies; none where outcomes are not 0 and 1
 * @param qiniCurve what treating so many changes, in units of the outcome a customer
 */
public record RankingReading(
        int rows,
        Map<RankingMeasure, Measured> measures,
        SortedMap<Integer, Measured> upliftAt,
        SortedMap<Integer, Measured> upliftAtByGroup,
        List<Percentile> percentiles,
        List<Optional<Measured>> percentileUplift,
        Map<CustomerKind, KindBounds> kinds,
        List<CurvePoint> qiniCurve) {
    private static final int TENTHS = 10;
    private static final int[] PERCENTS = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
    private static final int KINDS = 2 * CustomerKind.values().length;
    private static final RankingMeasure[] MEASURES = RankingMeasure.values();

    public RankingReading {
        measures = Collections.unmodifiableMap(copy(measures, RankingMeasure.class));
        upliftAt = Collections.unmodifiableSortedMap(new TreeMap<>(upliftAt));
        upliftAtByGroup = Collections.unmodifiableSortedMap(new TreeMap<>(upliftAtByGroup));
        percentiles = List.copyOf(percentiles);
        percentileUplift = List.copyOf(percentileUplift);
        kinds = Collections.unmodifiableMap(copy(kinds, CustomerKind.class));
        qiniCurve = List.copyOf(qiniCurve);
    }

    /** Reads a trial. O((replicates + log n) · n). */
    public static RankingReading of(RankedTrial trial, EvaluationSettings settings) {
        if (!trial.sums().hasBoth()) {
            throw new IllegalArgumentException("A ranking is judged by treated and controls, but one of them is absent;"
                    + " check the column of treatments.");
        }
        double[] values = all(trial);
        double[] errors = HalfSamples.standardErrors(trial, RankingReading::all, settings);
        double quantile = settings.quantile(trial.units());
        Map<RankingMeasure, Measured> measures = new EnumMap<>(RankingMeasure.class);
        int at = 0;
        for (RankingMeasure measure : MEASURES) {
            defined(values[at], errors[at], quantile)
                    .ifPresent(found -> measures.put(measure, found.times(measure.scale(trial.rows()))));
            at++;
        }
        return new RankingReading(
                trial.rows(),
                measures,
                byPercent(values, errors, at, quantile),
                byPercent(values, errors, at + TENTHS, quantile),
                Percentile.table(trial, lines(trial)),
                lines(values, errors, at + 2 * TENTHS, lines(trial), quantile),
                kinds(values, errors, at + 3 * TENTHS, quantile),
                CurvePoint.points(values, errors, at + 3 * TENTHS + KINDS, quantile));
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Map<K, V> map, Class<K> keys) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return copy;
    }

    /** What a measure says; empty where it is not defined here. */
    public Optional<Measured> find(RankingMeasure measure) {
        return Optional.ofNullable(measures.get(measure));
    }

    /** The uplift among the first 10, 20, … 100 % of all; empty where an arm is absent among them. */
    public Optional<Measured> findUpliftAt(int percent) {
        return Optional.ofNullable(upliftAt.get(percent));
    }

    /** The uplift among the first 10, 20, … 100 % of each arm; empty where that is nobody. */
    public Optional<Measured> findUpliftAtByGroup(int percent) {
        return Optional.ofNullable(upliftAtByGroup.get(percent));
    }

    /** All numbers at once: measures, uplift at tenths overall and by group, lines of the table, kinds, points of the curve. */
    private static double[] all(RankedTrial trial) {
        double[] all = new double[MEASURES.length + 3 * TENTHS + KINDS + 100];
        int at = 0;
        for (RankingMeasure measure : MEASURES) {
            // The mean of the raw curve is its sum in another unit.
            all[at] = measure == RankingMeasure.RAW_QINI_MEAN ? all[at - 1] : measure.ofSample(trial);
            at++;
        }
        System.arraycopy(UpliftAtShare.overall(trial, PERCENTS), 0, all, at, TENTHS);
        System.arraycopy(UpliftAtShare.byGroup(trial, PERCENTS), 0, all, at + TENTHS, TENTHS);
        List<Percentile> table = Percentile.table(trial, lines(trial));
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            all[at + 2 * TENTHS + tenth] =
                    tenth < table.size() ? table.get(tenth).uplift() : Double.NaN;
        }
        System.arraycopy(KindBounds.of(trial, table), 0, all, at + 3 * TENTHS, KINDS);
        System.arraycopy(CurvePoint.qini(trial), 0, all, at + 3 * TENTHS + KINDS, 100);
        return all;
    }

    private static int lines(RankedTrial trial) {
        return Math.min(TENTHS, trial.rows());
    }

    private static Optional<Measured> defined(double value, double error, double quantile) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(Measured.normal(value, error, quantile));
    }

    private static SortedMap<Integer, Measured> byPercent(double[] values, double[] errors, int from, double quantile) {
        SortedMap<Integer, Measured> byPercent = new TreeMap<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            int percent = TENTHS * (tenth + 1);
            defined(values[from + tenth], errors[from + tenth], quantile)
                    .ifPresent(found -> byPercent.put(percent, found));
        }
        return byPercent;
    }

    private static Map<CustomerKind, KindBounds> kinds(double[] values, double[] errors, int from, double quantile) {
        Map<CustomerKind, KindBounds> kinds = new EnumMap<>(CustomerKind.class);
        int at = from;
        for (CustomerKind kind : CustomerKind.values()) {
            Optional<Measured> least = defined(values[at], errors[at], quantile);
            Optional<Measured> greatest = defined(values[at + 1], errors[at + 1], quantile);
            if (least.isPresent() && greatest.isPresent()) {
                kinds.put(kind, new KindBounds(least.get(), greatest.get()));
            }
            at += 2;
        }
        return kinds;
    }

    private static List<Optional<Measured>> lines(
            double[] values, double[] errors, int from, int lines, double quantile) {
        List<Optional<Measured>> found = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            found.add(defined(values[from + line], errors[from + line], quantile));
        }
        return found;
    }
}
