package org.parcours.prove.experiment;

/**
 * Sums over the units of each arm, from which rates, means and ratios follow with their spread.
 *
 * <p>A ratio of sums R = Σy / Σx counts as a mean of the linear parts (y − R x) / x̄, the delta method; a mean is the case x =
 * 1. What was known before, z, is taken out by least squares within the arms (CUPED): value − θ (z̄_arm − z̄), θ = Σ S_lz / Σ
 * S_zz, which leaves 1 − ρ² of the variance. Sources: A. Deng, Y. Xu, R. Kohavi, T. Walker, "Improving the sensitivity of
 * online controlled experiments by utilizing pre-experiment data", WSDM 2013, equations 4 to 6; A. Deng, U. Knoblich, J. Lu,
 * "Applying the delta method in metric analytics", KDD 2018, equation 3.
 */
final class ArmMoments {
    final int[] units;
    final double[] value;
    final double[] covariate;

    /** Σ l², Σ l (z − z̄), Σ (z − z̄)² about the arm's own means. */
    final double[] squares;

    final double[] products;
    final double[] covariateSquares;

    /** Goes twice through the chosen units. */
    ArmMoments(Trial trial, Measure measure, int[] chosen) {
        int arms = trial.arms().size();
        units = new int[arms];
        value = new double[arms];
        covariate = new double[arms];
        squares = new double[arms];
        products = new double[arms];
        covariateSquares = new double[arms];
        addParts(trial, measure, chosen, means(trial, measure, chosen));
    }

    /** Fills in values and means, and answers with the mean denominators. */
    private double[] means(Trial trial, Measure measure, int[] chosen) {
        double[] per = new double[units.length];
        for (int unit : chosen) {
            int arm = trial.arm(unit);
            units[arm]++;
            value[arm] += measure.value(unit);
            per[arm] += measure.per(unit);
            covariate[arm] += measure.covariate(unit);
        }
        for (int arm = 0; arm < units.length; arm++) {
            value[arm] /= per[arm];
            covariate[arm] /= units[arm];
            per[arm] /= units[arm];
        }
        return per;
    }

    private void addParts(Trial trial, Measure measure, int[] chosen, double[] per) {
        for (int unit : chosen) {
            int arm = trial.arm(unit);
            double part = (measure.value(unit) - value[arm] * measure.per(unit)) / per[arm];
            double known = measure.covariate(unit) - covariate[arm];
            squares[arm] += part * part;
            products[arm] += part * known;
            covariateSquares[arm] += known * known;
        }
    }

    /** θ; 0 where nothing was known or it is the same of all. */
    double slope() {
        double known = sum(covariateSquares);
        return known == 0 ? 0 : sum(products) / known;
    }

    /** Σ of an arm's squares that is left after what was known. */
    double left(int arm, double slope) {
        double left = squares[arm] - 2 * slope * products[arm] + slope * slope * covariateSquares[arm];
        return Math.max(0, left);
    }

    /** The mean over all arms of what was known. */
    double meanCovariate() {
        double sum = 0;
        int all = 0;
        for (int arm = 0; arm < units.length; arm++) {
            sum += units[arm] * covariate[arm];
            all += units[arm];
        }
        return sum / all;
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
