package org.parcours.prove.estimate;

import java.util.Arrays;

/**
 * The weights of least mean squared error with which estimates of one value are mixed: the x of a simplex that minimises
 * xᵀ (Ω + b bᵀ) x, with Ω the covariance of the estimates and b their biases.
 *
 * <p>Weight moves between the two estimates that gain most, by the exact step, until no move gains: J. C. Platt,
 * "Sequential minimal optimization", Microsoft Research 1998, for this kind of step; the problem is convex.
 */
final class Blend {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 100_000;

    private Blend() {}

    static double[] of(double[][] covariance, double[] bias) {
        int size = bias.length;
        double[][] error = new double[size][size];
        double scale = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                error[i][j] = covariance[i][j] + bias[i] * bias[j];
            }
            scale = Math.max(scale, error[i][i]);
        }
        double[] weights = new double[size];
        int best = 0;
        for (int i = 1; i < size; i++) {
            best = error[i][i] < error[best][best] ? i : best;
        }
        weights[best] = 1;
        double[] gradient = error[best].clone();
        for (int step = 0; step < MOST_STEPS && improve(error, weights, gradient, scale * TOLERANCE); step++) {
            // each step moves weight; the loop ends when no move gains
        }
        return weights;
    }

    private static boolean improve(double[][] error, double[] weights, double[] gradient, double tolerance) {
        int to = 0;
        int from = -1;
        for (int i = 0; i < weights.length; i++) {
            to = gradient[i] < gradient[to] ? i : to;
            if (weights[i] > 0 && (from < 0 || gradient[i] > gradient[from])) {
                from = i;
            }
        }
        double slope = gradient[from] - gradient[to];
        if (slope <= tolerance) {
            return false;
        }
        double curvature = error[from][from] + error[to][to] - 2 * error[from][to];
        double moved = curvature <= 0 ? weights[from] : Math.min(weights[from], slope / curvature);
        weights[from] -= moved;
        weights[to] += moved;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += moved * (error[i][to] - error[i][from]);
        }
        return moved > 0;
    }

    /** The sum of weights from each place on. */
    static double[] fromEachOn(double[] weights) {
        double[] sums = Arrays.copyOf(weights, weights.length);
        for (int i = weights.length - 2; i >= 0; i--) {
            sums[i] += sums[i + 1];
        }
        return sums;
    }
}
