package org.parcours.plan.batch;

import java.util.Arrays;
import java.util.Optional;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.model.Situations;
import org.parcours.num.Moments;
import org.parcours.plan.Discounts;

/**
 * Judges a policy on journeys that taught it nothing, while it is learnt backwards: by the recursion
 *
 * <pre>  V_DR(t) = V̂(s_t) + ρ_t (r_t + λ V_DR(t+1) − Q̂(s_t, a_t)),   ρ_t = π(a_t|s_t) / b(a_t|s_t)</pre>
 *
 * What the learner fits for a step is the value of its own choices from there on, so that its Q̂ is the policy's. Only
 * where pessimism lowered it is the policy evaluated by fits of its own.
 *
 * <p>Source: N. Jiang, L. Li, "Doubly robust off-policy value evaluation for reinforcement learning", ICML 2016,
 * equation 10.
 */
final class FreshJudge {
    private static final double LEAST_PROPENSITY = 1e-3;

    private final JourneyLog log;
    private final Situations situations;
    private final FittedQSettings settings;
    private final FittedQ taught;
    private final Optional<ValueFit> evaluation;
    private final int[] journeys;
    private final double[] beyond;
    private final boolean[] followed;
    private double[] values;

    /**
     * A judge who has seen nothing yet.
     *
     * @param taught learns from other journeys
     * @param journeys those to judge by
     */
    FreshJudge(JourneyLog log, Situations situations, FittedQSettings settings, FittedQ taught, int[] journeys) {
        this.log = log;
        this.situations = situations;
        this.settings = settings;
        this.taught = taught;
        this.evaluation = settings.pessimism() == 0 ? Optional.empty() : Optional.of(taught.newFit());
        this.journeys = journeys;
        this.beyond = new double[journeys.length];
        this.followed = new boolean[journeys.length];
        this.values = new double[situations.size()];
        Arrays.fill(followed, true);
    }

    /** Lets one sweep more be learnt, and judges what is final with it; answers whether there is more. */
    boolean advance() {
        return taught.advance(settings.horizon().isPresent() ? this::seeStep : this::seeAllSteps);
    }

    /** Adds what each journey says the policy is worth. */
    void addTo(Moments moments) {
        for (int i = 0; i < journeys.length; i++) {
            moments.add(values[situations.of(log.start(journeys[i]))] + beyond[i]);
        }
    }

    /** How many of the journeys did what the policy would have done until their end. */
    int followed() {
        int count = 0;
        for (boolean each : followed) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private void seeStep(int step, int[] chosen) {
        double[] actionValues =
                evaluation.map(fit -> evaluated(fit, step, values)).orElseGet(taught::actionValues);
        double[] after = values;
        values = values(chosen, actionValues);
        boolean last = step == settings.horizon().orElseThrow() - 1;
        see(chosen, actionValues, after, step, last ? Integer.MAX_VALUE : step + 1);
    }

    private void seeAllSteps(int step, int[] chosen) {
        double[] actionValues = evaluation.map(fit -> evaluated(fit, chosen)).orElseGet(taught::actionValues);
        values = values(chosen, actionValues);
        see(chosen, actionValues, values, 0, Integer.MAX_VALUE);
    }

    private double[] evaluated(ValueFit fit, int[] chosen) {
        double[] actionValues = {};
        double[] after = values;
        for (int sweep = 0; sweep < taught.mostSweeps(); sweep++) {
            actionValues = evaluated(fit, 0, after);
            after = values(chosen, actionValues);
        }
        return actionValues;
    }

    private double[] evaluated(ValueFit fit, int step, double[] after) {
        Discounts discounts = settings.discounts();
        double[] targets = taught.experience()
                .targets(discounts.environmentWeight(step), discounts.controlWeight(step), discounts.larger(), after);
        return fit.fit(taught.experience().means(targets));
    }

    private double[] values(int[] chosen, double[] actionValues) {
        double[] ofChosen = new double[situations.size()];
        for (int situation = 0; situation < ofChosen.length; situation++) {
            ofChosen[situation] = chosen[situation] < 0 ? 0 : known(actionValues, situation, chosen[situation]);
        }
        return ofChosen;
    }

    /** Takes in the rows of some steps of all journeys, the last one first. */
    private void see(int[] chosen, double[] actionValues, double[] after, int from, int to) {
        for (int i = 0; i < journeys.length; i++) {
            int start = log.start(journeys[i]);
            long end = Math.min(log.end(journeys[i]), (long) start + to);
            for (int row = (int) end - 1; row >= start + from; row--) {
                boolean follows = chosen[situations.of(row)] == log.action(row);
                boolean counts = settings.horizon().isEmpty()
                        || row - start < settings.horizon().getAsInt();
                followed[i] &= follows;
                beyond[i] = follows && counts ? corrected(row, row - start, actionValues, after, beyond[i]) : 0;
            }
        }
    }

    /** What a row that the policy follows says beyond the value of its situation. */
    private double corrected(int row, int step, double[] actionValues, double[] after, double beyondNext) {
        int next = situations.next(row);
        if (next == Situations.OPEN) {
            return 0;
        }
        Discounts discounts = settings.discounts();
        int stage = settings.horizon().isPresent() ? step : 0;
        double target = discounts.environmentWeight(stage) * (log.reward(row) - log.cost(row))
                + discounts.controlWeight(stage) * log.controlReward(row)
                + (next == Situations.END ? 0 : discounts.larger() * (after[next] + beyondNext));
        return (target - known(actionValues, situations.of(row), log.action(row))) / propensity(row);
    }

    private double propensity(int row) {
        return log.has(LogColumn.PROPENSITY)
                ? log.propensity(row)
                : Math.max(LEAST_PROPENSITY, taught.behaviour().probability(situations.of(row), log.action(row)));
    }

    private double known(double[] actionValues, int situation, int action) {
        double value = actionValues[situation * log.actions().size() + action];
        return Double.isNaN(value) ? 0 : value;
    }
}
