package org.parcours.plan;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What to do in one state of a log, against the next best.
 *
 * @param state the state's number in the log
 * @param best the cell of the best action
 * @param value the value of the best action followed by the plan
 * @param nextBest the cell of the next best action; empty where only one action was taken
 * @param nextValue its value; empty with it
 * @param thin whether few visits stand behind one of the two, so that the choice between them is hardly known
 * @param leadStandardError the standard error of {@link #lead}, see {@link LogPlan#standardError}; empty where that of
 *     one of the two is
 */
public record LogDecision(
        int state,
        int best,
        double value,
        OptionalInt nextBest,
        OptionalDouble nextValue,
        boolean thin,
        OptionalDouble leadStandardError) {
    public LogDecision {
        if (nextBest.isPresent() != nextValue.isPresent()) {
            throw new IllegalArgumentException("A next best action and its value come together.");
        }
    }

    /** By how much the best action is better than the next best, at least 0 but for rounding; empty without one. */
    public OptionalDouble lead() {
        return nextValue.isPresent() ? OptionalDouble.of(value - nextValue.getAsDouble()) : OptionalDouble.empty();
    }

    /** The decision of a plan in a state in which somebody acted. */
    static LogDecision of(LogPlan plan, int state, int best) {
        OptionalInt next = plan.nextBest(state);
        double value = plan.actionValue(best);
        if (next.isEmpty()) {
            return new LogDecision(
                    state, best, value, next, OptionalDouble.empty(), plan.isThin(best), OptionalDouble.empty());
        }
        int second = next.getAsInt();
        return new LogDecision(
                state,
                best,
                value,
                next,
                OptionalDouble.of(plan.actionValue(second)),
                plan.isThin(best) || plan.isThin(second),
                ofDifference(plan.standardError(best), plan.standardError(second)));
    }

    /** Two cells share no row, so that the variances of their means add up. */
    private static OptionalDouble ofDifference(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() || other.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.hypot(one.getAsDouble(), other.getAsDouble()));
    }
}
