package org.parcours.uplift.ordered;

import org.parcours.model.learner.TrainingData;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * Ordered boosting on symmetric trees with ordered target statistics, as CatBoost does it: what decides a question about a
 * customer never comes from his own target.
 *
 * <p>Columns of more than two categories become {@link TargetStatistics}; of two they stay 0 and 1. Each round draws one of
 * the random orders and grows a tree in it; leaves of the model that is given away are filled from the scores that it has
 * of all customers, in the first order. One thread; O(rounds · depth · customers · columns).
 *
 * <p>Source: L. Prokhorenkova, G. Gusev, A. Vorobev, A. V. Dorogush, A. Gulin, "CatBoost: unbiased boosting with
 * categorical features", NeurIPS 2018, algorithm 2 and appendix B.
 */
public record OrderedBoosting(OrderedSettings settings) implements Base {
    @Override
    public String name() {
        return "ordered";
    }

    @Override
    public FittedBase number(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        TrainingData.check(customers.table(), target, weight);
        return new OrderedTraining(customers, target, weight, Loss.SQUARED, settings, seed)
                .fit(FittedBase.Link.IDENTITY);
    }

    @Override
    public FittedBase probability(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        TrainingData.check(customers.table(), target, weight);
        return new OrderedTraining(customers, target, weight, Loss.LOGISTIC, settings, seed)
                .fit(FittedBase.Link.LOGISTIC);
    }
}
