package org.parcours.prove.estimate;

/** An estimator of one-step journeys that trades bias for noise by what it does with large weights. */
interface OneStepEstimator extends ModelledEstimator {
    @Override
    default boolean needsOneStep() {
        return true;
    }

    @Override
    default boolean isConsistent() {
        return false;
    }
}
