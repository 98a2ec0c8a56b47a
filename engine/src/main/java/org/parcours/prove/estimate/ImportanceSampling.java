package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * What each journey earned, times its weight. Unbiased where the target does only what the log shows; its variance grows
 * exponentially with the length of journeys.
 *
 * <p>Source: D. Precup, R. S. Sutton, S. Singh, "Eligibility traces for off-policy policy evaluation", ICML 2000, §2; for
 * one step, inverse propensity scores, D. G. Horvitz, D. J. Thompson, JASA 47, 1952.
 *
 * @param id {@code is}, or {@code ips} for journeys of one step
 */
record ImportanceSampling(String id) implements WeightedEstimator {
    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return JourneyTerms.mean(journeys.journeys(), journey -> journeys.weight(journey) * journeys.earned(journey));
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return limits.weighted();
    }
}
