package org.parcours.uplift.propensity;

import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.num.WeightedMeanRange;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;

/**
 * What the average effect of a treatment would be if something unobserved had moved everybody's odds of each arm by up to a
 * factor Γ, in whatever direction serves: weighted means of the arms' outcomes with weights between 1 + (1/e − 1)/Γ and
 * 1 + (1/e − 1)·Γ.
 *
 * <p>Source: Z. Tan, "A distributional approach for causal inference using propensity scores", JASA 101, 2006; Q. Zhao,
 * D. S. Small, B. B. Bhattacharya, "Sensitivity analysis for inverse probability weighting estimators via the percentile
 * bootstrap", JRSS B 81, 2019, §3.
 *
 * @param arm the treatment's name
 * @param factor Γ, at least 1
 * @param range from the least effect to the greatest
 * @param tipping the smallest factor at which the effect could be 0; empty above {@link #LARGEST_TIPPING}
 */
public record HiddenConfounder(String arm, double factor, Interval range, OptionalDouble tipping) {
    /** Tipping points are not looked for beyond. */
    public static final double LARGEST_TIPPING = 100;

    private static final int HALVINGS = 30;

    /** The effect of a treatment against the control under hidden confounding. */
    public static HiddenConfounder of(UpliftData data, Propensities propensities, int treatment, double factor) {
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The sensitivity factor is %s, but must be at least 1, such as 1.5.".formatted(factor));
        }
        return new HiddenConfounder(
                data.trial().arms().get(treatment),
                factor,
                range(data, propensities, treatment, factor),
                tipping(data, propensities, treatment));
    }

    private static Interval range(UpliftData data, Propensities propensities, int treatment, double factor) {
        return mean(data, propensities, treatment, factor).minus(mean(data, propensities, 0, factor));
    }

    private static Interval mean(UpliftData data, Propensities propensities, int arm, double factor) {
        int count = 0;
        for (int row = 0; row < data.rows(); row++) {
            count += data.trial().arm(row) == arm ? 1 : 0;
        }
        double[] outcome = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        int at = 0;
        for (int row = 0; row < data.rows(); row++) {
            if (data.trial().arm(row) == arm) {
                double odds = 1 / propensities.of(row, arm) - 1;
                outcome[at] = data.outcome(row);
                low[at] = 1 + odds / factor;
                high[at++] = 1 + odds * factor;
            }
        }
        return WeightedMeanRange.of(outcome, low, high);
    }

    private static OptionalDouble tipping(UpliftData data, Propensities propensities, int treatment) {
        if (range(data, propensities, treatment, 1).contains(0)) {
            return OptionalDouble.of(1);
        }
        if (!range(data, propensities, treatment, LARGEST_TIPPING).contains(0)) {
            return OptionalDouble.empty();
        }
        double inside = LARGEST_TIPPING;
        double outside = 1;
        for (int i = 0; i < HALVINGS && inside / outside > 1.0005; i++) {
            double middle = Math.sqrt(inside * outside);
            if (range(data, propensities, treatment, middle).contains(0)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return OptionalDouble.of(inside);
    }
}
