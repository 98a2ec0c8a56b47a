package org.parcours.uplift.tree;

/**
 * How much better customers fare when each side gets the arm that is best for it, the control among the arms:
 * p(l) · max_t ŷ_t(l) + p(r) · max_t ŷ_t(r) − max_t ŷ_t. It looks for whom to treat how, not for how large effects are, so
 * that its ranking by uplift can be worse than that of a divergence.
 *
 * <p>Source: Y. Zhao, X. Fang, D. Simchi-Levi, "Uplift modeling with multiple treatments and general response types", SDM
 * 2017.
 */
final class ContextualTreatmentSelection implements Criterion {
    @Override
    public String name() {
        return "cts";
    }

    @Override
    public double gain(ArmStatistics whole, ArmStatistics left, ArmStatistics right) {
        double share = left.rows() / whole.rows();
        double parts = share * left.greatestMean() + (1 - share) * right.greatestMean();
        return Criterion.beyondRounding(parts, whole.greatestMean());
    }

    @Override
    public boolean needsEveryArm() {
        return false;
    }
}
