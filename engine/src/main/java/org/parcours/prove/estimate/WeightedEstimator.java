package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/** An estimator that rests on importance weights alone, for journeys of any length. */
interface WeightedEstimator extends Estimator {
    @Override
    default boolean needsModel() {
        return false;
    }

    @Override
    default boolean needsOneStep() {
        return false;
    }

    @Override
    default boolean usesWeights() {
        return true;
    }

    @Override
    default boolean isConsistent() {
        return true;
    }

    @Override
    default Optional<Interval> range(TermLimits limits) {
        return Optional.empty();
    }
}
