package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/** An estimator that rests on importance weights alone, for journeys of any length. */
interface WeightedEstimator extends Estimator {
    @Override
    default Optional<String> findObstacle(LoggedJourneys journeys) {
        return Optional.empty();
    }

    @Override
    default boolean needsSupport(LoggedJourneys journeys) {
        return true;
    }

    @Override
    default Optional<Interval> range(TermLimits limits) {
        return Optional.empty();
    }
}
