package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import org.parcours.num.NormalQuantile;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * Learns the probability p of z = 1, where z is the outcome of the treated and 1 less the outcome of the others: with arms
 * of equal size the effect is 2p − 1. Where they are not, customers are weighted by 1 / (2 · their arm's share). Arms that
 * differ by no more than lots of one half would make them (99 % of the time) count as equal, as in the source, so that chance
 * in the arms' sizes weights nobody. For outcomes of 0 and 1; each treatment is learnt from its own customers and the control.
 *
 * <p>Source: M. Jaskowski, S. Jaroszewicz, "Uplift modeling for clinical trial data", ICML workshop on clinical data
 * analysis 2012, equations 3-5.
 */
public record ClassTransformation(Base base) implements UpliftLearner {
    @Override
    public String name() {
        return "class-transformation";
    }

    @Override
    public DirectEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        if (!data.isBinary()) {
            throw new IllegalArgumentException(
                    "Class transformation turns outcomes of 0 and 1 around, but there are others; take transformed-outcome.");
        }
        List<FittedBase> probabilities = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            int[] pair = Customers.ofPair(data, arm);
            double[] share = PairShare.of(propensities, pair, arm);
            boolean isEven = isEven(share);
            double[] target = new double[pair.length];
            double[] weight = new double[pair.length];
            for (int i = 0; i < pair.length; i++) {
                boolean isTreated = data.trial().arm(pair[i]) == arm;
                double outcome = data.outcome(pair[i]);
                target[i] = isTreated ? outcome : 1 - outcome;
                weight[i] = isEven ? 1 : 0.5 / (isTreated ? share[i] : 1 - share[i]);
            }
            probabilities.add(base.outcome(data.customers().select(pair), target, weight, true, seed.child(arm)));
        }
        return new DirectEffects(probabilities, 2, -1);
    }

    /** Whether all shares are the same and no farther from one half than lots would be in 99 of 100 trials. */
    private static boolean isEven(double[] share) {
        double margin = NormalQuantile.of(0.995) * 0.5 / Math.sqrt(share.length);
        for (double each : share) {
            if (each != share[0] || Math.abs(each - 0.5) > margin) {
                return false;
            }
        }
        return true;
    }
}
