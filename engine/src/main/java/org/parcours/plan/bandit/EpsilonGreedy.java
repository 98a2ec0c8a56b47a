package org.parcours.plan.bandit;

/**
 * Epsilon-greedy: with probability ε any arm, else the one with the highest mean reward; equals share. An arm among k
 * has the propensity {@code ε/k}, a best one of j equals {@code ε/k + (1 − ε)/j}.
 *
 * <p>Sources: C. J. C. H. Watkins, <i>Learning from delayed rewards</i>, Cambridge 1989; with a falling ε P. Auer, N.
 * Cesa-Bianchi, P. Fischer, "Finite-time analysis of the multiarmed bandit problem", Machine Learning 47, 2002, fig. 3:
 * {@code ε_n = min(1, constant/n)} with n customers seen in this state. A constant ε pays for it for ever: its regret is
 * linear.
 */
public final class EpsilonGreedy implements Bandit {
    private final ArmTable table;
    private final double epsilon;
    private final double constant;

    private EpsilonGreedy(int arms, double epsilon, double constant) {
        table = new ArmTable(arms);
        this.epsilon = epsilon;
        this.constant = constant;
    }

    /**
     * A share of decisions at random that stays the same.
     *
     * @param epsilon in [0, 1]
     */
    public static EpsilonGreedy constant(int arms, double epsilon) {
        if (!(epsilon >= 0 && epsilon <= 1)) {
            throw new IllegalArgumentException(
                    "A share of " + epsilon + " of the decisions at random; it must lie in [0, 1].");
        }
        return new EpsilonGreedy(arms, epsilon, Double.POSITIVE_INFINITY);
    }

    /**
     * A share that falls as customers come: {@code min(epsilon, constant/n)} in each state.
     *
     * @param epsilon the share at first, in [0, 1]
     * @param constant above 0; the proof wants more than 5k/d² for k arms whose best is ahead by d
     */
    public static EpsilonGreedy falling(int arms, double epsilon, double constant) {
        if (!(constant > 0)) {
            throw new IllegalArgumentException(
                    "The share at random falls as " + constant + "/n; the constant must be above 0.");
        }
        return new EpsilonGreedy(arms, constant(arms, epsilon).epsilon, constant);
    }

    @Override
    public String name() {
        return "epsilon-greedy";
    }

    @Override
    public void propensities(Context context, double[] into) {
        greedy(context, into);
        double share = Math.min(epsilon, constant / table.count(context));
        for (int place = 0; place < context.arms(); place++) {
            int arm = context.arm(place);
            into[arm] = share / context.arms() + (1 - share) * into[arm];
        }
    }

    /** The mean reward seen; 0 for an arm never tried. */
    @Override
    public double estimate(Context context, int arm) {
        return table.mean(context, arm, 0);
    }

    @Override
    public void learn(Context context, int arm, double reward, double weight) {
        table.add(context, arm, reward, weight);
    }
}
