package org.parcours.model.learner;

import java.util.Arrays;

/**
 * The penalised log-loss of a softmax model, its gradient and the products of its Hessian with vectors, which is never
 * formed. Each costs O(rows · features · classes), or less where features are mostly 0. Not thread-safe: what is asked
 * for at a place is asked after {@link #at}.
 */
final class SoftmaxLoss implements ConjugateNewton.Objective {
    private final ScaledCases cases;
    private final int[] target;
    private final double[] share;
    private final double penalty;
    private final int classes;
    private final double[][] probability;
    private final double[][] block;
    private final double[] ofRow;

    SoftmaxLoss(ScaledCases cases, int[] target, int classes, double[] weight, double penalty) {
        this.cases = cases;
        this.target = target;
        this.classes = classes;
        this.penalty = penalty;
        this.share = new double[weight.length];
        double sum = 0;
        for (double each : weight) {
            sum += each;
        }
        for (int row = 0; row < weight.length; row++) {
            share[row] = weight[row] / sum;
        }
        this.probability = new double[classes][target.length];
        this.block = new double[classes][ScaledCases.BLOCK];
        this.ofRow = new double[classes];
    }

    /** How many coefficients there are, of each class its features' and an intercept. */
    int size() {
        return classes * (cases.width() + 1);
    }

    @Override
    public double at(double[] place) {
        double loss = 0;
        double[] unscaled = cases.unscaled(place);
        for (int from = 0; from < target.length; from += ScaledCases.BLOCK) {
            int to = end(from);
            cases.score(unscaled, from, to, block);
            for (int row = from; row < to; row++) {
                for (int k = 0; k < classes; k++) {
                    ofRow[k] = block[k][row - from];
                }
                double own = ofRow[target[row]];
                loss += share[row] * (Softmax.apply(ofRow) - own);
                for (int k = 0; k < classes; k++) {
                    probability[k][row] = ofRow[k];
                }
            }
        }
        return loss + penalty / 2 * penalized(place);
    }

    @Override
    public double[] gradient(double[] place) {
        double[] gradient = new double[place.length];
        for (int from = 0; from < target.length; from += ScaledCases.BLOCK) {
            int to = end(from);
            for (int k = 0; k < classes; k++) {
                for (int row = from; row < to; row++) {
                    block[k][row - from] = share[row] * (probability[k][row] - (k == target[row] ? 1 : 0));
                }
            }
            cases.spread(block, from, to, gradient);
        }
        cases.finish(gradient);
        addPenalty(place, gradient);
        return gradient;
    }

    @Override
    public double[] hessianTimes(double[] vector) {
        double[] product = new double[vector.length];
        double[] unscaled = cases.unscaled(vector);
        double[] mean = new double[ScaledCases.BLOCK];
        for (int from = 0; from < target.length; from += ScaledCases.BLOCK) {
            int to = end(from);
            cases.score(unscaled, from, to, block);
            Arrays.fill(mean, 0);
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < to - from; i++) {
                    mean[i] += probability[k][from + i] * block[k][i];
                }
            }
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < to - from; i++) {
                    block[k][i] = share[from + i] * probability[k][from + i] * (block[k][i] - mean[i]);
                }
            }
            cases.spread(block, from, to, product);
        }
        cases.finish(product);
        addPenalty(vector, product);
        return product;
    }

    private int end(int from) {
        return Math.min(from + ScaledCases.BLOCK, target.length);
    }

    private void addPenalty(double[] place, double[] into) {
        int stride = cases.width() + 1;
        for (int i = 0; i < place.length; i++) {
            into[i] += i % stride == stride - 1 ? 0 : penalty * place[i];
        }
    }

    private double penalized(double[] place) {
        int stride = cases.width() + 1;
        double sum = 0;
        for (int i = 0; i < place.length; i++) {
            sum += i % stride == stride - 1 ? 0 : place[i] * place[i];
        }
        return sum;
    }
}
