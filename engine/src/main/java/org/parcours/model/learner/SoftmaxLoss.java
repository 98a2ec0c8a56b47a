package org.parcours.model.learner;

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
    private final double[] scores;

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
        this.probability = new double[target.length][classes];
        this.scores = new double[classes];
    }

    /** How many coefficients there are, of each class its features' and an intercept. */
    int size() {
        return classes * (cases.width() + 1);
    }

    @Override
    public double at(double[] place) {
        double loss = 0;
        double[] unscaled = cases.unscaled(place);
        for (int row = 0; row < target.length; row++) {
            cases.score(unscaled, row, scores);
            double own = scores[target[row]];
            loss += share[row] * (Softmax.apply(scores) - own);
            System.arraycopy(scores, 0, probability[row], 0, classes);
        }
        return loss + penalty / 2 * penalized(place);
    }

    @Override
    public double[] gradient(double[] place) {
        double[] gradient = new double[place.length];
        double[] residual = new double[classes];
        for (int row = 0; row < target.length; row++) {
            for (int k = 0; k < classes; k++) {
                residual[k] = share[row] * (probability[row][k] - (k == target[row] ? 1 : 0));
            }
            cases.spread(residual, row, gradient);
        }
        cases.finish(gradient);
        addPenalty(place, gradient);
        return gradient;
    }

    @Override
    public double[] hessianTimes(double[] vector) {
        double[] product = new double[vector.length];
        double[] unscaled = cases.unscaled(vector);
        for (int row = 0; row < target.length; row++) {
            cases.score(unscaled, row, scores);
            double mean = 0;
            for (int k = 0; k < classes; k++) {
                mean += probability[row][k] * scores[k];
            }
            for (int k = 0; k < classes; k++) {
                scores[k] = share[row] * probability[row][k] * (scores[k] - mean);
            }
            cases.spread(scores, row, product);
        }
        cases.finish(product);
        addPenalty(vector, product);
        return product;
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
