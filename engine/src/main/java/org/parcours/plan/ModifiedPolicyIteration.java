package org.parcours.plan;

/**
 * Modified policy iteration: one sweep chooses the greedy policy, a few cheap ones follow it alone, each at the price
 * of one row a state.
 *
 * <p>Source: M. L. Puterman and M. C. Shin, "Modified policy iteration algorithms for discounted Markov decision
 * problems", Management Science 24, 1978. A policy is followed until its own bounds are {@value #FOLLOW} times as close
 * as the sweep found the optimal ones, at most {@value #MOST} times.
 */
final class ModifiedPolicyIteration {
    private static final double FOLLOW = 0.05;
    private static final int MOST = 100;

    private ModifiedPolicyIteration() {}

    static Iterate solve(Bellman bellman, Contraction contraction, double width) {
        double[] values = new double[bellman.transitions().states()];
        double[] swept = new double[values.length];
        int[] rows = new int[values.length];
        Change change = bellman.sweep(values, swept, rows);
        long most = contraction.sweeps(change, width);
        long sweeps = 1;
        while (contraction.width(change) > width && sweeps < most) {
            double enough = FOLLOW * contraction.width(change);
            for (int i = 0; i < MOST && contraction.width(change) > enough; i++, sweeps++) {
                double[] spare = values;
                values = swept;
                swept = spare;
                change = bellman.follow(rows, values, swept);
            }
            double[] spare = values;
            values = swept;
            swept = spare;
            change = bellman.sweep(values, swept, rows);
            sweeps++;
        }
        return new Iterate(swept, sweeps);
    }
}
