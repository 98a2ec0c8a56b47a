package org.parcours.uplift.measure;

/**
 * How much closer the foretold effects come to the effects of groups than the average effect alone does:
 * 1 − Σ_g n_g |GATE_g − foretold_g| / Σ_g n_g |GATE_g − ATE|. 1 is perfect, 0 no better than one effect for all.
 *
 * <p>Noise in the effects of groups pulls it towards the middle, so compare it between models on the same groups. Source: R.
 * Dwivedi, Y. S. Tan, B. Park, M. Wei, K. Horgan, D. Madigan, B. Yu, "Stable discovery of interpretable subgroups via
 * calibration in causal studies", International Statistical Review 88, 2020, section 3; as in {@code evaluate_cal} of EconML.
 */
public final class CalibrationScore {
    private CalibrationScore() {}

    /**
     * The score of groups; NaN where their effects do not differ.
     *
     * @param rows of each group how many there are
     * @param foretold of each group the mean effect that was foretold
     * @param effect of each group the mean effect that came
     */
    public static double of(double[] rows, double[] foretold, double[] effect) {
        double all = 0;
        double sum = 0;
        for (int group = 0; group < rows.length; group++) {
            all += rows[group];
            sum += rows[group] * effect[group];
        }
        double average = sum / all;
        double error = 0;
        double spread = 0;
        for (int group = 0; group < rows.length; group++) {
            error += rows[group] * Math.abs(effect[group] - foretold[group]);
            spread += rows[group] * Math.abs(effect[group] - average);
        }
        return spread > 0 ? 1 - error / spread : Double.NaN;
    }
}
