package org.parcours.uplift.learner;

/** What is done with each kind of a {@link MetaModel}. */
public interface MetaModelCases<R> {
    /** One model of the outcome. */
    R armAsFeature(ArmAsFeature model);

    /** A model of the outcome for each arm. */
    R outcomeByArm(OutcomeByArm model);

    /** Models of the outcome of which the treated ones see what the control's predicts. */
    R dependentOutcomes(DependentOutcomes model);

    /** Two models of the effect of each treatment. */
    R weightedEffects(WeightedEffects model);

    /** One model of the effect of each treatment. */
    R directEffects(DirectEffects model);
}
