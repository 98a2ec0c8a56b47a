package org.parcours.plan;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parcours.model.Transitions;

/**
 * Gain and relative values of one policy whose chain may have several recurrent classes.
 *
 * <p>The first state of each class is its reference. Between two visits to it a class earns x and takes τ steps, both
 * solutions of absorbing chains, so its gain is x/τ; a transient state's gain is the mean of those that it may end in;
 * relative values solve h = r − g + P h with h = 0 at every reference. No step needs the chain to be aperiodic.
 *
 * <p>Source: M. L. Puterman, <i>Markov Decision Processes</i>, Wiley 1994, §8.2 and appendix A; the gain is that of a
 * renewal reward process.
 */
final class AverageEvaluation {
    private final Bellman bellman;
    private final int[] rows;
    private final int[] cut;
    private final PolicyEvaluation chain;
    private final double[] gain;
    private final double[] relative;

    /** Evaluates a policy, one row a state and −1 in terminal states, whose gain is 0. */
    AverageEvaluation(Bellman bellman, int[] rows) {
        this.bellman = bellman;
        this.rows = rows;
        cut = rows.clone();
        for (int reference : references(bellman.transitions(), rows)) {
            cut[reference] = -1;
        }
        chain = PolicyEvaluation.of(bellman, cut);
        gain = gains();
        double[] right = new double[rows.length];
        for (int state = 0; state < rows.length; state++) {
            right[state] = cut[state] < 0 ? 0 : bellman.reward(cut[state]) - gain[state];
        }
        relative = chain.solve(right);
    }

    /** The gain from each state on. */
    double[] gain() {
        return gain;
    }

    /** The relative value of each state. */
    double[] relative() {
        return relative;
    }

    /** By how much r + P h misses g + h at most. */
    double residual() {
        double residual = 0;
        for (int state = 0; state < rows.length; state++) {
            if (rows[state] >= 0) {
                double missed = bellman.quality(rows[state], relative) - gain[state] - relative[state];
                residual = Math.max(residual, Math.abs(missed));
            }
        }
        return residual;
    }

    private double[] gains() {
        double[] ones = new double[rows.length];
        for (int state = 0; state < rows.length; state++) {
            ones[state] = cut[state] < 0 ? 0 : 1;
        }
        double[] earned = chain.values();
        double[] steps = chain.solve(ones);
        double[] known = new double[rows.length];
        for (int state = 0; state < rows.length; state++) {
            if (cut[state] < 0 && rows[state] >= 0) {
                known[state] = bellman.quality(rows[state], earned)
                        / (1 + bellman.transitions().expected(rows[state], steps));
            }
        }
        double[] right = new double[rows.length];
        for (int state = 0; state < rows.length; state++) {
            right[state] = cut[state] < 0 ? 0 : bellman.transitions().expected(cut[state], known);
        }
        double[] gains = chain.solve(right);
        for (int state = 0; state < rows.length; state++) {
            gains[state] += known[state];
        }
        return gains;
    }

    /** The first state of each recurrent class: of each strongly connected component that no row leaves. */
    private static int[] references(Transitions transitions, int[] rows) {
        boolean[] followed = new boolean[transitions.rows()];
        for (int row : rows) {
            if (row >= 0) {
                followed[row] = true;
            }
        }
        int[] connected = StronglyConnected.of(transitions, followed);
        int[] first = new int[rows.length];
        Arrays.fill(first, -1);
        boolean[] left = new boolean[rows.length];
        for (int state = rows.length - 1; state >= 0; state--) {
            first[connected[state]] = state;
            left[connected[state]] |= rows[state] < 0 || leaves(transitions, rows[state], connected, state);
        }
        return IntStream.range(0, rows.length)
                .filter(component -> first[component] >= 0 && !left[component])
                .map(component -> first[component])
                .toArray();
    }

    private static boolean leaves(Transitions transitions, int row, int[] connected, int state) {
        for (int place = transitions.first(row); place < transitions.end(row); place++) {
            if (connected[transitions.next(place)] != connected[state]) {
                return true;
            }
        }
        return false;
    }
}
