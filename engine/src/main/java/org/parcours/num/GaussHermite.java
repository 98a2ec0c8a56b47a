package org.parcours.num;

/**
 * Gauss–Hermite quadrature for a standard normal variable: {@code E f(Z) ≈ Σ weight_i · f(node_i)}, exact for
 * polynomials up to degree {@code 2 · points − 1}.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 1964, 25.4.46, in the scaling of
 * the probabilists' Hermite polynomials He_n; nodes by bisection between interlacing roots.
 */
public final class GaussHermite {
    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * The rule with a number of points, nodes ascending.
     *
     * @param points in [1, 64]
     */
    public static GaussHermite of(int points) {
        if (points < 1 || points > 64) {
            throw new IllegalArgumentException("A quadrature has " + points + " points, but must have 1 to 64.");
        }
        double[] roots = {0};
        for (int degree = 2; degree <= points; degree++) {
            roots = interlaced(roots, degree);
        }
        double[] weights = new double[points];
        for (int i = 0; i < points; i++) {
            // 1 / (n · h_{n−1}(x)²) with orthonormal polynomials, which keep within the range of doubles
            double below = orthonormal(points - 1, roots[i]);
            weights[i] = 1 / (points * below * below);
        }
        return new GaussHermite(roots, weights);
    }

    /** How many points the rule has. */
    public int size() {
        return nodes.length;
    }

    /** The position of a point, in standard deviations. */
    public double node(int point) {
        return nodes[point];
    }

    /** The probability that a point stands for; all sum to 1. */
    public double weight(int point) {
        return weights[point];
    }

    /** The roots of one degree lie between those of the degree below, one in each gap: bisection cannot miss them. */
    private static double[] interlaced(double[] below, int degree) {
        double reach = 2 * Math.sqrt(degree) + 1;
        double[] roots = new double[degree];
        for (int i = 0; i < degree; i++) {
            double low = i == 0 ? -reach : below[i - 1];
            double high = i == degree - 1 ? reach : below[i];
            roots[i] = root(degree, low, high);
        }
        return roots;
    }

    private static double root(int degree, double low, double high) {
        double atLow = orthonormal(degree, low);
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = (low + high) / 2;
            double value = orthonormal(degree, middle);
            if (value == 0 || middle == low || middle == high) {
                return middle;
            }
            if (value > 0 == atLow > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** He_n(x) / √n!, by the three-term recurrence. */
    private static double orthonormal(int degree, double x) {
        double before = 0;
        double value = 1;
        for (int n = 0; n < degree; n++) {
            double next = (x * value - Math.sqrt(n) * before) / Math.sqrt(n + 1);
            before = value;
            value = next;
        }
        return value;
    }
}
