package org.parcours.uplift.learner;

import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;

/**
 * A model of the outcome for each arm; an effect is their difference, and the errors of both are in it.
 *
 * <p>Source: S. R. Künzel, J. S. Sekhon, P. J. Bickel, B. Yu, "Metalearners for estimating heterogeneous treatment effects
 * using machine learning", PNAS 116, 2019, equation 6.
 *
 * @param threads on which models are fitted beside each other, at least 1; the result does not depend on it
 */
public record TLearner(Base base, int threads) implements UpliftLearner {
    /** One that fits its models one after the other. */
    public TLearner(Base base) {
        this(base, 1);
    }

    @Override
    public String name() {
        return "t";
    }

    @Override
    public OutcomeByArm fit(UpliftData data, Propensities propensities, Seed seed) {
        return new OutcomeByArm(ArmOutcomes.of(data, base, seed, threads));
    }
}
