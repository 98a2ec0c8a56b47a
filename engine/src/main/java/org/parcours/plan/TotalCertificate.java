package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Transitions;

/**
 * How far values lie from the best total, proved. The model must end under every policy that does not lose without
 * limit.
 *
 * <p>Let d(s,a) = r + Pv − v(s) for each row, and call rows with d ≥ −θ near. Let w(s) be about the most steps that near
 * rows can take to the end; it exists where no near rows make an end component. If a number ε ≥ 0 satisfies
 *
 * <pre>
 *   d(s,a) ≤ ε · (w(s) − P_a w)      for every row,
 *   d(s,π) ≥ −ε · (w(s) − P_π w)     for the rows of one policy π, for all of which w(s) − P_π w > 0,
 * </pre>
 *
 * then v + εw ≥ T(v + εw) and v − εw ≤ T_π(v − εw). The first makes v + εw at least the total of every policy that ends;
 * w proves that π ends, and so the second makes v − εw at most π's total. Hence |v − V*| ≤ ε · max w. Both conditions are
 * checked row by row in twice the precision, whatever way v and w were found.
 *
 * <p>Source: D. P. Bertsekas and J. N. Tsitsiklis, "An analysis of stochastic shortest path problems", Mathematics of
 * Operations Research 16, 1991, prop. 2 (weighted sup norms); M. L. Puterman, <i>Markov Decision Processes</i>, §7.2.
 */
final class TotalCertificate {
    private static final double UNIT = 0x1p-53;

    /** The nearness θ, in parts of the values: tried from the safest to the finest. */
    private static final double[] NEAR = {1e-7, 1e-9, 1e-11, 1e-13};

    /** How close to the most steps is close enough: a row brings at least one step less this closer to the end. */
    private static final double ENOUGH = 1e-3;

    /** Sweeps for these steps at most, before policies are evaluated directly. */
    private static final long SWEEPS = 150;

    private final Bellman bellman;
    private final Predecessors predecessors;
    private final double[] values;
    private final double[] surplus;
    private final int[] greedy;
    private final double slack;
    private boolean[] near = {};
    private double bound = Double.POSITIVE_INFINITY;

    TotalCertificate(Bellman bellman, Predecessors predecessors, double[] values) {
        this.bellman = bellman;
        this.predecessors = predecessors;
        this.values = values;
        Transitions transitions = bellman.transitions();
        surplus = new double[transitions.rows()];
        greedy = new int[transitions.states()];
        Arrays.fill(greedy, -1);
        double size = Values.size(values) + rewardSize();
        double terms = 2 * UNIT * (transitions.longestRow() + 4);
        slack = 4 * terms * terms * size;
        measure();
        for (int i = 0; i < NEAR.length && bound == Double.POSITIVE_INFINITY; i++) {
            tryNear(NEAR[i] * size);
        }
    }

    /** How far the values lie from the optimum at most; infinite where no proof was found. */
    double bound() {
        return bound;
    }

    /** The largest change that a sweep makes. */
    double residual() {
        double residual = 0;
        for (int row : greedy) {
            residual = row < 0 ? residual : Math.max(residual, Math.abs(surplus[row]));
        }
        return residual;
    }

    /** Whether a row is among the near ones whose surplus comes close to its state's best: any choice of them ends. */
    boolean isTied(int row, double tie) {
        int best = greedy[predecessors.state(row)];
        return row == best || (near[row] && surplus[row] >= surplus[best] - tie);
    }

    /** Closer values, by iterative refinement of the greedy policy's own. */
    double[] polished() {
        double[] right = new double[values.length];
        for (int state = 0; state < right.length; state++) {
            right[state] = greedy[state] < 0 ? 0 : surplus[greedy[state]];
        }
        double[] polished = PolicyEvaluation.of(bellman, greedy).solve(right);
        for (int state = 0; state < right.length; state++) {
            polished[state] += values[state];
        }
        return polished;
    }

    private double rewardSize() {
        double size = 0;
        for (int row = 0; row < surplus.length; row++) {
            size = Math.max(size, Math.abs(bellman.reward(row)));
        }
        return size;
    }

    private void measure() {
        for (int row = 0; row < surplus.length; row++) {
            int state = predecessors.state(row);
            surplus[row] = bellman.transitions().surplus(row, bellman.reward(row), 1, values, values[state]);
            if (greedy[state] < 0 || surplus[row] > surplus[greedy[state]]) {
                greedy[state] = row;
            }
        }
    }

    private void tryNear(double theta) {
        boolean[] rows = new boolean[surplus.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = surplus[row] >= -theta || row == greedy[predecessors.state(row)];
        }
        if (EndComponents.of(bellman.transitions(), predecessors, rows).count() == 0) {
            double[] steps = mostSteps(rows);
            double epsilon = epsilon(rows, steps);
            if (isProof(rows, steps, epsilon)) {
                near = rows;
                bound = epsilon * Values.size(steps) * (1 + 4 * UNIT);
            }
        }
    }

    /** About the most steps to the end that some rows allow, none of which make an end component. */
    private double[] mostSteps(boolean[] rows) {
        int[] nodeOf = new int[values.length];
        double[] noPrize = new double[values.length];
        double[] ones = new double[surplus.length];
        Arrays.setAll(nodeOf, state -> state);
        Arrays.fill(noPrize, Double.NaN);
        Arrays.fill(ones, 1);
        Quotient quotient = Quotient.of(bellman.transitions(), ones, nodeOf, rows, noPrize);
        try (StateRanges ranges = new StateRanges(values.length + 1, 1)) {
            Bellman counting = new Bellman(quotient.transitions(), quotient.reward(), 1, ranges);
            Iterate swept = Sweeps.inPlace(counting, ENOUGH, SWEEPS);
            boolean settled = swept.iterations() < SWEEPS;
            double[] steps =
                    settled ? swept.values() : PolicyIteration.solve(counting).values();
            return Arrays.copyOf(steps, values.length);
        }
    }

    private double epsilon(boolean[] rows, double[] steps) {
        double epsilon = 0;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row]) {
                boolean chosen = row == greedy[predecessors.state(row)];
                double gap = chosen ? Math.abs(surplus[row]) : surplus[row];
                epsilon = Math.max(
                        epsilon, 2 * (4 * UNIT * Math.abs(gap) + slack) + gap / Math.max(0.5, drift(row, steps)));
            }
        }
        return epsilon * (1 + 8 * UNIT);
    }

    /** Checks the two conditions; the chosen row of each state must also lead towards the end. */
    private boolean isProof(boolean[] rows, double[] steps, double epsilon) {
        for (int row = 0; row < rows.length; row++) {
            double allowed = epsilon * drift(row, steps);
            double rounding = 4 * UNIT * (Math.abs(surplus[row]) + Math.abs(allowed)) + slack;
            boolean chosen = row == greedy[predecessors.state(row)];
            if (surplus[row] + rounding > allowed
                    || (chosen && (surplus[row] - rounding < -allowed || !(drift(row, steps) > 0.5)))) {
                return false;
            }
        }
        return true;
    }

    /** By how many steps a row brings one closer to the end. */
    private double drift(int row, double[] steps) {
        return -bellman.transitions().surplus(row, 0, 1, steps, steps[predecessors.state(row)]);
    }
}
