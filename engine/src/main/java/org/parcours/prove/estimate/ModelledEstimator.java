package org.parcours.prove.estimate;

import java.util.Optional;

/** An estimator that corrects a model's Q and V by importance weights. */
interface ModelledEstimator extends WeightedEstimator {
    @Override
    default Optional<String> findObstacle(LoggedJourneys journeys) {
        return Obstacles.ofModelled(journeys);
    }

    @Override
    default boolean wantsFit(LoggedJourneys journeys) {
        return findObstacle(journeys).isEmpty() && !journeys.isModelled();
    }
}
