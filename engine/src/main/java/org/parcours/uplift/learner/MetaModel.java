package org.parcours.uplift.learner;

import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftModel;

/** An uplift model that is put together of fitted base learners. */
public sealed interface MetaModel extends UpliftModel
        permits ArmAsFeature, OutcomeByArm, DependentOutcomes, WeightedEffects, DirectEffects {
    /**
     * The effect of one treatment on one customer against the control.
     *
     * @param treatment the number of its arm, from 1 on
     */
    double effect(int treatment, double[] features);

    @Override
    default void effects(double[] features, double[] into) {
        for (int treatment = 1; treatment < arms(); treatment++) {
            into[treatment - 1] = effect(treatment, features);
        }
    }

    /** The effects on all customers of a table: whole base learners at once, and the same bits as one by one. */
    @Override
    double[][] effects(CustomerTable customers);

    /** Handles every case. */
    <R> R fold(MetaModelCases<R> cases);
}
