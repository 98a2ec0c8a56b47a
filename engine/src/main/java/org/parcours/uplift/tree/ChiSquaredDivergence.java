package org.parcours.uplift.tree;

/** (p − q)² / q + (p − q)² / (1 − q); q is kept inside (1e-6, 1 − 1e-6). */
final class ChiSquaredDivergence implements Divergence {
    @Override
    public String name() {
        return "chi-squared";
    }

    @Override
    public double between(double p, double q) {
        double inside = Divergence.inside(q);
        return (p - inside) * (p - inside) / (inside * (1 - inside));
    }

    @Override
    public double impurity(double p) {
        return Divergence.gini(p);
    }

    @Override
    public boolean comparesRates() {
        return true;
    }
}
