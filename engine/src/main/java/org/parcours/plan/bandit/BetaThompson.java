package org.parcours.plan.bandit;

/**
 * Thompson sampling with Beta beliefs: an arm is drawn with exactly the probability that it is the best one, as far as is
 * known. Rewards of 0 and 1 make Beta(alpha + sum, beta + count − sum); rewards between count in part to both, which
 * is a rule of thumb and no posterior.
 *
 * <p>Sources: W. R. Thompson, "On the likelihood that one unknown probability exceeds another", Biometrika 25, 1933; O.
 * Chapelle, L. Li, "An empirical evaluation of Thompson sampling", NIPS 2011, algorithm 2. The probability is integrated
 * and not sampled, so that the propensity is exact: see {@link BestBelief}.
 */
public final class BetaThompson implements Bandit {
    private final ArmTable table;
    private final double alpha;
    private final double beta;

    /** A bandit that believes every chance to be as likely as any other: Beta(1, 1). */
    public BetaThompson(int arms) {
        this(arms, 1, 1);
    }

    /**
     * A bandit with a prior belief of all arms.
     *
     * @param alpha successes that it counts in advance, above 0
     * @param beta failures that it counts in advance, above 0
     */
    public BetaThompson(int arms, double alpha, double beta) {
        Belief.Beta prior = new Belief.Beta(alpha, beta);
        table = new ArmTable(arms);
        this.alpha = prior.alpha();
        this.beta = prior.beta();
    }

    @Override
    public String name() {
        return "thompson";
    }

    @Override
    public void propensities(Context context, double[] into) {
        BestArm.propensities(context, arm -> belief(context, arm), into);
    }

    /** The mean of the belief. */
    @Override
    public double estimate(Context context, int arm) {
        Belief.Beta belief = belief(context, arm);
        return belief.alpha() / (belief.alpha() + belief.beta());
    }

    /** Learns from a reward in [0, 1]. */
    @Override
    public void learn(Context context, int arm, double reward, double weight) {
        ArmTable.requireUnit(reward, "Thompson sampling with Beta beliefs");
        table.add(context, arm, reward, weight);
    }

    private Belief.Beta belief(Context context, int arm) {
        double sum = table.sum(context, arm);
        return new Belief.Beta(alpha + sum, beta + Math.max(0, table.count(context, arm) - sum));
    }
}
