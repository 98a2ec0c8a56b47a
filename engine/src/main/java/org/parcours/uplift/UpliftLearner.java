package org.parcours.uplift;

import org.parcours.num.Seed;

/** Learns how each treatment changes each customer. Thread-safe. */
public interface UpliftLearner {
    /** The learner's name, such as {@code x} or {@code cts-forest}. */
    String name();

    /**
     * Fits a model. The same data, settings and seed give the same model on any number of threads.
     *
     * @param data a trial; every arm has customers
     * @param propensities of each of its customers the probabilities of the arms
     */
    UpliftModel fit(UpliftData data, Propensities propensities, Seed seed);
}
