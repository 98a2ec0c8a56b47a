package org.parcours.num;

import java.util.function.DoubleUnaryOperator;

/**
 * Gauss–Legendre quadrature on an interval: {@code ∫ f ≈ (b − a)/2 · Σ weight_i · f(node_i)}, exact for polynomials up to
 * degree {@code 2 · points − 1}; and the integrals from the interval's start to each node, exact up to degree {@code
 * points − 1}.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 1964, 25.4.29; for the running
 * integrals the expansion of the Lagrange polynomials in Legendre polynomials, whose integrals are 22.13.5's
 * {@code (P_{n+1} − P_{n−1}) / (2n + 1)}.
 */
public final class GaussLegendre {
    private final double[] nodes;
    private final double[] weights;
    private final double[] running;

    private GaussLegendre(double[] nodes, double[] weights, double[] running) {
        this.nodes = nodes;
        this.weights = weights;
        this.running = running;
    }

    /**
     * The rule with a number of points, nodes ascending.
     *
     * @param points in [2, 64]
     */
    public static GaussLegendre of(int points) {
        if (points < 2 || points > 64) {
            throw new IllegalArgumentException("A quadrature has " + points + " points, but must have 2 to 64.");
        }
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int i = 0; i < points; i++) {
            nodes[i] = root(points, -Math.cos(Math.PI * (i + 0.75) / (points + 0.5)));
            double slope = slope(legendre(points, nodes[i]), points, nodes[i]);
            weights[i] = 2 / ((1 - nodes[i] * nodes[i]) * slope * slope);
        }
        return new GaussLegendre(nodes, weights, running(nodes, weights));
    }

    /**
     * The integral of a function, by the rule on equal stretches of the interval.
     *
     * @param stretches at least 1
     */
    public double integral(DoubleUnaryOperator function, double from, double to, int stretches) {
        double half = (to - from) / stretches / 2;
        double sum = 0;
        for (int stretch = 0; stretch < stretches; stretch++) {
            double middle = from + (2 * stretch + 1) * half;
            for (int point = 0; point < nodes.length; point++) {
                sum += weights[point] * function.applyAsDouble(middle + half * nodes[point]);
            }
        }
        return sum * half;
    }

    /** How many points the rule has. */
    public int size() {
        return nodes.length;
    }

    /** The position of a point in (−1, 1). */
    public double node(int point) {
        return nodes[point];
    }

    /** The weight of a point; all sum to 2. */
    public double weight(int point) {
        return weights[point];
    }

    /** The weight of the value at {@code of} in the integral from −1 to the node of {@code upTo}. */
    public double running(int upTo, int of) {
        return running[upTo * nodes.length + of];
    }

    private static double root(int degree, double guess) {
        double x = guess;
        for (int i = 0; i < 100; i++) {
            double[] values = legendre(degree, x);
            double step = values[degree] / slope(values, degree, x);
            x -= step;
            if (Math.abs(step) < 1e-16) {
                return x;
            }
        }
        return x;
    }

    /** P_0(x) to P_degree(x), by the three-term recurrence. */
    private static double[] legendre(int degree, double x) {
        double[] values = new double[degree + 1];
        values[0] = 1;
        values[1] = x;
        for (int n = 1; n < degree; n++) {
            values[n + 1] = ((2 * n + 1) * x * values[n] - n * values[n - 1]) / (n + 1);
        }
        return values;
    }

    private static double slope(double[] values, int degree, double x) {
        return degree * (values[degree - 1] - x * values[degree]) / (1 - x * x);
    }

    private static double[] running(double[] nodes, double[] weights) {
        int points = nodes.length;
        double[] running = new double[points * points];
        for (int upTo = 0; upTo < points; upTo++) {
            double[] end = legendre(points, nodes[upTo]);
            for (int of = 0; of < points; of++) {
                double[] at = legendre(points, nodes[of]);
                double sum = nodes[upTo] + 1;
                for (int n = 1; n < points; n++) {
                    sum += at[n] * (end[n + 1] - end[n - 1]);
                }
                running[upTo * points + of] = weights[of] * sum / 2;
            }
        }
        return running;
    }
}
