package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * What each step paid, times the weight of its journey up to it: Σ_t ρ_{0:t} γ^t r_t. Unbiased where the target does only
 * what the log shows, and less noisy than {@link ImportanceSampling}: a reward does not depend on later actions.
 *
 * <p>Source: D. Precup, R. S. Sutton, S. Singh, "Eligibility traces for off-policy policy evaluation", ICML 2000, §3.
 */
record PerDecisionImportanceSampling(String id) implements WeightedEstimator {
    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return JourneyTerms.mean(journeys.journeys(), journey -> term(journeys, journey));
    }

    private static double term(LoggedJourneys journeys, int journey) {
        double weight = 1;
        double sum = 0;
        int end = journeys.end(journey);
        for (int row = journeys.start(journey); row < end; row++) {
            weight *= journeys.ratio(row);
            sum += weight * journeys.reward(row);
        }
        return sum;
    }

    /** Each step's part is at most the largest weight times what the step can pay; together, what a journey can. */
    @Override
    public Optional<Interval> range(TermLimits limits) {
        return limits.weighted();
    }
}
