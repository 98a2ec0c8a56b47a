package org.parcours.uplift.tree;

/**
 * The squared t statistic of the interaction of side and treatment: t = (Δ(l) − Δ(r)) / (σ √Σ 1/n_i) over the four groups of
 * side and arm, with σ² = Σ (n_i − 1) s_i² / Σ (n_i − 1).
 *
 * <p>Source: X. Su, C.-L. Tsai, H. Wang, D. M. Nickerson, B. Li, "Subgroup analysis via recursive partitioning", JMLR 10,
 * 2009.
 */
final class InteractionTest implements Criterion {
    @Override
    public String name() {
        return "it";
    }

    @Override
    public boolean comparesTwoArms() {
        return true;
    }

    @Override
    public boolean looksAtVariance() {
        return true;
    }

    @Override
    public double gain(ArmStatistics whole, ArmStatistics left, ArmStatistics right) {
        double degrees = whole.rows() - 4;
        double deviations = 0;
        double reciprocals = 0;
        for (int arm = 0; arm < 2; arm++) {
            deviations += left.squaredDeviations(arm) + right.squaredDeviations(arm);
            reciprocals += 1 / left.count(arm) + 1 / right.count(arm);
        }
        double leftEffect = left.sampleMean(1) - left.sampleMean(0);
        double rightEffect = right.sampleMean(1) - right.sampleMean(0);
        double apart = Criterion.beyondRounding(Math.max(leftEffect, rightEffect), Math.min(leftEffect, rightEffect));
        // where nothing varies within the groups, no test is possible
        return degrees > 0 && deviations > 0 ? apart * apart / (deviations / degrees * reciprocals) : 0;
    }
}
