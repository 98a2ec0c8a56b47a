package org.parcours.uplift.tree;

/** How far the rate of a treatment lies from that of the control. Without state. */
interface Divergence {
    /** The name, such as {@code kl}. */
    String name();

    /** The divergence of the rate p from the rate q; 0 where they are equal. */
    double between(double p, double q);

    /** The impurity of a share p that goes with this divergence: entropy or Gini index. */
    double impurity(double p);

    /** Whether outcomes must be rates, 0 or 1; if not, their means serve as well. */
    boolean comparesRates();

    /** Σ over the treatments of the divergence from the control. */
    default double of(ArmStatistics group) {
        double sum = 0;
        for (int arm = 1; arm < group.arms(); arm++) {
            sum += between(group.mean(arm), group.mean(0));
        }
        return sum;
    }

    /** A rate kept away from 0 and 1, by which one may divide. */
    static double inside(double rate) {
        return Math.max(1e-6, Math.min(1 - 1e-6, rate));
    }

    /** 1 − p² − (1 − p)². */
    static double gini(double p) {
        return 2 * p * (1 - p);
    }
}
