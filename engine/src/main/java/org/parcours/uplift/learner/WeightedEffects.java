package org.parcours.uplift.learner;

import java.util.List;
import org.parcours.uplift.CustomerTable;
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
        return weighted(
                models.share().predict(features),
                models.fromUntreated().predict(features),
                models.fromTreated().predict(features));
    }

    private static double weighted(double share, double fromUntreated, double fromTreated) {
        double kept = Math.min(1, Math.max(0, share));
        return kept * fromUntreated + (1 - kept) * fromTreated;
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        double[][] all = new double[treatments.size()][];
        for (int treatment = 0; treatment < all.length; treatment++) {
            Treatment models = treatments.get(treatment);
            double[] share = models.share().predict(customers);
            double[] fromTreated = models.fromTreated().predict(customers);
            all[treatment] = models.fromUntreated().predict(customers);
            for (int row = 0; row < share.length; row++) {
                all[treatment][row] = weighted(share[row], all[treatment][row], fromTreated[row]);
            }
        }
        return all;
    }

    @Override
    public <R> R fold(MetaModelCases<R> cases) {
        return cases.weightedEffects(this);
    }
}
