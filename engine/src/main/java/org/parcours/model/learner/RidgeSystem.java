package org.parcours.model.learner;

import org.parcours.num.Cholesky;

/**
 * The normal equations of a {@link RidgeRegression} on some cases, factored: what does not depend on the target. Making
 * them costs O(rows · width² + width³), solving them for a target O(rows · width + width²).
 */
final class RidgeSystem {
    private final Standardization scale;
    private final double[][] scaled;
    private final double[] share;
    private final Cholesky factor;

    RidgeSystem(FeatureTable table, double[] weight, double penalty) {
        double sum = 0;
        for (double each : weight) {
            sum += each;
        }
        this.scale = Standardization.of(table, weight);
        this.scaled = scale.apply(table);
        this.share = new double[weight.length];
        for (int row = 0; row < share.length; row++) {
            share[row] = weight[row] / sum;
        }
        this.factor = Cholesky.of(products(penalty));
    }

    /** The scale of the features. */
    Standardization scale() {
        return scale;
    }

    /** The coefficients of standardised features for a target whose mean is taken off. */
    double[] coefficients(double[] target, double mean) {
        double[] weighted = new double[target.length];
        for (int row = 0; row < target.length; row++) {
            weighted[row] = share[row] * (target[row] - mean);
        }
        double[] moments = new double[scaled.length];
        for (int column = 0; column < scaled.length; column++) {
            moments[column] = dot(weighted, scaled[column]);
        }
        return factor.solve(moments);
    }

    /** The matrix of weighted mean products, its lower triangle. */
    private double[][] products(double penalty) {
        double[][] matrix = new double[scaled.length][scaled.length];
        double[] weighted = new double[share.length];
        for (int a = 0; a < scaled.length; a++) {
            for (int row = 0; row < weighted.length; row++) {
                weighted[row] = share[row] * scaled[a][row];
            }
            for (int b = a; b < scaled.length; b++) {
                matrix[b][a] = dot(weighted, scaled[b]);
            }
            matrix[a][a] += scale.varies(a) ? penalty : 1;
        }
        return matrix;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
