package org.parcours.plan;

import java.util.Optional;

/**
 * What a policy is worth: solves x = b + γ P x for the chain that follows one row in each state. Directly by {@link
 * StateElimination} where that is cheap, else by Gauss-Seidel sweeps until rounding stops them.
 */
final class PolicyEvaluation {
    /** Multiplications that a direct solution may take, about half a second of them. */
    private static final long WORK = 300_000_000L;

    /** Multiplications after which sweeping is given up; the certificate then tells how far it came. */
    private static final long SWEEPING = 2_000_000_000L;

    private final Bellman bellman;
    private final int[] rows;
    private final Optional<StateElimination> elimination;

    private PolicyEvaluation(Bellman bellman, int[] rows, Optional<StateElimination> elimination) {
        this.bellman = bellman;
        this.rows = rows;
        this.elimination = elimination;
    }

    /** Prepares the evaluation of a policy, one row a state and −1 where it ends. */
    static PolicyEvaluation of(Bellman bellman, int[] rows) {
        return new PolicyEvaluation(
                bellman, rows, StateElimination.of(bellman.transitions(), rows, bellman.discount(), WORK));
    }

    /** The policy's values under the model's own rewards. */
    double[] values() {
        double[] right = new double[rows.length];
        for (int state = 0; state < rows.length; state++) {
            right[state] = rows[state] < 0 ? 0 : bellman.reward(rows[state]);
        }
        return solve(right);
    }

    /** The solution x for a right-hand side b by state; where the policy ends, x is b. */
    double[] solve(double[] right) {
        return elimination.isPresent() ? elimination.get().solve(right) : sweep(right);
    }

    /** Whether solutions are direct ones. */
    boolean isDirect() {
        return elimination.isPresent();
    }

    /** The number of transitions that the policy may take. */
    private long size() {
        long size = 1;
        for (int row : rows) {
            size += row < 0
                    ? 0
                    : bellman.transitions().end(row) - bellman.transitions().first(row);
        }
        return size;
    }

    private double[] sweep(double[] right) {
        double[] solution = right.clone();
        double change = Double.POSITIVE_INFINITY;
        long most = 100 + SWEEPING / size();
        for (long sweeps = 0; sweeps < most && change > 0; sweeps++) {
            change = 0;
            double size = 0;
            for (int i = 0; i < rows.length; i++) {
                int state = sweeps % 2 == 0 ? i : rows.length - 1 - i;
                if (rows[state] >= 0) {
                    double value = right[state]
                            + bellman.discount() * bellman.transitions().expected(rows[state], solution);
                    change = Math.max(change, Math.abs(value - solution[state]));
                    size = Math.max(size, Math.abs(value));
                    solution[state] = value;
                }
            }
            change = change <= Math.ulp(size) ? 0 : change;
        }
        return solution;
    }
}
