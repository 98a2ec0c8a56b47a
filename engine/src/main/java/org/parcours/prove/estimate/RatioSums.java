package org.parcours.prove.estimate;

import org.parcours.num.Moments;

/** The sums of a sample's numerators and denominators, and what follows from them. O(ratios) of memory. */
public final class RatioSums {
    private final int journeys;
    private final double[] numerators;
    private final double[] denominators;

    /** Sums over all journeys, each sum compensated for rounding. O(journeys · ratios). */
    public RatioSums(JourneyTerms terms) {
        this.journeys = terms.journeys();
        this.numerators = new double[terms.ratios()];
        this.denominators = new double[terms.ratios()];
        double[] a = new double[numerators.length];
        double[] b = new double[numerators.length];
        double[] lostAbove = new double[numerators.length];
        double[] lostBelow = new double[numerators.length];
        for (int journey = 0; journey < journeys; journey++) {
            terms.fill(journey, a, b);
            add(numerators, lostAbove, a);
            add(denominators, lostBelow, b);
        }
    }

    /** W. Kahan, "Further remarks on reducing truncation errors", Communications of the ACM 8, 1965. */
    private static void add(double[] sums, double[] lost, double[] numbers) {
        for (int k = 0; k < sums.length; k++) {
            double corrected = numbers[k] - lost[k];
            double sum = sums[k] + corrected;
            lost[k] = (sum - sums[k]) - corrected;
            sums[k] = sum;
        }
    }

    /** The sum of ratios. */
    public double estimate() {
        double estimate = 0;
        for (int k = 0; k < numerators.length; k++) {
            estimate += denominators[k] == 0 ? 0 : numerators[k] / denominators[k];
        }
        return estimate;
    }

    /** A journey's linear term: the estimate and what the journey moves it, Σ_k R_k + (a_k − R_k b_k) / mean b_k. */
    double linear(double[] a, double[] b) {
        double linear = 0;
        for (int k = 0; k < numerators.length; k++) {
            linear += linear(k, a, b);
        }
        return linear;
    }

    /** The part of one ratio. */
    double linear(int k, double[] a, double[] b) {
        if (denominators[k] == 0) {
            return 0;
        }
        double ratio = numerators[k] / denominators[k];
        return ratio + (a[k] - ratio * b[k]) / (denominators[k] / journeys);
    }

    /** The standard error of the estimate, to first order; 0 from fewer than two journeys. O(journeys · ratios). */
    public double standardError(JourneyTerms terms) {
        double[] a = new double[numerators.length];
        double[] b = new double[numerators.length];
        Moments moments = new Moments();
        for (int journey = 0; journey < journeys; journey++) {
            terms.fill(journey, a, b);
            moments.add(linear(a, b));
        }
        return moments.standardError().orElse(0);
    }

    /** The estimate from all journeys but one. */
    public double without(double[] a, double[] b) {
        double estimate = 0;
        for (int k = 0; k < numerators.length; k++) {
            double denominator = denominators[k] - b[k];
            estimate += denominator == 0 ? 0 : (numerators[k] - a[k]) / denominator;
        }
        return estimate;
    }
}
