package org.parcours.plan.bandit;

/**
 * Ridge regression that learns row by row: {@code θ = A⁻¹ b} with {@code A = λI + Σ w x xᵀ} and {@code b = Σ w x y}. It keeps
 * A⁻¹ by the formula of Sherman and Morrison; O(d²) a row.
 *
 * <p>Sources: A. E. Hoerl, R. W. Kennard, "Ridge regression", Technometrics 12, 1970; J. Sherman, W. J. Morrison, Annals
 * of Mathematical Statistics 21, 1950.
 */
final class Ridge {
    private final int features;
    private final double[] inverse;
    private final double[] theta;
    private final double[] gain;

    /**
     * A regression that knows nothing.
     *
     * @param penalty λ, above 0: the prior precision of each coefficient, in customers
     */
    Ridge(int features, double penalty) {
        if (features < 1 || !(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A linear method has %d features and the penalty %s; give at least 1 feature and a penalty above 0."
                            .formatted(features, penalty));
        }
        this.features = features;
        inverse = new double[features * features];
        theta = new double[features];
        gain = new double[features];
        for (int i = 0; i < features; i++) {
            inverse[i * features + i] = 1 / penalty;
        }
    }

    /** θᵀx. */
    double mean(double[] x) {
        requireFeatures(x);
        double mean = 0;
        for (int i = 0; i < features; i++) {
            mean += theta[i] * x[i];
        }
        return mean;
    }

    /** xᵀA⁻¹x, above 0 for any x but 0. */
    double variance(double[] x) {
        requireFeatures(x);
        double variance = 0;
        for (int i = 0; i < features; i++) {
            double sum = 0;
            for (int j = 0; j < features; j++) {
                sum += inverse[i * features + j] * x[j];
            }
            variance += sum * x[i];
        }
        return variance;
    }

    void add(double[] x, double y, double weight) {
        double error = y - mean(x);
        double spread = 1 / weight;
        for (int i = 0; i < features; i++) {
            double sum = 0;
            for (int j = 0; j < features; j++) {
                sum += inverse[i * features + j] * x[j];
            }
            gain[i] = sum;
            spread += sum * x[i];
        }
        for (int i = 0; i < features; i++) {
            theta[i] += gain[i] * error / spread;
            for (int j = 0; j < features; j++) {
                inverse[i * features + j] -= gain[i] * gain[j] / spread;
            }
        }
    }

    double coefficient(int feature) {
        return theta[feature];
    }

    private void requireFeatures(double[] x) {
        if (x.length != features) {
            throw new IllegalArgumentException(
                    "A context has %d features, but this bandit was made for %d.".formatted(x.length, features));
        }
    }
}
