package org.parcours.uplift.learner;

import java.util.List;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.FittedBase;

/**
 * One model of the effect of each treatment: factor · prediction + start.
 *
 * @param effects of each treatment
 * @param factor 1, or 2 where a probability p means the effect 2p − 1
 * @param start 0, or −1 there
 */
public record DirectEffects(List<FittedBase> effects, double factor, double start) implements MetaModel {
    public DirectEffects {
        effects = List.copyOf(effects);
    }

    /** Models that predict effects as they are. */
    public DirectEffects(List<FittedBase> effects) {
        this(effects, 1, 0);
    }

    @Override
    public int arms() {
        return effects.size() + 1;
    }

    @Override
    public double effect(int treatment, double[] features) {
        return factor * effects.get(treatment - 1).predict(features) + start;
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        double[][] all = new double[effects.size()][];
        for (int treatment = 0; treatment < all.length; treatment++) {
            all[treatment] = effects.get(treatment).predict(customers);
            for (int row = 0; row < all[treatment].length; row++) {
                all[treatment][row] = factor * all[treatment][row] + start;
            }
        }
        return all;
    }

    @Override
    public <R> R fold(MetaModelCases<R> cases) {
        return cases.directEffects(this);
    }
}
