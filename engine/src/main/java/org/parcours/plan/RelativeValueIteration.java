package org.parcours.plan;

import java.util.Optional;
import org.parcours.model.Transitions;

/**
 * The best gain of a model in which one can get from everywhere to everywhere, by relative value iteration.
 *
 * <p>Each sweep goes only half of its way, v ← v + (Tv − v)/2, which makes every chain aperiodic and leaves gains as they
 * are. For any v whatsoever the best gain lies between the least and the largest Tv − v, for it is one number here: the
 * greedy policy earns at least the least per step, and no policy more than the largest. Now and then the greedy policy
 * is evaluated exactly, and its relative values are taken where they bring the two bounds closer.
 *
 * <p>Sources: D. J. White, "Dynamic programming, Markov chains, and the method of successive approximations", J. Math.
 * Anal. Appl. 6, 1963; P. J. Schweitzer, "Iterative solution of the functional equations of undiscounted Markov renewal
 * programming", ibid. 34, 1971; M. L. Puterman, <i>Markov Decision Processes</i>, Wiley 1994, §8.5.
 */
final class RelativeValueIteration {
    /** Multiplications after which a chain that mixes too slowly is given up. */
    private static final long WORK = 20_000_000_000L;

    /** Sweeps before a policy is evaluated for the first time; then at each power of 2. */
    private static final int PATIENCE = 16;

    private static final double UNIT = 0x1p-53;

    private final Bellman bellman;
    private double[] relative;
    private Change change;
    private long sweeps;
    private boolean evaluable = true;

    private RelativeValueIteration(Bellman bellman) {
        this.bellman = bellman;
        relative = new double[bellman.transitions().states()];
        change = Change.NONE;
    }

    /** Sweeps until the bounds of the gain are at most {@code width} apart, or the work is spent. */
    static RelativeValueIteration solve(Bellman bellman, double width) {
        RelativeValueIteration iteration = new RelativeValueIteration(bellman);
        long most = 100 + WORK / Math.max(1, bellman.transitions().size());
        double[] swept = new double[iteration.relative.length];
        do {
            iteration.change = bellman.sweep(iteration.relative, swept);
            iteration.sweeps++;
            if (iteration.isWider(width) && !(iteration.isTimeToEvaluate() && iteration.adoptsGreedyPolicy(swept))) {
                iteration.moveHalfWay(swept);
            }
        } while (iteration.isWider(width) && iteration.sweeps < most);
        iteration.certify();
        return iteration;
    }

    /** The middle of the gain's bounds. */
    double gain() {
        return (change.least() + change.most()) / 2;
    }

    /** What the gain is at least. */
    double least() {
        return change.least();
    }

    /** What the gain is at most. */
    double most() {
        return change.most();
    }

    /** How far {@link #gain} lies from the best gain at most, rounding included. */
    double bound() {
        return (change.most() - change.least()) / 2 + UNIT * change.size();
    }

    long sweeps() {
        return sweeps;
    }

    /** The relative values that prove the bounds. */
    double[] relative() {
        return relative;
    }

    private boolean isWider(double width) {
        return change.most() - change.least() > width;
    }

    private void moveHalfWay(double[] swept) {
        double shift = (swept[0] - relative[0]) / 2;
        for (int state = 0; state < swept.length; state++) {
            if (!bellman.transitions().isTerminal(state)) {
                relative[state] += (swept[state] - relative[state]) / 2 - shift;
            }
        }
    }

    private boolean isTimeToEvaluate() {
        return evaluable && sweeps >= PATIENCE && (sweeps & (sweeps - 1)) == 0;
    }

    private boolean adoptsGreedyPolicy(double[] swept) {
        int[] rows = new int[relative.length];
        bellman.sweep(relative, swept.clone(), rows);
        Optional<AverageEvaluation> evaluation = AverageEvaluation.findDirect(bellman, rows);
        evaluable = evaluation.isPresent();
        if (!evaluable) {
            return false;
        }
        double[] candidate = evaluation.get().relative();
        Change other = bellman.sweep(candidate, new double[relative.length]);
        boolean closer = other.most() - other.least() < change.most() - change.least();
        if (closer) {
            relative = candidate;
            change = other;
        }
        return closer;
    }

    /** Repeats the last sweep in twice the precision, so that the bounds hold against rounding too. */
    private void certify() {
        Transitions transitions = bellman.transitions();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int state = 0; state < relative.length; state++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
                best = Math.max(best, transitions.surplus(row, bellman.reward(row), 1, relative, relative[state]));
            }
            if (!transitions.isTerminal(state)) {
                least = Math.min(least, best);
                most = Math.max(most, best);
            }
        }
        double leak = (transitions.longestRow() + 2) * UNIT * Values.size(relative);
        double slack = 4 * UNIT * Math.max(Math.abs(least), Math.abs(most)) + leak;
        change = new Change(least - slack, most + slack);
    }
}
