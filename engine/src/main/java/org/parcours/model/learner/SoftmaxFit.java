package org.parcours.model.learner;

import org.parcours.num.Workers;

/**
 * Minimises the penalised log-loss of a softmax model by Newton's method, each step solved by conjugate gradients on
 * products with the Hessian, which is never formed: every product costs O(rows · width · classes).
 *
 * <p>Source: C.-J. Lin, R. C. Weng, S. S. Keerthi, "Trust region Newton method for large-scale logistic regression", JMLR
 * 9, 2008, for the inner loop; J. Nocedal, S. J. Wright, <i>Numerical Optimization</i>, 2nd ed., Springer 2006,
 * algorithm 7.1 (line search Newton-CG with the forcing term min(1/2, √|g|)).
 */
final class SoftmaxFit {
    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-10;

    private final double[][] columns;
    private final int[] target;
    private final double[] weight;
    private final double penalty;
    private final int classes;
    private final int width;
    private final double[][] probability;
    private final double[] scores;

    SoftmaxFit(double[][] columns, int[] target, int classes, double[] weight, double penalty) {
        this.columns = columns;
        this.target = target;
        this.classes = classes;
        this.penalty = penalty;
        this.width = columns.length;
        this.weight = weight.clone();
        double sum = 0;
        for (double each : weight) {
            sum += each;
        }
        for (int row = 0; row < weight.length; row++) {
            this.weight[row] /= sum;
        }
        this.probability = new double[target.length][classes];
        this.scores = new double[classes];
    }

    /** Of each class its coefficients, the intercept last. */
    double[][] solve() {
        double[] at = new double[classes * (width + 1)];
        double loss = loss(at);
        for (int step = 0; step < STEPS; step++) {
            Workers.requireNotInterrupted();
            double[] gradient = gradient(at);
            double size = Math.sqrt(dot(gradient, gradient));
            if (size <= TOLERANCE) {
                break;
            }
            double[] direction = newtonDirection(gradient, Math.min(0.5, Math.sqrt(size)) * size);
            double slope = dot(gradient, direction);
            double length = 1;
            double[] tried = moved(at, direction, length);
            double triedLoss = loss(tried);
            while (triedLoss > loss + 1e-4 * length * slope && length > 1e-12) {
                length /= 2;
                tried = moved(at, direction, length);
                triedLoss = loss(tried);
            }
            if (!(triedLoss < loss) && size < 1e-6) {
                break;
            }
            at = tried;
            loss = triedLoss;
        }
        return reshaped(at);
    }

    /** The loss; leaves each row's probabilities behind. */
    private double loss(double[] at) {
        double loss = 0;
        for (int row = 0; row < target.length; row++) {
            score(at, row, scores);
            double own = scores[target[row]];
            loss += weight[row] * (Softmax.apply(scores) - own);
            System.arraycopy(scores, 0, probability[row], 0, classes);
        }
        return loss + penalty / 2 * penalized(at, at);
    }

    private double[] gradient(double[] at) {
        double[] gradient = new double[at.length];
        double[] residual = new double[classes];
        for (int row = 0; row < target.length; row++) {
            for (int k = 0; k < classes; k++) {
                residual[k] = weight[row] * (probability[row][k] - (k == target[row] ? 1 : 0));
            }
            spread(residual, row, gradient);
        }
        addPenalty(at, gradient);
        return gradient;
    }

    private double[] hessianTimes(double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < target.length; row++) {
            score(vector, row, scores);
            double mean = 0;
            for (int k = 0; k < classes; k++) {
                mean += probability[row][k] * scores[k];
            }
            for (int k = 0; k < classes; k++) {
                scores[k] = weight[row] * probability[row][k] * (scores[k] - mean);
            }
            spread(scores, row, product);
        }
        addPenalty(vector, product);
        return product;
    }

    private double[] newtonDirection(double[] gradient, double enough) {
        double[] direction = new double[gradient.length];
        double[] rest = scaled(gradient, -1);
        double[] search = rest.clone();
        double size = dot(rest, rest);
        for (int turn = 0; turn < 2 * gradient.length && Math.sqrt(size) > enough; turn++) {
            double[] product = hessianTimes(search);
            double curvature = dot(search, product);
            if (curvature <= 1e-16 * dot(search, search)) {
                break;
            }
            double length = size / curvature;
            for (int i = 0; i < direction.length; i++) {
                direction[i] += length * search[i];
                rest[i] -= length * product[i];
            }
            double before = size;
            size = dot(rest, rest);
            for (int i = 0; i < search.length; i++) {
                search[i] = rest[i] + size / before * search[i];
            }
        }
        return dot(direction, direction) > 0 ? direction : scaled(gradient, -1);
    }

    private void score(double[] at, int row, double[] into) {
        for (int k = 0; k < classes; k++) {
            into[k] = at[k * (width + 1) + width];
        }
        for (int column = 0; column < width; column++) {
            double value = columns[column][row];
            for (int k = 0; k < classes; k++) {
                into[k] += at[k * (width + 1) + column] * value;
            }
        }
    }

    private void spread(double[] perClass, int row, double[] into) {
        for (int k = 0; k < classes; k++) {
            into[k * (width + 1) + width] += perClass[k];
        }
        for (int column = 0; column < width; column++) {
            double value = columns[column][row];
            for (int k = 0; k < classes; k++) {
                into[k * (width + 1) + column] += perClass[k] * value;
            }
        }
    }

    private void addPenalty(double[] at, double[] into) {
        for (int i = 0; i < at.length; i++) {
            into[i] += i % (width + 1) == width ? 0 : penalty * at[i];
        }
    }

    private double penalized(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += i % (width + 1) == width ? 0 : a[i] * b[i];
        }
        return sum;
    }

    private double[][] reshaped(double[] at) {
        double[][] coefficients = new double[classes][width + 1];
        for (int k = 0; k < classes; k++) {
            System.arraycopy(at, k * (width + 1), coefficients[k], 0, width + 1);
        }
        return coefficients;
    }

    private static double[] moved(double[] at, double[] direction, double length) {
        double[] moved = at.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    private static double[] scaled(double[] vector, double factor) {
        double[] scaled = vector.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
