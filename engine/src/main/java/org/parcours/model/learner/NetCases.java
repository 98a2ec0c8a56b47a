package org.parcours.model.learner;

import java.util.Arrays;

/** Standardised cases of an elastic net, their targets, and how much each counts. */
final class NetCases {
    private final Standardization scale;
    private final double[][] columns;
    private final double[] target;
    private final double[] weight;
    private final boolean logistic;

    NetCases(FeatureTable table, double[] target, double[] weight, boolean logistic) {
        this(Standardization.of(table, weight), table, target, weight, logistic);
    }

    private NetCases(Standardization scale, FeatureTable table, double[] target, double[] weight, boolean logistic) {
        this(scale, scale.apply(table), target, weight, logistic);
    }

    private NetCases(Standardization scale, double[][] columns, double[] target, double[] weight, boolean logistic) {
        this.scale = scale;
        this.columns = columns;
        this.target = target;
        this.weight = weight;
        this.logistic = logistic;
    }

    /** The same cases on the same scale, counted otherwise. */
    NetCases weighted(double[] other) {
        return new NetCases(scale, columns, target, other, logistic);
    }

    Standardization scale() {
        return scale;
    }

    int rows() {
        return target.length;
    }

    int width() {
        return columns.length;
    }

    boolean isLogistic() {
        return logistic;
    }

    double[] column(int column) {
        return columns[column];
    }

    double target(int row) {
        return target[row];
    }

    double weight(int row) {
        return weight[row];
    }

    double[] weights() {
        return weight.clone();
    }

    /** The linear scores of all cases. */
    double[] scores(double intercept, double[] coefficients) {
        double[] scores = new double[target.length];
        Arrays.fill(scores, intercept);
        for (int column = 0; column < columns.length; column++) {
            if (coefficients[column] != 0) {
                for (int row = 0; row < scores.length; row++) {
                    scores[row] += coefficients[column] * columns[column][row];
                }
            }
        }
        return scores;
    }

    /** The weighted sum of losses without penalty. */
    double loss(NetSolution solution) {
        double[] scores = scores(solution.intercept(), solution.coefficients());
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            sum += weight[row] == 0 ? 0 : weight[row] * loss(target[row], scores[row]);
        }
        return sum;
    }

    /** Half the squared error, or the log-loss: log(1 + e^s) − y·s without overflow. */
    private double loss(double wanted, double score) {
        return logistic
                ? Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - wanted * score
                : 0.5 * (wanted - score) * (wanted - score);
    }
}
