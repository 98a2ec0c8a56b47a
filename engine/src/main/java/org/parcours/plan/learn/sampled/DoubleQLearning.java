package org.parcours.plan.learn.sampled;

import java.util.Map;

/**
 * Double Q-learning: two tables, of which a coin updates one by the other's value of its own best action, so that luck in
 * the one is not taken for merit twice. It acts by the sum of both. The first visit of an entry goes to both tables, so that
 * none is judged by a value that nobody has seen.
 *
 * <p>Source: H. van Hasselt, "Double Q-learning", NIPS 2010; Sutton and Barto 2018, §6.7. The values can be too low where
 * Q-learning's are too high. Twice the memory, half the updates a table.
 */
final class DoubleQLearning extends OneStepLearner {
    private final ActionValues other;

    DoubleQLearning(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
        other = new ActionValues(environment, stages, settings.learningRate(), start);
    }

    @Override
    void update(int stage, int row, double reward, boolean over) {
        boolean first = word() < 0;
        ActionValues updated = first ? values : other;
        ActionValues judge = first ? other : values;
        double future = 0;
        if (!over) {
            int next = after(stage);
            future = judge.value(next, updated.greedy(next, state()));
        }
        double target = reward + stages.discount() * future;
        if (values.isUntried(stage, row) && other.isUntried(stage, row)) {
            judge.update(stage, row, target);
        }
        updated.update(stage, row, target);
    }

    @Override
    void keepHabits(boolean kept) {
        super.keepHabits(kept);
        other.keepHabits(kept);
    }

    @Override
    int greedy(int stage, int from) {
        return values.greedy(other, stage, from);
    }

    @Override
    public LearnedPolicy policy() {
        return values.policy(this::greedy);
    }

    @Override
    void remember(Map<String, double[]> columns) {
        super.remember(columns);
        columns.put("other_values", other.values());
        columns.put("other_visits", other.visits());
    }

    @Override
    public void restore(LearnerMemory memory) {
        super.restore(memory);
        other.restore(memory, "other_values", "other_visits");
    }
}
