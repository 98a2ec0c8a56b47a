package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * Learns effects from cross-fitted {@link DoublyRobustScores}, all customers for every treatment.
 *
 * <p>Source: E. H. Kennedy, "Towards optimal doubly robust estimation of heterogeneous causal effects", Electronic Journal
 * of Statistics 17, 2023, algorithm 1.
 *
 * @param folds in how many parts outcomes are cross-fitted, at least 2
 */
public record DRLearner(Base base, int folds) implements UpliftLearner {
    @Override
    public String name() {
        return "dr";
    }

    @Override
    public DirectEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        DoublyRobustScores scores = DoublyRobustScores.of(data, propensities, base, folds, seed.child(0));
        double[] weight = TrainingData.evenWeights(data.rows());
        CustomerTable customers = base.ready(data.customers(), data.outcomes());
        List<FittedBase> effects = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            effects.add(base.outcome(customers, scores.effects(arm), weight, false, seed.child(arm)));
        }
        return new DirectEffects(effects);
    }
}
