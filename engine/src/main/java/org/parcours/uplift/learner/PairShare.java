package org.parcours.uplift.learner;

import org.parcours.uplift.Propensities;

/** The probability of a treatment among it and the control: e_k / (e_0 + e_k). */
final class PairShare {
    private PairShare() {}

    static double of(Propensities propensities, int row, int treatment) {
        double treated = propensities.of(row, treatment);
        return treated / (propensities.of(row, 0) + treated);
    }

    static double[] of(Propensities propensities, int[] rows, int treatment) {
        double[] shares = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            shares[i] = of(propensities, rows[i], treatment);
        }
        return shares;
    }
}
