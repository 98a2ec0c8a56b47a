package org.parcours.plan.learn.sampled;

import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * What a learnt policy is worth in a model that the learner never saw, exactly: V_t = r_t + λ P V_{t+1} backwards over the
 * stages, from where the last stage's sweeps stand still.
 */
public final class ExactValue {
    /** The change, relative to the values, at which sweeps stand still. */
    private static final double STILL = 1e-13;

    private final MdpEnvironment environment;

    /** Values in an environment whose model is known. */
    public ExactValue(MdpEnvironment environment) {
        this.environment = environment;
    }

    /**
     * The expected return of a journey, mean over the states in which journeys start. Without a horizon and with a discount
     * of 1, of a journey of at most 10,000 steps; see {@link #isWhole}. Cost: sweeps over the transitions that the policy may
     * take.
     */
    public double of(LearnedPolicy policy) {
        double[] values = values(policy);
        double sum = 0;
        for (int start : environment.starts()) {
            sum += values[start];
        }
        return sum / environment.starts().length;
    }

    /**
     * Whether the value is that of whole journeys: without a horizon and with a discount of 1 one may go on earning after the
     * steps that are summed, and its sum may have no limit. Cost: as {@link #of}.
     */
    public boolean isWhole(LearnedPolicy policy) {
        Stages stages = policy.stages();
        if (stages.isFinite() || stages.discount() < 1) {
            return true;
        }
        int last = stages.count() - 1;
        boolean[] seen = reached(policy);
        double[] values = seenOnly(still(policy, last, new double[seen.length]), seen);
        return change(values, seenOnly(before(policy, last, values), seen)) == 0;
    }

    /** The states that the policy leads to from where journeys start, at any stage. */
    private boolean[] reached(LearnedPolicy policy) {
        Transitions transitions = environment.mdp().transitions();
        boolean[] seen = new boolean[environment.states()];
        int[] queue = new int[seen.length];
        int size = 0;
        for (int start : environment.starts()) {
            size = see(start, seen, queue, size);
        }
        for (int head = 0; head < size; head++) {
            for (int stage = 0; stage < policy.stages().count(); stage++) {
                int row = policy.row(stage, queue[head]);
                int end = row == LearnedPolicy.NONE ? 0 : transitions.end(row);
                for (int place = end == 0 ? 0 : transitions.first(row); place < end; place++) {
                    size = see(transitions.next(place), seen, queue, size);
                }
            }
        }
        return seen;
    }

    private static int see(int state, boolean[] seen, int[] queue, int size) {
        if (seen[state]) {
            return size;
        }
        seen[state] = true;
        queue[size] = state;
        return size + 1;
    }

    private static double[] seenOnly(double[] values, boolean[] seen) {
        for (int state = 0; state < values.length; state++) {
            values[state] = seen[state] ? values[state] : 0;
        }
        return values;
    }

    /** The expected return of a journey from each state. */
    public double[] values(LearnedPolicy policy) {
        return values(policy, 0);
    }

    /** What is still to come from each state at a step, in units of that step. */
    public double[] values(LearnedPolicy policy, int step) {
        Stages stages = policy.stages();
        int last = stages.count() - 1;
        double[] values = new double[environment.states()];
        if (stages.isFinite()) {
            values = before(policy, last, values);
        } else {
            values = still(policy, last, values);
        }
        for (int stage = last - 1; stage >= stages.of(step); stage--) {
            values = before(policy, stage, values);
        }
        return values;
    }

    private double[] still(LearnedPolicy policy, int stage, double[] nothing) {
        double[] values = nothing;
        double change = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < mostSweeps(policy.stages()) && change > 0; sweep++) {
            double[] next = before(policy, stage, values);
            change = change(values, next);
            values = next;
        }
        return values;
    }

    private static long mostSweeps(Stages stages) {
        return stages.discount() == 1 ? Stages.LONGEST : Long.MAX_VALUE;
    }

    private static double change(double[] values, double[] next) {
        double change = 0;
        double size = 0;
        for (int state = 0; state < values.length; state++) {
            change = Math.max(change, Math.abs(next[state] - values[state]));
            size = Math.max(size, Math.abs(next[state]));
        }
        return change <= STILL * size ? 0 : change;
    }

    private double[] before(LearnedPolicy policy, int stage, double[] after) {
        Mdp mdp = environment.mdp();
        Transitions transitions = mdp.transitions();
        double[] values = new double[after.length];
        for (int state = 0; state < values.length; state++) {
            int row = policy.row(stage, state);
            if (row != LearnedPolicy.NONE) {
                values[state] = policy.stages().worth(stage, mdp.reward(row), mdp.controlReward(row))
                        + policy.stages().discount() * transitions.expected(row, after);
            }
        }
        return values;
    }
}
