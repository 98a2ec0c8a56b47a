package org.parcours.plan.learn.sampled;

import java.util.Arrays;

/**
 * A softmax policy with a preference for each stage and row: π(a|s) = exp θ(s,a) / Σ_b exp θ(s,b). Every action keeps a
 * probability above 0, so that the policy explores by itself.
 */
final class SoftmaxTable {
    /** The share of contacts by the policy to start from; the others are spread evenly. */
    private static final double OF_START = 0.9;

    private final Environment environment;
    private final Stages stages;
    private final int rows;
    private final double[] preferences;

    SoftmaxTable(Environment environment, Stages stages, WarmStart start) {
        this.environment = environment;
        this.stages = stages;
        rows = environment.rows();
        preferences = new double[JourneyLearner.cells(stages, rows)];
        for (int stage = 0; start.isWarm() && stage < stages.count(); stage++) {
            for (int state = 0; state < environment.states(); state++) {
                prefer(stage, state, start.row(stage, state));
            }
        }
    }

    private void prefer(int stage, int state, int row) {
        int others = environment.endRow(state) - environment.firstRow(state) - 1;
        if (row != LearnedPolicy.NONE && others > 0) {
            preferences[stage * rows + row] = Math.log(OF_START / (1 - OF_START) * others);
        }
    }

    /** Writes the probabilities of a state's rows into an array from a place on. */
    void probabilities(int stage, int state, double[] into, int at) {
        int first = stage * rows + environment.firstRow(state);
        int count = environment.endRow(state) - environment.firstRow(state);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, preferences[first + i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            into[at + i] = Math.exp(preferences[first + i] - highest);
            sum += into[at + i];
        }
        for (int i = 0; i < count; i++) {
            into[at + i] /= sum;
        }
    }

    /** The most preferred row, the first among equals; −1 in a terminal state. */
    int mode(int stage, int state) {
        int best = LearnedPolicy.NONE;
        for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
            if (best == LearnedPolicy.NONE || preferences[stage * rows + row] > preferences[stage * rows + best]) {
                best = row;
            }
        }
        return best;
    }

    /** All preferences, stage after stage; the table's own array. */
    double[] preferences() {
        return preferences;
    }

    /** The policy that always takes the most preferred row. */
    LearnedPolicy mostProbable() {
        int states = environment.states();
        int[] chosen = new int[JourneyLearner.cells(stages, states)];
        for (int stage = 0; stage < stages.count(); stage++) {
            for (int state = 0; state < states; state++) {
                chosen[stage * states + state] = mode(stage, state);
            }
        }
        return new LearnedPolicy(stages, states, chosen);
    }

    /** The preferences, for a memory. */
    double[] copy() {
        return Arrays.copyOf(preferences, preferences.length);
    }
}
