package org.parcours.uplift.tree;

import org.parcours.num.Cholesky;

/**
 * Where the sums stand from which effects are solved: y, then w by treatment, then the lower triangle of w wᵀ by rows, then
 * w y by treatment. Never changes.
 */
final class EffectSums {
    private final int treatments;

    EffectSums(int treatments) {
        this.treatments = treatments;
    }

    /** How many treatments have so many sums. */
    static EffectSums ofSize(int size) {
        int treatments = 1;
        while (new EffectSums(treatments).size() < size) {
            treatments++;
        }
        if (new EffectSums(treatments).size() != size) {
            throw new IllegalArgumentException("No number of treatments has " + size
                    + " sums; a causal forest has 4 outputs for one treatment, 8 for two, 13 for three.");
        }
        return new EffectSums(treatments);
    }

    int treatments() {
        return treatments;
    }

    int size() {
        return 1 + 2 * treatments + treatments * (treatments + 1) / 2;
    }

    /** Adds a row. */
    void add(double[] w, double y, double[] into) {
        into[0] += y;
        int at = 1 + treatments;
        for (int k = 0; k < treatments; k++) {
            into[1 + k] += w[k];
            for (int other = 0; other <= k; other++) {
                into[at++] += w[k] * w[other];
            }
            into[size() - treatments + k] += w[k] * y;
        }
    }

    double outcome(double[] means) {
        return means[0];
    }

    double treatment(double[] means, int k) {
        return means[1 + k];
    }

    /** The mean of w_k y. */
    double product(double[] means, int k) {
        return means[size() - treatments + k];
    }

    /** The mean of w_k w_other. */
    double product(double[] means, int k, int other) {
        int row = Math.max(k, other);
        return means[1 + treatments + row * (row + 1) / 2 + Math.min(k, other)];
    }

    double covariance(double[] means, int k, int other) {
        return product(means, k, other) - treatment(means, k) * treatment(means, other);
    }

    double covarianceWithOutcome(double[] means, int k) {
        return product(means, k) - treatment(means, k) * outcome(means);
    }

    double[][] covariance(double[] means) {
        double[][] matrix = new double[treatments][treatments];
        for (int k = 0; k < treatments; k++) {
            for (int other = 0; other < treatments; other++) {
                matrix[k][other] = covariance(means, k, other);
            }
        }
        return matrix;
    }

    double[] covarianceWithOutcome(double[] means) {
        double[] vector = new double[treatments];
        for (int k = 0; k < treatments; k++) {
            vector[k] = covarianceWithOutcome(means, k);
        }
        return vector;
    }

    /** The effects that these means solve. */
    void effects(double[] means, double[] into) {
        effects(means, new double[treatments][treatments], into);
    }

    /** The effects that these means solve, in room for a square matrix of the treatments. */
    void effects(double[] means, double[][] room, double[] into) {
        if (treatments == 1) {
            into[0] = covarianceWithOutcome(means, 0) / covariance(means, 0, 0);
            return;
        }
        for (int k = 0; k < treatments; k++) {
            into[k] = covarianceWithOutcome(means, k);
            for (int other = 0; other <= k; other++) {
                room[k][other] = covariance(means, k, other);
            }
        }
        Cholesky.solveInPlace(room, into);
    }
}
