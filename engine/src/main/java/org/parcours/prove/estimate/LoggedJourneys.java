package org.parcours.prove.estimate;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.parcours.log.JourneyLog;
import org.parcours.plan.Discounts;

/**
 * A log as an evaluation sees it: for each step the ratio of the target's to the behaviour policy's probability, and what
 * it paid as seen from the journey's start, λ_env^t · (reward − cost) + λ_con^t · control reward; where there is one, with
 * a model's Q and V. Step t counts from 0 in each journey; with a horizon only the steps before it are there. A view may
 * show some of the log's journeys only; rows are those of the log. Never changes; O(steps) of memory.
 */
public final class LoggedJourneys {
    private final JourneyLog log;
    private final Discounts discounts;
    private final OptionalInt horizon;
    private final Propensities propensities;
    private final Optional<PolicyTable> policy;
    private final double[] ratio;
    private final double[] reward;
    private final int longest;
    private final int[] chosen;
    private final Optional<RowValues> logged;
    private final Optional<RowValues> fitted;
    private final boolean regressed;

    private LoggedJourneys(
            JourneyLog log, TargetPolicy target, Propensities propensities, Discounts discounts, OptionalInt horizon) {
        this.log = log;
        this.discounts = discounts;
        this.horizon = horizon;
        this.propensities = propensities;
        this.policy = target.fold(Optional::empty, given -> Optional.of(new PolicyTable(given.policy(), log)));
        this.ratio =
                policy.map(table -> table.fill(new double[log.steps()])).orElseGet(() -> target.probabilities(log));
        this.reward = new double[log.steps()];
        this.chosen = all(log);
        int steps = 0;
        for (int journey = 0; journey < chosen.length; journey++) {
            read(journey);
            steps = Math.max(steps, end(journey) - start(journey));
        }
        this.longest = steps;
        this.logged = RowValues.areIn(log) ? Optional.of(RowValues.logged(log, discounts, steps)) : Optional.empty();
        this.fitted = Optional.empty();
        this.regressed = false;
    }

    private LoggedJourneys(LoggedJourneys whole, int[] chosen, Optional<RowValues> fitted, boolean regressed) {
        this.log = whole.log;
        this.discounts = whole.discounts;
        this.horizon = whole.horizon;
        this.propensities = whole.propensities;
        this.policy = whole.policy;
        this.ratio = whole.ratio;
        this.reward = whole.reward;
        this.longest = whole.longest;
        this.logged = whole.logged;
        this.chosen = chosen;
        this.fitted = fitted;
        this.regressed = regressed;
    }

    /**
     * The view of a log with its own propensities under a target policy.
     *
     * @param horizon how many steps of a journey count, at least 1; all of them when empty
     */
    public static LoggedJourneys of(JourneyLog log, TargetPolicy target, Discounts discounts, OptionalInt horizon) {
        return of(log, target, Propensities.logged(log), discounts, horizon);
    }

    /** The view of a log under a target policy. */
    public static LoggedJourneys of(
            JourneyLog log, TargetPolicy target, Propensities propensities, Discounts discounts, OptionalInt horizon) {
        if (horizon.isPresent() && horizon.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The horizon is " + horizon.getAsInt() + ", but at least 1 step must count.");
        }
        if (log.journeys() == 0) {
            throw new IllegalArgumentException(log.source() + " has no journey, so it says nothing of any policy.");
        }
        return new LoggedJourneys(log, target, propensities, discounts, horizon);
    }

    private void read(int journey) {
        double environment = 1;
        double control = 1;
        for (int row = start(journey); row < end(journey); row++) {
            ratio[row] /= propensities.of(row);
            reward[row] = environment * (log.reward(row) - log.cost(row)) + control * log.controlReward(row);
            environment *= discounts.environment();
            control *= discounts.control();
        }
    }

    /** The same with values that were fitted at every row of the log. */
    public LoggedJourneys with(Fitting fitting) {
        return new LoggedJourneys(
                this,
                chosen,
                Optional.of(fitting.values(this)),
                fitting.regressor().isPresent());
    }

    /** The same with all journeys of the log. */
    LoggedJourneys whole() {
        return chosen.length == log.journeys() ? this : new LoggedJourneys(this, all(log), fitted, regressed);
    }

    private static int[] all(JourneyLog log) {
        int[] all = new int[log.journeys()];
        Arrays.setAll(all, journey -> journey);
        return all;
    }

    /**
     * The same, but only these journeys.
     *
     * @param journeys numbers of the log's journeys, at least one
     */
    public LoggedJourneys only(int[] journeys) {
        if (journeys.length == 0) {
            throw new IllegalArgumentException(
                    "No journey of " + log.source() + " is left to prove with; leave a larger part for it.");
        }
        return new LoggedJourneys(this, journeys.clone(), fitted, regressed);
    }

    /** The log behind this view. */
    public JourneyLog log() {
        return log;
    }

    /** What later rewards are worth. */
    public Discounts discounts() {
        return discounts;
    }

    /** Where the behaviour policy's probabilities come from. */
    public Propensities propensities() {
        return propensities;
    }

    /** The target's probability of every action; empty where only that of logged actions is known. */
    public Optional<PolicyTable> policy() {
        return policy;
    }

    /** How many journeys there are, at least 1. */
    public int journeys() {
        return chosen.length;
    }

    /** The number that a journey of this view has in the log. */
    public int journeyOfLog(int journey) {
        return chosen[journey];
    }

    /** The first row of a journey. */
    public int start(int journey) {
        return log.start(chosen[journey]);
    }

    /** The row after the last that counts of a journey. */
    public int end(int journey) {
        int start = log.start(chosen[journey]);
        int end = log.end(chosen[journey]);
        return horizon.isPresent() && end - start > horizon.getAsInt() ? start + horizon.getAsInt() : end;
    }

    /** The number of steps of the log's longest journey that count, at least 1. */
    public int longest() {
        return longest;
    }

    /** Whether every journey has one step, as in a contextual bandit's log. */
    public boolean isOneStep() {
        return longest == 1;
    }

    /** Whether there is Q of each logged action and V of each state, the log's own or fitted. */
    public boolean isModelled() {
        return logged.isPresent() || fitted.isPresent();
    }

    /** Q and V that the log brings. */
    public Optional<RowValues> loggedValues() {
        return logged;
    }

    /** Q and V that a regressor fitted. */
    Optional<RowValues> regressedValues() {
        return regressed ? fitted : Optional.empty();
    }

    /** Q and V: the log's own, else those that were fitted; only where {@link #isModelled}. */
    public RowValues values() {
        return logged.or(() -> fitted).orElseThrow();
    }

    /** The target's probability of the logged action by the behaviour policy's; at least 0. */
    public double ratio(int row) {
        return ratio[row];
    }

    /** What the step paid, discounted to the journey's start. */
    public double reward(int row) {
        return reward[row];
    }

    /** The importance weight of a whole journey: the product of its steps' ratios. */
    public double weight(int journey) {
        double weight = 1;
        int end = end(journey);
        for (int row = start(journey); row < end; row++) {
            weight *= ratio[row];
        }
        return weight;
    }

    /** What a whole journey earned. */
    public double earned(int journey) {
        double sum = 0;
        int end = end(journey);
        for (int row = start(journey); row < end; row++) {
            sum += reward[row];
        }
        return sum;
    }
}
