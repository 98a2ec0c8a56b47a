package org.parcours.uplift.propensity;

import java.util.ArrayList;
import java.util.List;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.learner.DoublyRobustScores;

/**
 * The average effect of a treatment where nobody drew lots: the mean of doubly robust scores with outcomes learnt crosswise,
 * beside the bare difference of the arms' means, in which whatever decided on the arm has its part.
 *
 * <p>Source: J. M. Robins, A. Rotnitzky, L. P. Zhao, JASA 89, 1994; cross-fitted as V. Chernozhukov et al., "Double/debiased
 * machine learning for treatment and structural parameters", Econometrics Journal 21, 2018, §5.1.
 *
 * @param arm the treatment's name
 * @param value in units of the outcome
 * @param interval of 95 %
 * @param bare the difference of the means of this arm and the control
 */
public record AdjustedEffect(String arm, double value, Interval interval, double bare) {
    private static final int FOLDS = 2;

    /** The effects of all treatments. */
    public static List<AdjustedEffect> of(UpliftData data, Propensities propensities, Base base, Seed seed) {
        DoublyRobustScores scores = DoublyRobustScores.of(data, propensities, base, FOLDS, seed);
        List<AdjustedEffect> effects = new ArrayList<>();
        for (int treatment = 1; treatment < data.arms(); treatment++) {
            Moments moments = new Moments();
            for (double score : scores.effects(treatment)) {
                moments.add(score);
            }
            double mean = moments.mean().orElseThrow();
            effects.add(new AdjustedEffect(
                    data.trial().arms().get(treatment),
                    mean,
                    Interval.normal95(mean, moments.standardError().orElse(0)),
                    mean(data, treatment) - mean(data, 0)));
        }
        return List.copyOf(effects);
    }

    private static double mean(UpliftData data, int arm) {
        Moments moments = new Moments();
        for (int row = 0; row < data.rows(); row++) {
            if (data.trial().arm(row) == arm) {
                moments.add(data.outcome(row));
            }
        }
        return moments.mean().orElseThrow();
    }
}
