package org.parcours.prove.estimate;

import java.util.OptionalInt;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.plan.Discounts;

/**
 * A log as an evaluation sees it: for each step the ratio of the target's to the behaviour policy's probability, and what
 * it paid as seen from the journey's start, λ_env^t · (reward − cost) + λ_con^t · control reward; with the log's own
 * {@code q_value} and {@code state_value}, discounted alike. Step t counts from 0 in each journey; with a horizon only
 * the steps before it are there. Never changes; O(steps) of memory.
 */
public final class LoggedJourneys {
    private final JourneyLog log;
    private final int horizon;
    private final boolean modelled;
    private final double[] ratio;
    private final double[] reward;
    private final double[] q;
    private final double[] value;
    private final int longest;

    private LoggedJourneys(JourneyLog log, double[] target, Discounts discounts, OptionalInt horizon) {
        this.log = log;
        this.horizon = horizon.orElse(Integer.MAX_VALUE);
        this.modelled = log.has(LogColumn.Q_VALUE) && log.has(LogColumn.STATE_VALUE);
        this.ratio = target;
        this.reward = new double[log.steps()];
        this.q = new double[modelled ? log.steps() : 0];
        this.value = new double[q.length];
        int steps = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            read(journey, discounts);
            steps = Math.max(steps, end(journey) - start(journey));
        }
        this.longest = steps;
        if (modelled && steps > 1 && !discounts.areEqual()) {
            throw new IllegalArgumentException("""
                    The log's columns "q_value" and "state_value" know one discount, but the environment's is %s and the control's %s.
                    Use one --discount, or leave the two columns out.""".formatted(discounts.environment(), discounts.control()));
        }
    }

    /**
     * The view of a log under a target policy.
     *
     * @param horizon how many steps of a journey count, at least 1; all of them when empty
     */
    public static LoggedJourneys of(JourneyLog log, TargetPolicy target, Discounts discounts, OptionalInt horizon) {
        if (horizon.isPresent() && horizon.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The horizon is " + horizon.getAsInt() + ", but at least 1 step must count.");
        }
        if (log.journeys() == 0) {
            throw new IllegalArgumentException(log.source() + " has no journey, so it says nothing of any policy.");
        }
        if (!log.has(LogColumn.PROPENSITY)) {
            throw new IllegalArgumentException("""
                    %s has no column "propensity": with which probability each logged action was taken.
                    Log it where the action is drawn; without it the log cannot say what another policy would bring.""".formatted(log.source()));
        }
        return new LoggedJourneys(log, target.probabilities(log), discounts, horizon);
    }

    private void read(int journey, Discounts discounts) {
        double environment = 1;
        double control = 1;
        for (int row = start(journey); row < end(journey); row++) {
            ratio[row] /= log.propensity(row);
            reward[row] = environment * (log.reward(row) - log.cost(row)) + control * log.controlReward(row);
            if (modelled) {
                q[row] = environment * log.qValue(row);
                value[row] = environment * log.stateValue(row);
            }
            environment *= discounts.environment();
            control *= discounts.control();
        }
    }

    /** The log behind this view. */
    public JourneyLog log() {
        return log;
    }

    /** How many journeys there are, at least 1. */
    public int journeys() {
        return log.journeys();
    }

    /** The first row of a journey. */
    public int start(int journey) {
        return log.start(journey);
    }

    /** The row after the last that counts of a journey. */
    public int end(int journey) {
        int start = log.start(journey);
        return log.end(journey) - start > horizon ? start + horizon : log.end(journey);
    }

    /** The number of steps of the longest journey, at least 1. */
    public int longest() {
        return longest;
    }

    /** Whether every journey has one step, as in a contextual bandit's log. */
    public boolean isOneStep() {
        return longest == 1;
    }

    /** Whether the log brings Q of each logged action and V of each state under the target policy. */
    public boolean isModelled() {
        return modelled;
    }

    /** The target's probability of the logged action by the behaviour policy's; at least 0. */
    public double ratio(int row) {
        return ratio[row];
    }

    /** What the step paid, discounted to the journey's start. */
    public double reward(int row) {
        return reward[row];
    }

    /** Q of the logged action, discounted to the journey's start; only where {@link #isModelled}. */
    public double q(int row) {
        return q[row];
    }

    /** V of the state, discounted to the journey's start; only where {@link #isModelled}. */
    public double value(int row) {
        return value[row];
    }

    /** The importance weight of a whole journey: the product of its steps' ratios. */
    public double weight(int journey) {
        double weight = 1;
        for (int row = start(journey); row < end(journey); row++) {
            weight *= ratio[row];
        }
        return weight;
    }

    /** What a whole journey earned. */
    public double earned(int journey) {
        double sum = 0;
        for (int row = start(journey); row < end(journey); row++) {
            sum += reward[row];
        }
        return sum;
    }
}
