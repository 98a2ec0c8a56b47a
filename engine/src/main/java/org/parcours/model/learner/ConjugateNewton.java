package org.parcours.model.learner;

import org.parcours.num.Workers;

/**
 * Minimises a smooth convex function by Newton's method, each step solved by conjugate gradients on products with the
 * Hessian.
 *
 * <p>Source: C.-J. Lin, R. C. Weng, S. S. Keerthi, "Trust region Newton method for large-scale logistic regression", JMLR
 * 9, 2008, for the inner loop; J. Nocedal, S. J. Wright, <i>Numerical Optimization</i>, 2nd ed., Springer 2006,
 * algorithm 7.1 (line search Newton-CG with the forcing term min(1/2, √|g|)).
 */
final class ConjugateNewton {
    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-10;

    /** What is minimised. */
    interface Objective {
        /** The value at a place. */
        double at(double[] place);

        /** The gradient at the place that was asked for last, in a new array. */
        double[] gradient(double[] place);

        /** The Hessian at the place that was asked for last, times a vector, in a new array. */
        double[] hessianTimes(double[] vector);
    }

    private final Objective objective;

    ConjugateNewton(Objective objective) {
        this.objective = objective;
    }

    /** The place of the minimum, looked for from a place. */
    double[] minimum(double[] from) {
        double[] at = from;
        double value = objective.at(at);
        for (int step = 0; step < STEPS; step++) {
            Workers.requireNotInterrupted();
            double[] gradient = objective.gradient(at);
            double size = Math.sqrt(dot(gradient, gradient));
            if (size <= TOLERANCE) {
                break;
            }
            double[] direction = direction(gradient, Math.min(0.5, Math.sqrt(size)) * size);
            double slope = dot(gradient, direction);
            double length = 1;
            double[] tried = moved(at, direction, length);
            double triedValue = objective.at(tried);
            while (triedValue > value + 1e-4 * length * slope && length > 1e-12) {
                length /= 2;
                tried = moved(at, direction, length);
                triedValue = objective.at(tried);
            }
            if (!(triedValue < value) && size < 1e-6) {
                break;
            }
            at = tried;
            value = triedValue;
        }
        return at;
    }

    private double[] direction(double[] gradient, double enough) {
        double[] direction = new double[gradient.length];
        double[] rest = scaled(gradient, -1);
        double[] search = rest.clone();
        double size = dot(rest, rest);
        for (int turn = 0; turn < 2 * gradient.length && Math.sqrt(size) > enough; turn++) {
            double[] product = objective.hessianTimes(search);
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
