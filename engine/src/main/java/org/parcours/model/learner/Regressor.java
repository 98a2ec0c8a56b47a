package org.parcours.model.learner;

import org.parcours.num.Seed;

/** Learns to predict a number from features, so that the weighted mean of squared errors is small. Thread-safe. */
public interface Regressor {
    /** The learner's name, such as {@code extra-trees}. */
    String name();

    /**
     * Fits a model. The same data, settings and seed give the same model on any number of threads.
     *
     * @param table the features, at least one row; NaN is an unknown value
     * @param target of each row the number to predict, finite
     * @param weight of each row how much it counts, at least 0, not all 0; see {@link TrainingData#evenWeights}
     */
    FittedRegressor fit(FeatureTable table, double[] target, double[] weight, Seed seed);

    /**
     * Fits some of the same cases again and again and predicts all of them. The first fit is that of {@link #fit}; later
     * ones may keep a part of those before, where a learner says so.
     *
     * @param cases the features of all cases
     * @param learnt the rows of the cases to learn from, each once
     * @param weight of each of these how much it counts
     */
    default RepeatedFit repeatedly(FeatureTable cases, int[] learnt, double[] weight, Seed seed) {
        FeatureTable table = cases.select(learnt);
        return (target, predicted) -> fit(table, target, weight, seed).predict(cases, predicted);
    }
}
