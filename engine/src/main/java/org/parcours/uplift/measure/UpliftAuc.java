package org.parcours.uplift.measure;

/**
 * The area between the uplift curve and the straight line to its end, as a share of the same area of a perfect order.
 *
 * <p>The perfect order ranks treated who responded first, then controls who did not; of the rest the controls who responded
 * come first where they are more than the treated who did not. Source: {@code uplift_auc_score} and {@code
 * perfect_uplift_curve} of scikit-uplift 0.5; only for outcomes 0 and 1.
 */
public final class UpliftAuc {
    private UpliftAuc() {}

    /** The area; NaN where no order is better than another, or where outcomes are not 0 and 1. O(n). */
    public static double of(RankedTrial trial) {
        if (!trial.isBinary()) {
            return Double.NaN;
        }
        double perfect = perfect(ResponseCounts.of(trial)).aboveLine();
        return perfect == 0 ? Double.NaN : CurveArea.of(trial, GainCurve.UPLIFT).aboveLine() / perfect;
    }

    private static CurveArea perfect(ResponseCounts counts) {
        double treatedSilent = counts.treated() - counts.treatedResponses();
        double controlSilent = counts.controls() - counts.controlResponses();
        CurveArea area = new CurveArea(GainCurve.UPLIFT)
                .group(counts.treatedResponses(), 0, 1)
                .group(0, controlSilent, 0);
        return counts.controlResponses() > treatedSilent
                ? area.group(0, counts.controlResponses(), 1).group(treatedSilent, 0, 0)
                : area.group(treatedSilent, 0, 0).group(0, counts.controlResponses(), 1);
    }
}
