package org.parcours.uplift.learner;

import java.util.List;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * What campaigns did before uplift: ranks customers by the outcome that they are predicted to have when treated. Its
 * "effects" are outcomes, not effects; it stands in a comparison to be beaten.
 */
public record ResponseBaseline(Base base) implements UpliftLearner {
    @Override
    public String name() {
        return "response";
    }

    @Override
    public DirectEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        List<FittedBase> outcomes = ArmOutcomes.of(data, base, seed, 1);
        return new DirectEffects(outcomes.subList(1, outcomes.size()));
    }
}
