package org.parcours.plan;

import java.util.Arrays;
import java.util.Optional;
import org.parcours.model.Transitions;

/**
 * Gain and relative values of one policy whose chain may have several recurrent classes.
 *
 * <p>A state that a class visits often is its reference. Between two visits to it a class earns x and takes τ steps, both
 * solutions of absorbing chains, so its gain is x/τ; a transient state's gain is the mean of those that it may end in;
 * relative values solve h = r − g + P h with h = 0 at every reference. No step needs the chain to be aperiodic. (A state
 * that is hardly ever visited would be no good reference: x and τ would be huge, and cancel out in h.)
 *
 * <p>Source: M. L. Puterman, <i>Markov Decision Processes</i>, Wiley 1994, §8.2 and appendix A; the gain is that of a
 * renewal reward process.
 */
final class AverageEvaluation {
    /** Half steps after which a chain tells where it mostly is. */
    private static final int STEPS = 200;

    private final Bellman bellman;
    private final int[] rows;
    private final int[] cut;
    private final PolicyEvaluation chain;
    private final double[] gain;
    private final double[] relative;

    private AverageEvaluation(Bellman bellman, int[] rows, int[] cut, PolicyEvaluation chain) {
        this.bellman = bellman;
        this.rows = rows;
        this.cut = cut;
        this.chain = chain;
        gain = gains();
        double[] right = new double[rows.length];
        for (int state = 0; state < rows.length; state++) {
            right[state] = cut[state] < 0 ? 0 : bellman.reward(cut[state]) - gain[state];
        }
        relative = chain.solve(right);
    }

    /** Evaluates a policy, one row a state and −1 in terminal states, whose gain is 0. */
    static AverageEvaluation of(Bellman bellman, int[] rows) {
        int[] cut = cut(bellman.transitions(), rows);
        return new AverageEvaluation(bellman, rows, cut, PolicyEvaluation.of(bellman, cut));
    }

    /** The same; empty where its chain is too large to be solved directly. */
    static Optional<AverageEvaluation> findDirect(Bellman bellman, int[] rows) {
        int[] cut = cut(bellman.transitions(), rows);
        PolicyEvaluation chain = PolicyEvaluation.of(bellman, cut);
        return chain.isDirect() ? Optional.of(new AverageEvaluation(bellman, rows, cut, chain)) : Optional.empty();
    }

    /** The policy that ends where a reference is reached. */
    private static int[] cut(Transitions transitions, int[] rows) {
        int[] cut = rows.clone();
        for (int reference : references(transitions, rows)) {
            cut[reference] = -1;
        }
        return cut;
    }

    /** Whether the chain was solved directly; if not, its numbers are those of a limited number of sweeps. */
    boolean isDirect() {
        return chain.isDirect();
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

    /** Moves the relative values of each recurrent class so that its first state has 0; others keep theirs. */
    static void startAtZero(Transitions transitions, int[] rows, double[] relative) {
        int[] classOf = recurrentClasses(transitions, rows);
        double[] shift = new double[rows.length];
        for (int state = rows.length - 1; state >= 0; state--) {
            if (classOf[state] >= 0) {
                shift[classOf[state]] = relative[state];
            }
        }
        for (int state = 0; state < rows.length; state++) {
            relative[state] -= classOf[state] >= 0 ? shift[classOf[state]] : 0;
        }
    }

    /** Of each recurrent class the state where a chain mostly is that started everywhere. */
    private static int[] references(Transitions transitions, int[] rows) {
        int[] classOf = recurrentClasses(transitions, rows);
        double[] visits = visits(transitions, rows);
        int[] reference = new int[rows.length];
        Arrays.fill(reference, -1);
        for (int state = 0; state < rows.length; state++) {
            int home = classOf[state];
            if (home >= 0 && (reference[home] < 0 || visits[state] > visits[reference[home]])) {
                reference[home] = state;
            }
        }
        return Arrays.stream(reference).filter(state -> state >= 0).toArray();
    }

    /** The recurrent class of each state: a strongly connected component that no row leaves; −1 for other states. */
    private static int[] recurrentClasses(Transitions transitions, int[] rows) {
        boolean[] followed = new boolean[transitions.rows()];
        for (int row : rows) {
            if (row >= 0) {
                followed[row] = true;
            }
        }
        int[] connected = StronglyConnected.of(transitions, followed);
        boolean[] left = new boolean[rows.length];
        for (int state = 0; state < rows.length; state++) {
            left[connected[state]] |= rows[state] < 0 || leaves(transitions, rows[state], connected, state);
        }
        int[] classOf = new int[rows.length];
        Arrays.setAll(classOf, state -> left[connected[state]] ? -1 : connected[state]);
        return classOf;
    }

    /** How much of a chain that starts everywhere is where, after some half steps (which no period can fool). */
    private static double[] visits(Transitions transitions, int[] rows) {
        double[] visits = new double[rows.length];
        Arrays.fill(visits, 1);
        for (int step = 0; step < STEPS; step++) {
            double[] next = new double[rows.length];
            for (int state = 0; state < rows.length; state++) {
                if (rows[state] >= 0) {
                    next[state] += visits[state] / 2;
                    for (int place = transitions.first(rows[state]); place < transitions.end(rows[state]); place++) {
                        next[transitions.next(place)] += visits[state] / 2 * transitions.probability(place);
                    }
                }
            }
            visits = next;
        }
        return visits;
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
