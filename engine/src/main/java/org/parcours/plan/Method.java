package org.parcours.plan;

import java.util.Locale;

/** The algorithms, under their names in the literature. */
public enum Method {
    /** The one that suits the model's size and the criterion. */
    AUTO,
    /** See {@link ValueIteration}, and for average rewards {@link RelativeValueIteration}. */
    VALUE_ITERATION,
    /** See {@link GaussSeidel}. */
    GAUSS_SEIDEL,
    /** See {@link PolicyIteration}. */
    POLICY_ITERATION,
    /** See {@link ModifiedPolicyIteration}. */
    MODIFIED_POLICY_ITERATION,
    /** See {@link BackwardInduction}. */
    BACKWARD_INDUCTION;

    /** The name as the command line spells it, such as {@code policy-iteration}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
