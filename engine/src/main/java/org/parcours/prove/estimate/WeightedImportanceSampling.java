package org.parcours.prove.estimate;

/**
 * What journeys earned, averaged with their weights: Σ w G / Σ w. Biased by O(1 / journeys) and consistent, mostly far
 * less noisy than {@link ImportanceSampling}, and never outside of what journeys earned.
 *
 * <p>Source: D. Precup, R. S. Sutton, S. Singh, "Eligibility traces for off-policy policy evaluation", ICML 2000, §2; for
 * one step, A. Swaminathan, T. Joachims, "The self-normalized estimator for counterfactual learning", NIPS 2015.
 *
 * @param id {@code wis}, or {@code snips} for journeys of one step
 */
record WeightedImportanceSampling(String id) implements WeightedEstimator {
    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return JourneyTerms.ratio(
                journeys.journeys(), journey -> journeys.weight(journey) * journeys.earned(journey), journeys::weight);
    }
}
