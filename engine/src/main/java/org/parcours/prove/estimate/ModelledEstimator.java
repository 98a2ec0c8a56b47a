package org.parcours.prove.estimate;

/** An estimator that corrects a model's Q and V by importance weights. */
interface ModelledEstimator extends WeightedEstimator {
    @Override
    default boolean needsModel() {
        return true;
    }
}
