package org.parcours.prove.estimate;

import java.util.Optional;

/**
 * What one-step journeys earned in which the target's draw fell on the logged action, on average over that draw: Σ π(a|x) r
 * / Σ π(a|x). It needs no propensities, but a log whose actions were drawn with equal chance.
 *
 * <p>Source: L. Li, W. Chu, J. Langford, X. Wang, "Unbiased offline evaluation of contextual-bandit-based news article
 * recommendation algorithms", WSDM 2011, algorithm 3.
 */
record Replay(String id) implements WeightedEstimator {
    /** How far equal chances may lie apart, relative to them: what six digits in a log lose. */
    private static final double TOLERANCE = 1e-6;

    @Override
    public Optional<String> findObstacle(LoggedJourneys journeys) {
        return Obstacles.ofOneStep(journeys).or(() -> findUneven(journeys));
    }

    private static Optional<String> findUneven(LoggedJourneys journeys) {
        Propensities propensities = journeys.propensities();
        if (propensities.areEstimated()) {
            return Optional.of(
                    "it needs a log of actions drawn with equal chance, and the propensities are not logged");
        }
        double least = 1;
        double most = 0;
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            double propensity = propensities.of(journeys.start(journey));
            least = Math.min(least, propensity);
            most = Math.max(most, propensity);
        }
        return most - least <= TOLERANCE * most
                ? Optional.empty()
                : Optional.of("it needs a log of actions drawn with equal chance, and propensities go from %.3g to %.3g"
                        .formatted(least, most));
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return JourneyTerms.ratio(
                journeys.journeys(),
                journey -> chance(journeys, journey) * journeys.reward(journeys.start(journey)),
                journey -> chance(journeys, journey));
    }

    /** The target's probability of the logged action. */
    private static double chance(LoggedJourneys journeys, int journey) {
        int row = journeys.start(journey);
        return journeys.ratio(row) * journeys.propensities().of(row);
    }
}
