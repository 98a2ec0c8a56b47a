package org.parcours.uplift.measure;

/**
 * The Qini coefficient: the area between the Qini curve and the straight line to its end, as a share of the same area of the
 * order that foresaw every outcome. 1 is perfect, 0 is chance; below 0 the order is worse than chance.
 *
 * <p>The perfect order ranks by y·w − y·(1 − w): treated who responded, all who did not, controls who responded. Outcomes
 * that are amounts are ranked in the same way. Source: N. J. Radcliffe, "Using control groups to target on predicted lift",
 * Direct Marketing Analytics Journal 1, 2007; normalised as in {@code qini_auc_score} of scikit-uplift 0.5.
 */
public final class QiniCoefficient {
    private QiniCoefficient() {}

    /** The coefficient; NaN where no order is better than another. O(n) for outcomes 0 and 1, else O(n log n). */
    public static double of(RankedTrial trial) {
        double perfect = (trial.isBinary()
                        ? perfect(ResponseCounts.of(trial))
                        : CurveArea.of(trial.byOutcome(), GainCurve.QINI))
                .aboveLine();
        return perfect == 0 ? Double.NaN : CurveArea.of(trial, GainCurve.QINI).aboveLine() / perfect;
    }

    private static CurveArea perfect(ResponseCounts counts) {
        double treatedSilent = counts.treated() - counts.treatedResponses();
        double controlSilent = counts.controls() - counts.controlResponses();
        return new CurveArea(GainCurve.QINI)
                .group(counts.treatedResponses(), 0, 1)
                .group(treatedSilent, controlSilent, 0)
                .group(0, counts.controlResponses(), 1);
    }
}
