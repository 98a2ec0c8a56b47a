package org.parcours.model.response;

import org.parcours.num.Interval;
import org.parcours.num.RisingOrder;

/**
 * The probability that a step with a response has a greater score than one without, an equal score counting one half: the
 * area under the receiver operating characteristic. Scores by lot have .5.
 *
 * <p>Each step's own part in it, V (of a step with a response: the share of the others below it; of one without: the share of
 * responses above it), gives its variance. Steps of one journey are not independent: their deviations are summed before they are squared.
 *
 * <p>Sources: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, "Comparing the areas under two or more correlated receiver
 * operating characteristic curves: a nonparametric approach", Biometrics 44, 1988; N. A. Obuchowski, "Nonparametric analysis
 * of clustered ROC curve data", Biometrics 53, 1997. Costs one sort.
 *
 * @param value in [0, 1]
 * @param interval 95 %, normal, within [0, 1]; of no width where the scores part both kinds without error
 */
public record AreaUnderCurve(double value, Interval interval) {
    /**
     * The area for some steps.
     *
     * @param responses at least two of each kind
     * @param journey of each step its journey, from 0
     */
    static AreaUnderCurve of(double[] scores, boolean[] responses, int[] journey) {
        double with = 0;
        int journeys = 0;
        for (int row = 0; row < scores.length; row++) {
            with += responses[row] ? 1 : 0;
            journeys = Math.max(journeys, journey[row] + 1);
        }
        double without = scores.length - with;
        if (with < 2 || without < 2) {
            throw new IllegalArgumentException(
                    "Of %d steps %.0f had a response; an area needs two of each kind.".formatted(scores.length, with));
        }
        double[] parts = parts(scores, responses, with, without);
        double area = 0;
        for (int row = 0; row < parts.length; row++) {
            area += responses[row] ? parts[row] / with : 0;
        }
        double[] deviation = new double[journeys];
        for (int row = 0; row < parts.length; row++) {
            double kind = responses[row] ? with : without;
            deviation[journey[row]] += (parts[row] - area) / Math.sqrt(kind * (kind - 1));
        }
        double variance = 0;
        for (double each : deviation) {
            variance += each * each;
        }
        Interval normal = Interval.normal95(area, Math.sqrt(variance));
        return new AreaUnderCurve(area, new Interval(Math.max(0, normal.lower()), Math.min(1, normal.upper())));
    }

    /** Of each step the share of the other kind that it is right against. */
    private static double[] parts(double[] scores, boolean[] responses, double with, double without) {
        double[] parts = new double[scores.length];
        int[] order = RisingOrder.of(scores);
        double withBelow = 0;
        double withoutBelow = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            double withHere = 0;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                withHere += responses[order[to++]] ? 1 : 0;
            }
            double withoutHere = to - from - withHere;
            for (int place = from; place < to; place++) {
                parts[order[place]] = responses[order[place]]
                        ? (withoutBelow + withoutHere / 2) / without
                        : (with - withBelow - withHere / 2) / with;
            }
            withBelow += withHere;
            withoutBelow += withoutHere;
            from = to;
        }
        return parts;
    }
}
