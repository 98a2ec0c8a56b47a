package org.parcours.model.learner;

import org.parcours.num.Seed;

/** Learns the probability of each of several classes from features. Thread-safe. */
public interface Classifier {
    /** The learner's name, such as {@code logistic}. */
    String name();

    /**
     * Fits a model. The same data, settings and seed give the same model on any number of threads.
     *
     * @param table the features, at least one row; NaN is an unknown value
     * @param target of each row its class, from 0 on
     * @param classes how many classes there are, at least 2; a class that no row has gets a small probability, or 0
     * @param weight of each row how much it counts, at least 0, not all 0
     */
    FittedClassifier fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed);

    /** The same learner for fits with no others beside them; see {@link Regressor#alone}. */
    default Classifier alone() {
        return this;
    }
}
