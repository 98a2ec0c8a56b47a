package org.parcours.plan.batch;

import java.util.Map;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyFolds;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.model.Situations;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.plan.Discounts;

/**
 * What stagewise policies are worth on journeys that they were not learnt from: those of two halves of a log, each judged on
 * the other half by importance sampling a decision at a time,
 *
 * <pre>  Σ_t ρ_{0:t} (λ_env^t (r_t − c_t) + λ_con^t m_t),   ρ_{0:t} = Π_{k ≤ t} π(a_k|s_k) / b(a_k|s_k)</pre>
 *
 * which is right on average whatever the models say, and wide where few journeys did what the policy would have done.
 *
 * <p>Source: D. Precup, R. S. Sutton, S. Singh, "Eligibility traces for off-policy policy evaluation", ICML 2000.
 *
 * @param value the mean over all journeys
 * @param interval 95 %, by the spread of journeys
 * @param followed how many journeys did what the policy would have done until their end
 */
public record StagewiseValue(double value, Interval interval, int followed) {
    /** Judges on a log of at least 2 journeys that has propensities. */
    public static StagewiseValue of(JourneyLog log, StagewiseSettings settings) {
        if (!log.has(LogColumn.PROPENSITY)) {
            throw new IllegalArgumentException(
                    "The log has no column \"propensity\", so that nobody can say what another"
                            + " policy would have earned; log the probability of each action.");
        }
        Situations situations = settings.knowledge().situations(log);
        JourneyFolds halves = JourneyFolds.of(log, 2, settings.seed().child(-1));
        Moments moments = new Moments();
        int followed = 0;
        for (int half = 0; half < 2; half++) {
            int judging = half;
            Policy policy =
                    new Stagewise(log, settings, situations, journey -> halves.fold(journey) != judging).policy();
            for (int journey = 0; journey < log.journeys(); journey++) {
                if (halves.fold(journey) == judging) {
                    followed += judge(log, journey, policy, settings, moments) ? 1 : 0;
                }
            }
        }
        double mean = moments.mean().orElseThrow();
        return new StagewiseValue(
                mean, Interval.normal95(mean, moments.standardError().orElseThrow()), followed);
    }

    private static boolean judge(
            JourneyLog log, int journey, Policy policy, StagewiseSettings settings, Moments moments) {
        Discounts discounts = settings.discounts();
        double ratio = 1;
        double earned = 0;
        int steps = Math.min(
                log.end(journey) - log.start(journey), settings.horizon().orElse(Integer.MAX_VALUE));
        for (int step = 0; step < steps && ratio > 0; step++) {
            int row = log.start(journey) + step;
            Map<String, Double> choice = policy.actions(step, log.states().name(log.state(row)));
            ratio *= choice.getOrDefault(log.actions().name(log.action(row)), 0.0) / log.propensity(row);
            earned += ratio
                    * (Math.pow(discounts.environment(), step) * (log.reward(row) - log.cost(row))
                            + Math.pow(discounts.control(), step) * log.controlReward(row));
        }
        moments.add(earned);
        return ratio > 0;
    }
}
