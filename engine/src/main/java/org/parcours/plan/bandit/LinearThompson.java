package org.parcours.plan.bandit;

/**
 * Thompson sampling with linear Gaussian beliefs of each arm's own coefficients: θ ~ N(A⁻¹b, v² A⁻¹), so that what an arm
 * earns on average in a context is N(θᵀx, v² xᵀA⁻¹x), independent of the others. An arm is drawn with exactly the
 * probability that it is the best.
 *
 * <p>Source: S. Agrawal, N. Goyal, "Thompson sampling for contextual bandits with linear payoffs", ICML 2013, algorithm 1,
 * with coefficients of each arm's own. The probability is integrated: see {@link BestBelief}.
 */
public final class LinearThompson implements LinearBandit {
    private final LinearArms table;
    private final double deviation;

    /**
     * A bandit that has seen nothing.
     *
     * @param features how many each context has, at least 1
     * @param deviation v, the standard deviation of a reward around its mean, above 0
     * @param penalty v² over the prior variance of a coefficient, above 0
     */
    public LinearThompson(int arms, int features, double deviation, double penalty) {
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The standard deviation of a reward is " + deviation + ", but must be a finite number above 0.");
        }
        table = new LinearArms(arms, features, penalty);
        this.deviation = deviation;
    }

    @Override
    public String name() {
        return "linear-thompson";
    }

    @Override
    public void propensities(Context context, double[] into) {
        BestArm.propensities(
                context,
                arm -> new Belief.Normal(table.mean(context, arm), deviation * table.deviation(context, arm)),
                into);
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
