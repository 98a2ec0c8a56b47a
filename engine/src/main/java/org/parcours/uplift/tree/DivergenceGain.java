package org.parcours.uplift.tree;

/**
 * How much further the treatments lie from the control on the two sides than together, p(l) · M(l) + p(r) · M(r) − M, over a
 * factor that is large where a split sends arms apart: such a split tells of the assignment, not of its effects.
 *
 * <p>Source: P. Rzepakowski, S. Jaroszewicz, "Decision trees for uplift modeling with single and multiple treatments",
 * Knowledge and Information Systems 32, 2012, on normalising gains. The weight α of the
 * treatments taken together is 0.9.
 *
 * @param divergence M of one treatment from the control
 * @param normalized whether to divide by the factor
 */
record DivergenceGain(Divergence divergence, boolean normalized) implements Criterion {
    private static final double TOGETHER = 0.9;

    @Override
    public String name() {
        return divergence.name();
    }

    @Override
    public boolean comparesRates() {
        return divergence.comparesRates();
    }

    @Override
    public double gain(ArmStatistics whole, ArmStatistics left, ArmStatistics right) {
        double share = left.rows() / whole.rows();
        double parts = share * divergence.of(left) + (1 - share) * divergence.of(right);
        double gain = Criterion.beyondRounding(parts, divergence.of(whole));
        return normalized && gain > 0 ? gain / factor(whole, left) : gain;
    }

    /**
     * α H(N_T/N) D(P_T : P_0) + (1 − α) Σ_t H(N_t/(N_t + N_0)) D(P_t : P_0) + Σ_t N_t/N H(P_t) + N_0/N H(P_0) + ½, where P is
     * the share of an arm's rows that goes left and T all treatments together.
     */
    double factor(ArmStatistics whole, ArmStatistics left) {
        double treated = whole.rows() - whole.count(0);
        double control = left.count(0) / whole.count(0);
        double together = (left.rows() - left.count(0)) / treated;
        double factor = 0.5
                + TOGETHER * divergence.impurity(treated / whole.rows()) * divergence.between(together, control)
                + whole.count(0) / whole.rows() * divergence.impurity(control);
        for (int arm = 1; arm < whole.arms(); arm++) {
            double one = left.count(arm) / whole.count(arm);
            double share = whole.count(arm) / (whole.count(arm) + whole.count(0));
            factor += (1 - TOGETHER) * divergence.impurity(share) * divergence.between(one, control)
                    + whole.count(arm) / whole.rows() * divergence.impurity(one);
        }
        return factor;
    }
}
