package org.parcours.prove.estimate;

import java.util.Optional;

/** An estimator of one-step journeys that trades bias for noise by what it does with large weights. */
interface OneStepEstimator extends ModelledEstimator {
    @Override
    default Optional<String> findObstacle(LoggedJourneys journeys) {
        return Obstacles.ofOneStep(journeys).or(() -> Obstacles.ofModelled(journeys));
    }
}
