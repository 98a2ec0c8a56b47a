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
 * Learns y · (1{w = t} / e_t − 1{w = 0} / e_0), whose mean at x is the effect of t there. Simple and unbiased with known
 * propensities, but loud: the outcome itself is in the noise.
 *
 * <p>Source: S. Athey, G. Imbens, "Recursive partitioning for heterogeneous causal effects", PNAS 113, 2016, §3 (the
 * transformed outcome).
 */
public record TransformedOutcome(Base base) implements UpliftLearner {
    @Override
    public String name() {
        return "transformed-outcome";
    }

    @Override
    public DirectEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        double[] weight = TrainingData.evenWeights(data.rows());
        CustomerTable customers = base.ready(data.customers(), data.outcomes());
        List<FittedBase> effects = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            double[] target = new double[data.rows()];
            for (int row = 0; row < target.length; row++) {
                target[row] = target(data, propensities, row, arm);
            }
            effects.add(base.outcome(customers, target, weight, false, seed.child(arm)));
        }
        return new DirectEffects(effects);
    }

    private static double target(UpliftData data, Propensities propensities, int row, int treatment) {
        int arm = data.trial().arm(row);
        if (arm != 0 && arm != treatment) {
            return 0;
        }
        double weighted = data.outcome(row) / propensities.of(row, arm);
        return arm == 0 ? -weighted : weighted;
    }
}
