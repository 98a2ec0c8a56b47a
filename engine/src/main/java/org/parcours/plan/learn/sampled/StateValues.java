package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import java.util.Map;

/** What a state is expected to earn at a stage, learnt from what it did earn. */
final class StateValues {
    private final LearningRate.Table rates = LearningRate.POLYNOMIAL.table();
    private final int states;
    private final double[] values;
    private final int[] visits;

    StateValues(Environment environment, Stages stages) {
        states = environment.states();
        values = new double[JourneyLearner.cells(stages, states)];
        visits = new int[values.length];
    }

    double value(int stage, int state) {
        return values[stage * states + state];
    }

    /** Moves a value towards a target. */
    void update(int stage, int state, double target) {
        int entry = stage * states + state;
        values[entry] += rates.at(++visits[entry]) * (target - values[entry]);
    }

    void remember(Map<String, double[]> columns) {
        columns.put("state_values", Arrays.copyOf(values, values.length));
        columns.put("state_visits", Arrays.stream(visits).asDoubleStream().toArray());
    }

    void restore(LearnerMemory memory) {
        System.arraycopy(memory.column("state_values", values.length), 0, values, 0, values.length);
        double[] known = memory.column("state_visits", visits.length);
        for (int entry = 0; entry < visits.length; entry++) {
            visits[entry] = (int) known[entry];
        }
    }
}
