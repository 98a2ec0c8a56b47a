package org.parcours.prove.improve;

import java.util.Map;

/**
 * Where a candidate does otherwise than today.
 *
 * @param state where
 * @param today the probability of each action today
 * @param proposed that under the candidate; of a policy by stages on average over its visits
 * @param journeys how many of the whole log acted in the state
 * @param journeysByAction how many took which action there
 * @param visits how often a journey comes there under the candidate, by the model of the log
 * @param worth what doing otherwise there adds to a journey: Σ_t γ^t d_t(s) Σ_a (π(a|s) − b(a|s)) Q_b(s, a)
 */
public record PolicyDifference(
        String state,
        Map<String, Double> today,
        Map<String, Double> proposed,
        int journeys,
        Map<String, Integer> journeysByAction,
        double visits,
        double worth) {
    public PolicyDifference {
        today = Map.copyOf(today);
        proposed = Map.copyOf(proposed);
        journeysByAction = Map.copyOf(journeysByAction);
    }
}
