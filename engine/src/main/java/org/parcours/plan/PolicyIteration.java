package org.parcours.plan;

/**
 * Policy iteration: what the policy is worth exactly, then the better action wherever there is one, until there is none.
 *
 * <p>Source: R. A. Howard, <i>Dynamic Programming and Markov Processes</i>, MIT Press 1960. An action is changed only
 * for one that is better by more than rounding can feign, so that it ends. Each step costs one {@link PolicyEvaluation}
 * and one sweep.
 */
final class PolicyIteration {
    /** By which part of the largest value another action must be better. */
    private static final double BETTER = 1e-13;

    private PolicyIteration() {}

    /** Starts with the policy that is greedy for the next step alone. */
    static Iterate solve(Bellman bellman) {
        int[] rows = new int[bellman.transitions().states()];
        double[] values = new double[rows.length];
        bellman.sweep(values, values.clone(), rows);
        return solve(bellman, rows);
    }

    /** Starts with a given policy, whose total must exist, and changes {@code rows} to the one where it ends. */
    static Iterate solve(Bellman bellman, int[] rows) {
        double[] values = PolicyEvaluation.of(bellman, rows).values();
        long iterations = 1;
        while (improve(bellman, values, rows)) {
            values = PolicyEvaluation.of(bellman, rows).values();
            iterations++;
        }
        return new Iterate(values, iterations);
    }

    private static boolean improve(Bellman bellman, double[] values, int[] rows) {
        double enough = BETTER * Values.size(values);
        boolean changed = false;
        for (int state = 0; state < rows.length; state++) {
            if (rows[state] >= 0) {
                int greedy = bellman.greedy(state, values);
                if (bellman.quality(greedy, values) > bellman.quality(rows[state], values) + enough) {
                    rows[state] = greedy;
                    changed = true;
                }
            }
        }
        return changed;
    }
}
