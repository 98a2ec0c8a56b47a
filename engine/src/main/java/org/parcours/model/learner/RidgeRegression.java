package org.parcours.model.learner;

import java.util.Map;
import org.parcours.num.Cholesky;
import org.parcours.num.Seed;

/**
 * Linear regression by least squares with a penalty on the size of the coefficients of standardised features:
 *
 * <pre>  min Σ w (y − b − zᵀβ)² / Σ w + penalty · |β|²</pre>
 *
 * with z the features less their means over their standard deviations; the intercept b bears no penalty. With penalty 0
 * it is ordinary least squares, and columns that repeat each other are refused. Unknown values count as the mean. Costs
 * O(rows · width² + width³).
 *
 * <p>Source: A. E. Hoerl, R. W. Kennard, "Ridge regression: biased estimation for nonorthogonal problems",
 * Technometrics 12, 1970.
 *
 * @param penalty at least 0, without unit since the features have none
 */
public record RidgeRegression(double penalty) implements Regressor {
    /** Nearly none: enough to make columns that repeat each other share their coefficient. */
    public static final RidgeRegression DEFAULT = new RidgeRegression(1e-6);

    public RidgeRegression {
        if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The penalty is " + penalty + ", but must be at least 0 and finite.");
        }
    }

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public FittedRegressor fit(FeatureTable table, double[] target, double[] weight, Seed seed) {
        TrainingData.check(table, target, weight);
        Standardization scale = Standardization.of(table, weight);
        double[][] scaled = scale.apply(table);
        double sum = 0;
        double mean = 0;
        for (int row = 0; row < target.length; row++) {
            sum += weight[row];
            mean += weight[row] * target[row];
        }
        // Scaled columns have mean 0, unknown values included, so that the intercept is the mean whatever the rest.
        mean /= sum;
        double[] coefficients =
                Cholesky.of(products(scaled, scale, weight, sum)).solve(moments(scaled, target, weight, sum, mean));
        Provenance provenance =
                Provenance.of(name(), table, target, weight, Map.of("penalty", Double.toString(penalty)), seed);
        return new FittedLinear(scale, coefficients, mean, provenance);
    }

    /** The matrix of weighted mean products, its lower triangle. */
    private double[][] products(double[][] scaled, Standardization scale, double[] weight, double sum) {
        double[][] matrix = new double[scaled.length][scaled.length];
        double[] weighted = new double[weight.length];
        for (int a = 0; a < scaled.length; a++) {
            for (int row = 0; row < weighted.length; row++) {
                weighted[row] = weight[row] * scaled[a][row] / sum;
            }
            for (int b = a; b < scaled.length; b++) {
                matrix[b][a] = dot(weighted, scaled[b]);
            }
            matrix[a][a] += scale.varies(a) ? penalty : 1;
        }
        return matrix;
    }

    private static double[] moments(double[][] scaled, double[] target, double[] weight, double sum, double mean) {
        double[] weighted = new double[target.length];
        for (int row = 0; row < target.length; row++) {
            weighted[row] = weight[row] * (target[row] - mean) / sum;
        }
        double[] moments = new double[scaled.length];
        for (int column = 0; column < scaled.length; column++) {
            moments[column] = dot(weighted, scaled[column]);
        }
        return moments;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
