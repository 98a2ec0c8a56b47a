package org.parcours.plan.bandit;

/**
 * LinUCB with coefficients of each arm's own: the arm with the highest {@code θᵀx + α √(xᵀA⁻¹x)}. Deterministic but for
 * equals, which share.
 *
 * <p>Source: L. Li, W. Chu, J. Langford, R. E. Schapire, "A contextual-bandit approach to personalized news article
 * recommendation", WWW 2010, algorithm 1; there the penalty is 1.
 */
public final class LinUcb implements LinearBandit {
    private final LinearArms table;
    private final double alpha;

    /**
     * A bandit that has seen nothing.
     *
     * @param features how many each context has, at least 1
     * @param alpha the width of the bound, at least 0, in the unit of the rewards
     * @param penalty of the regression, above 0
     */
    public LinUcb(int arms, int features, double alpha, double penalty) {
        if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The width of LinUCB's bound is " + alpha + ", but must be a finite number from 0 on.");
        }
        table = new LinearArms(arms, features, penalty);
        this.alpha = alpha;
    }

    @Override
    public String name() {
        return "linucb";
    }

    @Override
    public void propensities(Context context, double[] into) {
        Ties.share(context, arm -> estimate(context, arm) + alpha * table.deviation(context, arm), into);
    }

    @Override
    public double estimate(Context context, int arm) {
        return table.mean(context, arm);
    }

    @Override
    public void learn(Context context, int arm, double reward, double weight) {
        table.add(context, arm, reward, weight);
    }

    @Override
    public double coefficient(int arm, int feature) {
        return table.coefficient(arm, feature);
    }
}
