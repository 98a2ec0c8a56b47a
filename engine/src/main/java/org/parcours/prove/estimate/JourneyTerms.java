package org.parcours.prove.estimate;

import java.util.function.IntToDoubleFunction;

/**
 * What an estimator makes of each journey. Its estimate is a sum of ratios of means over journeys,
 *
 * <pre>  Σ_k mean_j(a_kj) / mean_j(b_kj)</pre>
 *
 * which is a plain mean where the only denominator is 1, a self-normalised one where it is the weight, and one ratio for
 * each step in step-wise estimators. Journeys are independent of each other, so everything that a bound needs follows
 * from these terms. Thread-safe.
 */
public interface JourneyTerms {
    /** How many journeys there are. */
    int journeys();

    /** How many ratios the estimate sums, at least 1. */
    int ratios();

    /** Whether the estimate is a plain mean of independent terms: one ratio whose denominators are all 1. */
    default boolean isMean() {
        return false;
    }

    /**
     * Writes what a journey adds to the numerators and denominators.
     *
     * @param numerators a_kj for each ratio k
     * @param denominators b_kj for each ratio k, at least 0
     */
    void fill(int journey, double[] numerators, double[] denominators);

    /** A plain mean of one term for each journey. */
    static JourneyTerms mean(int journeys, IntToDoubleFunction term) {
        return new MeanTerms(journeys, term);
    }

    /** A ratio of the means of two terms of each journey. */
    static JourneyTerms ratio(int journeys, IntToDoubleFunction numerator, IntToDoubleFunction denominator) {
        return new RatioTerms(journeys, numerator, denominator);
    }

    /** The same less other terms of the same journeys, as needed for a gain over a baseline. */
    default JourneyTerms less(JourneyTerms baseline) {
        return isMean() && baseline.isMean() ? new MeanDifference(this, baseline) : new Difference(this, baseline);
    }

    /** The estimate. A ratio whose denominator is 0 counts 0: no journey supports it. O(journeys · ratios). */
    default double estimate() {
        return new RatioSums(this).estimate();
    }

    /**
     * Each journey's term in the linear form of the estimate: the terms' mean is the estimate, and their variance over
     * the number of journeys is its variance to first order. For a plain mean these are its terms.
     *
     * <p>Source: the delta method; for a ratio of means, W. G. Cochran, <i>Sampling Techniques</i>, 3rd edition, Wiley
     * 1977, equation 2.46. A self-normalised estimate is biased by O(1 / journeys).
     */
    default double[] linear() {
        RatioSums sums = new RatioSums(this);
        double[] linear = new double[journeys()];
        double[] numerators = new double[ratios()];
        double[] denominators = new double[ratios()];
        for (int journey = 0; journey < linear.length; journey++) {
            fill(journey, numerators, denominators);
            linear[journey] = sums.linear(numerators, denominators);
        }
        return linear;
    }

    /** A plain mean. */
    record MeanTerms(int journeys, IntToDoubleFunction term) implements JourneyTerms {
        @Override
        public int ratios() {
            return 1;
        }

        @Override
        public boolean isMean() {
            return true;
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            numerators[0] = term.applyAsDouble(journey);
            denominators[0] = 1;
        }
    }

    /** One ratio of means. */
    record RatioTerms(int journeys, IntToDoubleFunction numerator, IntToDoubleFunction denominator)
            implements JourneyTerms {
        @Override
        public int ratios() {
            return 1;
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            numerators[0] = numerator.applyAsDouble(journey);
            denominators[0] = denominator.applyAsDouble(journey);
        }
    }

    /** Two plain means of the same journeys: one again. */
    record MeanDifference(JourneyTerms terms, JourneyTerms baseline) implements JourneyTerms {
        @Override
        public int journeys() {
            return terms.journeys();
        }

        @Override
        public int ratios() {
            return 1;
        }

        @Override
        public boolean isMean() {
            return true;
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            baseline.fill(journey, numerators, denominators);
            double less = numerators[0];
            terms.fill(journey, numerators, denominators);
            numerators[0] -= less;
        }
    }

    /** The ratios of one estimate and, less, those of another. */
    final class Difference implements JourneyTerms {
        private final JourneyTerms terms;
        private final JourneyTerms baseline;

        Difference(JourneyTerms terms, JourneyTerms baseline) {
            this.terms = terms;
            this.baseline = baseline;
        }

        @Override
        public int journeys() {
            return terms.journeys();
        }

        @Override
        public int ratios() {
            return terms.ratios() + baseline.ratios();
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            int own = terms.ratios();
            baseline.fill(journey, numerators, denominators);
            for (int k = baseline.ratios() - 1; k >= 0; k--) {
                numerators[own + k] = -numerators[k];
                denominators[own + k] = denominators[k];
            }
            terms.fill(journey, numerators, denominators);
        }
    }
}
