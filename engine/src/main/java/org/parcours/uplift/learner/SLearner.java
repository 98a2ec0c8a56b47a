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

/**
 * One model of the outcome with the arm as a feature. It draws effects towards 0, as the base may overlook the arm; a
 * linear base gives everybody the same effect.
 *
 * <p>Source: S. R. Künzel, J. S. Sekhon, P. J. Bickel, B. Yu, "Metalearners for estimating heterogeneous treatment effects
 * using machine learning", PNAS 116, 2019, equation 7.
 */
public record SLearner(Base base) implements UpliftLearner {
    @Override
    public String name() {
        return "s";
    }

    @Override
    public ArmAsFeature fit(UpliftData data, Propensities propensities, Seed seed) {
        double[] weight = TrainingData.evenWeights(data.rows());
        return new ArmAsFeature(
                base.outcome(withArm(data), data.outcomes(), weight, data.isBinary(), seed), data.arms());
    }

    private static CustomerTable withArm(UpliftData data) {
        double[][] indicators = new double[data.arms() - 1][data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            if (data.trial().arm(row) > 0) {
                indicators[data.trial().arm(row) - 1][row] = 1;
            }
        }
        List<String> names = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            names.add("arm = " + data.trial().arms().get(arm));
        }
        return Customers.with(data.customers(), names, indicators);
    }
}
