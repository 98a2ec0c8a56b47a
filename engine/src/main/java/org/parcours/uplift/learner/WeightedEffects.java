package org.parcours.uplift.learner;

import java.util.List;
import org.parcours.uplift.base.FittedBase;

/**
 * Two models of the effect of each treatment, one learnt from those without it and one from those with it, weighted by
 * the share of the treatment: g·τ₀ + (1 − g)·τ₁.
 *
 * @param treatments of each treatment its models
 */
public record WeightedEffects(List<Treatment> treatments) implements MetaModel {
    /**
     * The models of a treatment.
     *
     * @param fromUntreated τ₀, learnt from the control
     * @param fromTreated τ₁, learnt from the treated
     * @param share g, the probability of the treatment among it and the control; kept within [0, 1]
     */
    public record Treatment(FittedBase fromUntreated, FittedBase fromTreated, FittedBase share) {}

    public WeightedEffects {
        treatments = List.copyOf(treatments);
    }

    @Override
    public int arms() {
        return treatments.size() + 1;
    }

    @Override
    public double effect(int treatment, double[] features) {
        Treatment models = treatments.get(treatment - 1);
        double share = Math.min(1, Math.max(0, models.share().predict(features)));
        return share * models.fromUntreated().predict(features)
                + (1 - share) * models.fromTreated().predict(features);
    }

    @Override
    public <R> R fold(MetaModelCases<R> cases) {
        return cases.weightedEffects(this);
    }
}
