package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/** The best of a tiny model by trying every stationary policy. */
final class EveryPolicy {
    private EveryPolicy() {}

    /** Of each state the largest of what the policies earn from it. */
    static double[] best(Mdp mdp, Evaluation evaluation) {
        double[] best = new double[mdp.states().size()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        int[] rows = new int[best.length];
        tryFrom(mdp, 0, rows, evaluation, best);
        return best;
    }

    /** What a policy, one row a state and −1 in terminal ones, earns from each state. */
    @FunctionalInterface
    interface Evaluation {
        double[] values(Mdp mdp, int[] rows);
    }

    private static void tryFrom(Mdp mdp, int state, int[] rows, Evaluation evaluation, double[] best) {
        if (state == rows.length) {
            double[] values = evaluation.values(mdp, rows);
            for (int i = 0; i < values.length; i++) {
                best[i] = Math.max(best[i], values[i]);
            }
            return;
        }
        Transitions transitions = mdp.transitions();
        rows[state] = -1;
        if (transitions.isTerminal(state)) {
            tryFrom(mdp, state + 1, rows, evaluation, best);
        }
        for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
            rows[state] = row;
            tryFrom(mdp, state + 1, rows, evaluation, best);
        }
    }

    /** The discounted values of a policy by Gaussian elimination with pivots. */
    static double[] discounted(Mdp mdp, int[] rows, double discount) {
        return solve(system(mdp, rows, discount), right(mdp, rows));
    }

    /** The gain of a policy: (1 − γ) V_γ tends to it, and is a polynomial in 1 − γ near 0, so two of them extrapolate. */
    static double[] average(Mdp mdp, int[] rows) {
        double[] far = discounted(mdp, rows, 1 - 2e-6);
        double[] near = discounted(mdp, rows, 1 - 1e-6);
        double[] gain = new double[far.length];
        Arrays.setAll(gain, state -> 2 * 1e-6 * near[state] - 2e-6 * far[state]);
        return gain;
    }

    private static double[] right(Mdp mdp, int[] rows) {
        double[] right = new double[rows.length];
        Arrays.setAll(right, state -> rows[state] < 0 ? 0 : mdp.reward(rows[state]));
        return right;
    }

    private static double[][] system(Mdp mdp, int[] rows, double discount) {
        Transitions transitions = mdp.transitions();
        double[][] system = new double[rows.length][rows.length];
        for (int state = 0; state < rows.length; state++) {
            system[state][state] = 1;
            if (rows[state] >= 0) {
                for (int place = transitions.first(rows[state]); place < transitions.end(rows[state]); place++) {
                    system[state][transitions.next(place)] -= discount * transitions.probability(place);
                }
            }
        }
        return system;
    }

    private static double[] solve(double[][] system, double[] right) {
        int n = right.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swapped = system[pivot];
            system[pivot] = system[column];
            system[column] = swapped;
            double moved = right[pivot];
            right[pivot] = right[column];
            right[column] = moved;
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    double factor = system[row][column] / system[column][column];
                    for (int k = column; k < n; k++) {
                        system[row][k] -= factor * system[column][k];
                    }
                    right[row] -= factor * right[column];
                }
            }
        }
        for (int row = 0; row < n; row++) {
            right[row] /= system[row][row];
        }
        return right;
    }
}
