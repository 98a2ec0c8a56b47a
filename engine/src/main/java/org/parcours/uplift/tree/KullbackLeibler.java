package org.parcours.uplift.tree;

/** p ln(p / q) + (1 − p) ln((1 − p) / (1 − q)), in nats; q is kept inside (1e-6, 1 − 1e-6). */
final class KullbackLeibler implements Divergence {
    @Override
    public String name() {
        return "kl";
    }

    @Override
    public double between(double p, double q) {
        double inside = Divergence.inside(q);
        return term(p, inside) + term(1 - p, 1 - inside);
    }

    private static double term(double p, double q) {
        return p > 0 ? p * Math.log(p / q) : 0;
    }

    @Override
    public double impurity(double p) {
        return -term(p, 1) - term(1 - p, 1);
    }

    @Override
    public boolean comparesRates() {
        return true;
    }
}
