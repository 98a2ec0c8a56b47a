package org.parcours.prove;

import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.num.WeightedMeanRange;
import org.parcours.prove.estimate.LoggedJourneys;

/**
 * What the self-normalised estimate would be if every propensity's odds were off by up to a factor Γ, each in whatever
 * direction serves: the smallest and the largest Σ w G / Σ w with each journey's weight w between Π_t ρ_t (b_t + (1 − b_t) / Γ) and
 * Π_t ρ_t (b_t + (1 − b_t) Γ). For one step that is the exact range of the marginal sensitivity model; for journeys it is
 * exact where each step of each journey may be off on its own.
 *
 * <p>Sources: Z. Tan, "A distributional approach for causal inference using propensity scores", JASA 101, 2006; Q. Zhao, D. S.
 * Small, B. B. Bhattacharya, "Sensitivity analysis for inverse probability weighting estimators via the percentile
 * bootstrap", JRSS B 81, 2019, §4; N. Kallus, A. Zhou, "Confounding-robust policy improvement", NeurIPS 2018. The fractional
 * programme by W. Dinkelbach, "On nonlinear fractional programming", Management Science 13, 1967.
 *
 * @param factor Γ, at least 1
 * @param estimator whose band it is
 * @param band from the least to the largest value
 * @param tipping the smallest factor at which the band holds the baseline's value, so that nothing is better or worse for sure;
 *     empty above {@link #LARGEST_TIPPING}
 */
public record SensitivityBand(double factor, String estimator, Interval band, OptionalDouble tipping) {
    /** Tipping points are not looked for beyond. */
    public static final double LARGEST_TIPPING = 100;

    private static final int HALVINGS = 30;

    static SensitivityBand of(LoggedJourneys journeys, double factor, double baseline) {
        Weights weights = new Weights(journeys);
        return new SensitivityBand(
                factor, journeys.isOneStep() ? "snips" : "wis", weights.band(factor), weights.tipping(baseline));
    }

    /** Requires a factor that the band can have. */
    static double requireFactor(double factor) {
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The sensitivity factor is %s, but must be at least 1, such as 1.5.".formatted(factor));
        }
        return factor;
    }

    private static final class Weights {
        private final LoggedJourneys journeys;
        private final double[] earned;
        private final double[] low;
        private final double[] high;

        Weights(LoggedJourneys journeys) {
            this.journeys = journeys;
            this.earned = new double[journeys.journeys()];
            this.low = new double[earned.length];
            this.high = new double[earned.length];
            for (int journey = 0; journey < earned.length; journey++) {
                earned[journey] = journeys.earned(journey);
            }
        }

        Interval band(double factor) {
            for (int journey = 0; journey < earned.length; journey++) {
                double least = 1;
                double most = 1;
                int end = journeys.end(journey);
                for (int row = journeys.start(journey); row < end; row++) {
                    double propensity = journeys.propensities().of(row);
                    least *= journeys.ratio(row) * (propensity + (1 - propensity) / factor);
                    most *= journeys.ratio(row) * (propensity + (1 - propensity) * factor);
                }
                low[journey] = least;
                high[journey] = most;
            }
            return WeightedMeanRange.of(earned, low, high);
        }

        OptionalDouble tipping(double baseline) {
            if (!band(1).contains(baseline) && !band(LARGEST_TIPPING).contains(baseline)) {
                return OptionalDouble.empty();
            }
            double inside = LARGEST_TIPPING;
            double outside = 1;
            for (int i = 0; i < HALVINGS && inside / outside > 1.0005; i++) {
                double middle = Math.sqrt(inside * outside);
                if (band(middle).contains(baseline)) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return OptionalDouble.of(outside == 1 && band(1).contains(baseline) ? 1 : inside);
        }
    }
}
