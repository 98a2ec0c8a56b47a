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
     * of 1, of a journey of at most 10,000 steps. Cost: sweeps over the transitions that the policy may take.
     */
    public double of(LearnedPolicy policy) {
        double[] values = values(policy);
        double sum = 0;
        for (int start : environment.starts()) {
            sum += values[start];
        }
        return sum / environment.starts().length;
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
