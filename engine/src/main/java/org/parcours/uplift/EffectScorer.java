package org.parcours.uplift;

/**
 * Foretells effects of customers one by one as they come, as a server does. It may keep room to compute in, so that each thread
 * takes a scorer of its own; trees and forests leave no garbage behind.
 */
@FunctionalInterface
public interface EffectScorer {
    /**
     * The effects on one customer against the control, in units of the outcome.
     *
     * @param features of the customer, in the order of the table that the model was fitted on
     * @param into of each arm but the control its effect; that of arm k stands at k − 1
     */
    void effects(double[] features, double[] into);
}
