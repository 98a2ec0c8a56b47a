package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** A table of action values Q by stage and row, with how often each was updated: 12 bytes an entry. */
final class ActionValues {
    private final Environment environment;
    private final Stages stages;
    private final WarmStart start;
    private final LearningRate.Table rates;
    private final int rows;
    private final boolean warm;
    private final double[] values;
    private final int[] visits;
    private boolean keepsHabits;

    ActionValues(Environment environment, Stages stages, LearningRate rate, WarmStart start) {
        this.environment = environment;
        this.stages = stages;
        this.start = start;
        rates = rate.table();
        rows = environment.rows();
        warm = start.isWarm();
        keepsHabits = warm;
        values = new double[JourneyLearner.cells(stages, rows)];
        visits = new int[values.length];
    }

    /** Whether the start's actions are done and valued whatever else has been tried. */
    void keepHabits(boolean kept) {
        keepsHabits = warm && kept;
    }

    double value(int stage, int row) {
        return values[stage * rows + row];
    }

    /** Whether an entry was never updated. */
    boolean isUntried(int stage, int row) {
        return visits[stage * rows + row] == 0;
    }

    /** Moves an entry towards a target by the rate of this visit. */
    void update(int stage, int row, double target) {
        int entry = stage * rows + row;
        values[entry] += rates.at(++visits[entry]) * (target - values[entry]);
    }

    /** The value of the best row of a state; 0 in a terminal state. */
    double best(int stage, int state) {
        int row = greedy(stage, state);
        return row == LearnedPolicy.NONE ? 0 : values[stage * rows + row];
    }

    /** The row with the highest value, the first among equals; −1 in a terminal state. */
    int greedy(int stage, int state) {
        int first = environment.firstRow(state);
        int end = environment.endRow(state);
        if (first == end) {
            return LearnedPolicy.NONE;
        }
        if (warm) {
            return bestTried(stage, state, first, end);
        }
        int offset = stage * rows;
        int best = first;
        double highest = values[offset + first];
        for (int row = first + 1; row < end; row++) {
            double value = values[offset + row];
            if (value > highest) {
                best = row;
                highest = value;
            }
        }
        return best;
    }

    private int bestTried(int stage, int state, int first, int end) {
        int offset = stage * rows;
        int habit = start.row(stage, state);
        if (habit != LearnedPolicy.NONE && (keepsHabits || visits[offset + habit] == 0)) {
            return habit;
        }
        int best = habit;
        for (int row = first; row < end; row++) {
            if (visits[offset + row] > 0
                    && (best == LearnedPolicy.NONE || values[offset + row] > values[offset + best])) {
                best = row;
            }
        }
        return best == LearnedPolicy.NONE ? first : best;
    }

    /** The mean value of the rows of a state that is not terminal. */
    double mean(int stage, int state) {
        int first = environment.firstRow(state);
        int end = environment.endRow(state);
        double sum = 0;
        for (int row = first; row < end; row++) {
            sum += values[stage * rows + row];
        }
        return sum / (end - first);
    }

    /** The row of a state that is not terminal with the highest sum of this table's value and another's. */
    int greedy(ActionValues other, int stage, int state) {
        int offset = stage * rows;
        int best = greedy(stage, state);
        if (keepsHabits && best == start.row(stage, state)) {
            return best;
        }
        for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
            boolean known = !warm || visits[offset + row] > 0 || other.visits[offset + row] > 0;
            if (known && sum(other, offset + row) > sum(other, offset + best)) {
                best = row;
            }
        }
        return best;
    }

    private double sum(ActionValues other, int entry) {
        return values[entry] + other.values[entry];
    }

    /** The greedy policy. */
    LearnedPolicy policy() {
        return policy(this::greedy);
    }

    /** The policy of a choice by stage and state, which is asked in states that are not terminal. */
    LearnedPolicy policy(IntBinaryOperator choice) {
        int states = environment.states();
        int[] chosen = new int[JourneyLearner.cells(stages, states)];
        for (int stage = 0; stage < stages.count(); stage++) {
            for (int state = 0; state < states; state++) {
                chosen[stage * states + state] =
                        environment.isTerminal(state) ? LearnedPolicy.NONE : choice.applyAsInt(stage, state);
            }
        }
        return new LearnedPolicy(stages, states, chosen);
    }

    /** The values, for a memory. */
    double[] values() {
        return Arrays.copyOf(values, values.length);
    }

    /** The visits, for a memory. */
    double[] visits() {
        return Arrays.stream(visits).asDoubleStream().toArray();
    }

    /** Takes over values and visits of a memory. */
    void restore(LearnerMemory memory, String valuesName, String visitsName) {
        System.arraycopy(memory.column(valuesName, values.length), 0, values, 0, values.length);
        double[] known = memory.column(visitsName, visits.length);
        for (int entry = 0; entry < visits.length; entry++) {
            visits[entry] = (int) known[entry];
        }
    }
}
