package org.parcours.model.learner;

/**
 * Fits the same cases again and again while only their targets change, and predicts them and others each time: what fitted
 * Q iteration asks of a learner. What does not depend on targets is computed once. Not thread-safe.
 */
public interface RepeatedFit {
    /**
     * Fits targets and predicts.
     *
     * @param target of each case to learn from the number to predict, finite
     * @param predicted receives the prediction of every case
     */
    void fit(double[] target, double[] predicted);
}
