package org.parcours.model.learner;

import org.parcours.num.Workers;

/**
 * Solves an elastic net one coefficient at a time, from where it stood before, on the products of all columns. The
 * logistic one is solved by least squares reweighted in turn.
 *
 * <p>Source: J. Friedman, T. Hastie, R. Tibshirani, Journal of Statistical Software 33, 2010, equations 5, 9 and 17.
 */
final class CoordinateDescent {
    private static final int SWEEPS = 10_000;
    private static final int REWEIGHTINGS = 50;
    private static final double TOLERANCE = 1e-11;

    /** Below it a case would count for nothing and ask for a step without end. */
    private static final double LEAST_CURVATURE = 1e-5;

    private final NetCases cases;
    private final double mixing;
    private final double total;

    /** The coefficients, and the intercept at their end. */
    private final double[] at;

    CoordinateDescent(NetCases cases, double mixing) {
        this.cases = cases;
        this.mixing = mixing;
        double sum = 0;
        for (int row = 0; row < cases.rows(); row++) {
            sum += cases.weight(row);
        }
        this.total = sum;
        this.at = new double[cases.width() + 1];
        double mean = meanTarget();
        at[cases.width()] = cases.isLogistic() ? Math.log(mean / (1 - mean)) : mean;
    }

    private double meanTarget() {
        double sum = 0;
        for (int row = 0; row < cases.rows(); row++) {
            sum += cases.weight(row) * cases.target(row);
        }
        double mean = sum / total;
        double margin = 0.5 / cases.rows();
        return cases.isLogistic() ? Math.min(1 - margin, Math.max(margin, mean)) : mean;
    }

    /** The smallest penalty under which no feature counts; with hardly any lasso in it, that of a thousandth of it. */
    double largestPenalty() {
        double mean = meanTarget();
        double most = 0;
        for (int column = 0; column < cases.width(); column++) {
            double[] values = cases.column(column);
            double product = 0;
            for (int row = 0; row < values.length; row++) {
                product += cases.weight(row) * values[row] * (cases.target(row) - mean);
            }
            most = Math.max(most, Math.abs(product) / total);
        }
        return most / Math.max(mixing, 1e-3);
    }

    /** The best coefficients under a penalty, looked for from the last ones. */
    NetSolution solve(double penalty) {
        for (int turn = 0; turn < REWEIGHTINGS; turn++) {
            Workers.requireNotInterrupted();
            double moved = new NetSystem(cases, total, at).sweep(at, penalty, mixing, TOLERANCE, SWEEPS);
            if (!cases.isLogistic() || moved <= TOLERANCE) {
                break;
            }
        }
        double[] coefficients = new double[cases.width()];
        System.arraycopy(at, 0, coefficients, 0, coefficients.length);
        return new NetSolution(penalty, at[coefficients.length], coefficients);
    }

    /** How steeply the loss bends at a score: 1, or p(1 − p). */
    static double curvature(boolean logistic, double score) {
        double p = logistic ? Softmax.logistic(score) : 0;
        return logistic ? Math.max(LEAST_CURVATURE, p * (1 - p)) : 1;
    }
}
