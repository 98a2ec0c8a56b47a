package org.parcours.uplift.tree;

/** (p − q)² + ((1 − p) − (1 − q))² = 2 (p − q)². */
final class SquaredEuclidean implements Divergence {
    @Override
    public String name() {
        return "euclidean";
    }

    @Override
    public double between(double p, double q) {
        return 2 * (p - q) * (p - q);
    }

    @Override
    public double impurity(double p) {
        return Divergence.gini(p);
    }

    @Override
    public boolean comparesRates() {
        return false;
    }
}
