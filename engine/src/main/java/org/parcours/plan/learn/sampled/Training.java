package org.parcours.plan.learn.sampled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parcours.plan.learn.LearningCurve;

/**
 * A learner's work from its first journey to its last, with what it would do now valued along the way by a referee that it
 * never hears. It can stop after any point of the curve and go on later with the same bytes.
 */
public final class Training {
    /** Points of a curve after its start, as many for each tenfold of journeys. */
    private static final int POINTS = 60;

    private final JourneyLearner learner;
    private final ToDoubleFunction<LearnedPolicy> referee;
    private final long[] grid;
    private final List<LearningCurve.Point> points = new ArrayList<>();

    /**
     * A training that starts.
     *
     * @param journeys from the first to the last
     * @param referee gives the expected return of a policy
     */
    public Training(JourneyLearner learner, long journeys, ToDoubleFunction<LearnedPolicy> referee) {
        this.learner = learner;
        this.referee = referee;
        grid = LearningCurve.grid(1, journeys, Math.max(2, POINTS));
    }

    /** Goes on where another one stopped. */
    public void resume(LearnerMemory memory, List<LearningCurve.Point> curve) {
        learner.restore(memory);
        points.clear();
        points.addAll(curve);
    }

    /** Whether all journeys were lived. */
    public boolean isDone() {
        return !points.isEmpty() && learner.journeys() >= grid[grid.length - 1];
    }

    /** Learns to the next point of the curve. */
    public void advance() {
        if (points.isEmpty()) {
            see();
        }
        long target = grid[grid.length - 1];
        for (int i = grid.length - 1; i >= 0 && grid[i] > learner.journeys(); i--) {
            target = grid[i];
        }
        learner.learn(target - learner.journeys());
        see();
    }

    /** Learns to the end. */
    public LearningCurve run() {
        while (!isDone()) {
            advance();
        }
        return curve();
    }

    /** What the learner's choices were worth so far. */
    public LearningCurve curve() {
        return new LearningCurve(points);
    }

    private void see() {
        points.add(new LearningCurve.Point(learner.journeys(), referee.applyAsDouble(learner.policy())));
    }
}
