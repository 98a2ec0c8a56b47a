package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * Learns effects from what is left of outcomes and treatments once both are predicted: minimises
 *
 * <pre>  Σ ( (y − m(x)) − (w − e(x)) · τ(x) )²</pre>
 *
 * as a regression of (y − m) / (w − e) weighted by (w − e)², with the mean outcome m cross-fitted. Each treatment is
 * learnt from its own customers and the control.
 *
 * <p>Source: X. Nie, S. Wager, "Quasi-oracle estimation of heterogeneous treatment effects", Biometrika 108, 2021, §2.
 *
 * @param folds in how many parts the mean outcome is cross-fitted, at least 2
 */
public record RLearner(Base base, int folds) implements UpliftLearner {
    @Override
    public String name() {
        return "r";
    }

    @Override
    public DirectEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        List<FittedBase> effects = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            int[] pair = Customers.ofPair(data, arm);
            effects.add(fit(data.select(pair), PairShare.of(propensities, pair, arm), seed.child(arm)));
        }
        return new DirectEffects(effects);
    }

    private FittedBase fit(UpliftData pair, double[] share, Seed seed) {
        double[] mean = meanOutcome(pair, seed.child(0));
        double[] target = new double[pair.rows()];
        double[] weight = new double[pair.rows()];
        for (int row = 0; row < target.length; row++) {
            double left = (pair.trial().arm(row) == 0 ? 0 : 1) - share[row];
            target[row] = (pair.outcome(row) - mean[row]) / left;
            weight[row] = left * left;
        }
        return base.outcome(pair.customers(), target, weight, false, seed.child(1));
    }

    private double[] meanOutcome(UpliftData pair, Seed seed) {
        Folds parts = Folds.of(pair, folds, seed);
        double[] mean = new double[pair.rows()];
        for (int part = 0; part < folds; part++) {
            int[] outside = parts.outside(part);
            int[] inside = parts.inside(part);
            double[] predicted = base.outcome(
                            pair.customers().select(outside),
                            Customers.of(pair.outcomes(), outside),
                            TrainingData.evenWeights(outside.length),
                            pair.isBinary(),
                            seed.child(part))
                    .predict(pair.customers().select(inside));
            for (int i = 0; i < inside.length; i++) {
                mean[inside[i]] = predicted[i];
            }
        }
        return mean;
    }
}
