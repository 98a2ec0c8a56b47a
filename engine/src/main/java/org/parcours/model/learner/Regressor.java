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
     * The same table made ready for several fits: what does not depend on targets is done once. Such a table may hold memory
     * outside of Java's, until nobody can reach it any more, and fits of it wait for each other. A classifier of the same
     * library finds what was made of it too. The fitted models are the same.
     *
     * @param target of each row what will be learnt first, or something akin, finite: a learner may arrange its rows by it
     */
    default FeatureTable ready(FeatureTable table, double[] target) {
        return table;
    }

    /**
     * The same learner for fits with no others beside them: it may use more than one thread, always the same number, so that
     * models do not depend on the machine.
     */
    default Regressor alone() {
        return this;
    }

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
