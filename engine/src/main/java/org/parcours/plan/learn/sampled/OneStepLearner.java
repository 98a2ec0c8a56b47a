package org.parcours.plan.learn.sampled;

/** A learner that updates the row it took as soon as it sees the next state, by a target that does not need the next row. */
abstract class OneStepLearner extends TabularLearner {
    OneStepLearner(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
    }

    @Override
    final int follow() {
        int step = 0;
        boolean over = environment.isTerminal(state());
        while (!over && step < stages.longest()) {
            int stage = stages.of(step);
            int row = row(stage, state());
            double reward = act(stage, row);
            over = isOver(step);
            update(stage, row, reward, over);
            step++;
        }
        return step;
    }

    /**
     * Learns from a step.
     *
     * @param reward in units of the stage
     * @param over whether nothing is earned after it; else {@link #state} is where it led, one step later
     */
    abstract void update(int stage, int row, double reward, boolean over);

    /** The stage after a stage. */
    final int after(int stage) {
        return stages.of(stage + 1);
    }
}
