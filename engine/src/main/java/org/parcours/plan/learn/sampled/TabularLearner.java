package org.parcours.plan.learn.sampled;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parcours.num.Seed;

/** A learner with a table of action values that acts greedily but for what its exploration tries. */
abstract class TabularLearner extends JourneyLearner {
    /** The part of the journeys that are spent on knowing a start before it is left. */
    private static final long PART_ON_START = 10;

    final ActionValues values;
    private final long mostExplored;
    private final double threshold;
    private double share;
    private double earned;
    private int state;
    private int outcome;

    TabularLearner(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings);
        values = new ActionValues(environment, stages, settings.learningRate(), start);
        mostExplored = settings.exploration().bound(settings.journeys(), stages.longest());
        threshold = settings.exploration().afterReward().orElse(Double.NEGATIVE_INFINITY);
    }

    @Override
    final int live(int start) {
        keepHabits(journeys < settings.journeys() / PART_ON_START);
        share = settings.exploration().share(journeys, settings.journeys());
        earned = 0;
        state = start;
        return follow();
    }

    /** Says whether the start's actions are done whatever else has been tried. */
    void keepHabits(boolean kept) {
        values.keepHabits(kept);
    }

    /** Takes the steps of a journey from {@link #state} on and learns from them; gives their number. */
    abstract int follow();

    /** The state of now. */
    final int state() {
        return state;
    }

    /** The share of this step's contacts that are drawn among all actions. */
    final double share() {
        return earned >= threshold && explored < mostExplored ? share : 0;
    }

    /** Chooses a row in a state that is not terminal; a word is drawn only where something may be tried. */
    final int row(int stage, int from) {
        int greedy = greedy(stage, from);
        double now = share();
        if (now > 0 && Seed.uniformOf(word()) < now) {
            int first = environment.firstRow(from);
            int drawn = first + (int) (Seed.uniformOf(word()) * (environment.endRow(from) - first));
            explored += drawn == greedy ? 0 : 1;
            return drawn;
        }
        return greedy;
    }

    /** The row that would be chosen without exploration. */
    int greedy(int stage, int from) {
        return values.greedy(stage, from);
    }

    /** Does what a row says: moves on and gives what the step is worth in units of its stage. */
    final double act(int stage, int row) {
        outcome = environment.outcome(row, word());
        double reward = environment.reward(row, outcome);
        double controlReward = environment.controlReward(row, outcome);
        earned += reward + controlReward;
        state = environment.next(row, outcome);
        return stages.worth(stage, reward, controlReward);
    }

    /** Whether nothing more is earned after a step that led to {@link #state}. */
    final boolean isOver(int step) {
        return stages.endsAfter(step) || environment.isTerminal(state);
    }

    @Override
    public LearnedPolicy policy() {
        return values.policy();
    }

    @Override
    public final LearnerMemory memory() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        remember(columns);
        return new LearnerMemory(journeys, steps, explored, columns);
    }

    /** Adds the columns of this learner. */
    void remember(Map<String, double[]> columns) {
        columns.put("values", values.values());
        columns.put("visits", values.visits());
    }

    @Override
    public void restore(LearnerMemory memory) {
        restoreCounts(memory);
        values.restore(memory, "values", "visits");
    }
}
