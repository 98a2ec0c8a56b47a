package org.parcours.plan.bandit;

/**
 * UCB1: the arm with the highest {@code mean + √(2 ln n / n_arm)}, n customers seen in this state; arms never seen first.
 * Deterministic but for equals, which share: mostly its propensities are 0 and 1, and its log can prove nothing of
 * other arms.
 *
 * <p>Source: P. Auer, N. Cesa-Bianchi, P. Fischer, "Finite-time analysis of the multiarmed bandit problem", Machine
 * Learning 47, 2002, fig. 1 and theorem 1: on rewards in [0, 1] its regret is at most {@code 8 Σ ln n / Δ + (1 + π²/3)
 * Σ Δ} over the worse arms.
 */
public final class Ucb1 implements Bandit {
    private final ArmTable table;

    /** A bandit that has seen nothing. */
    public Ucb1(int arms) {
        table = new ArmTable(arms);
    }

    @Override
    public String name() {
        return "ucb";
    }

    @Override
    public void propensities(Context context, double[] into) {
        double twiceLog = 2 * Math.log(Math.max(1, table.count(context)));
        Ties.share(context, arm -> bound(context, arm, twiceLog), into);
    }

    /** The mean reward seen; 0 for an arm never tried. */
    @Override
    public double estimate(Context context, int arm) {
        return table.mean(context, arm, 0);
    }

    /** Learns from a reward in [0, 1]. */
    @Override
    public void learn(Context context, int arm, double reward, double weight) {
        ArmTable.requireUnit(reward, "UCB1");
        table.add(context, arm, reward, weight);
    }

    private double bound(Context context, int arm, double twiceLog) {
        double count = table.count(context, arm);
        return count == 0 ? Double.POSITIVE_INFINITY : table.sum(context, arm) / count + Math.sqrt(twiceLog / count);
    }
}
