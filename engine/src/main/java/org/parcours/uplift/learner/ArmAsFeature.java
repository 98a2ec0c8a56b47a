package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.FittedBase;

/**
 * One model of the outcome that sees the arm: an effect is what it predicts under a treatment less what it predicts under
 * none.
 *
 * @param outcome sees the customer's features and an indicator for each treatment
 * @param arms how many there are with the control
 */
public record ArmAsFeature(FittedBase outcome, int arms) implements MetaModel {
    @Override
    public double effect(int treatment, double[] features) {
        double[] seen = Arrays.copyOf(features, features.length + arms - 1);
        double untreated = outcome.predict(seen);
        seen[features.length + treatment - 1] = 1;
        return outcome.predict(seen) - untreated;
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        double[] untreated = outcome.predict(inArm(customers, 0));
        double[][] all = new double[arms - 1][];
        for (int treatment = 1; treatment < arms; treatment++) {
            all[treatment - 1] = Customers.less(outcome.predict(inArm(customers, treatment)), untreated);
        }
        return all;
    }

    /** The customers as they would look in an arm. */
    private CustomerTable inArm(CustomerTable customers, int arm) {
        List<String> names = new ArrayList<>();
        double[][] indicators = new double[arms - 1][customers.rows()];
        for (int treatment = 1; treatment < arms; treatment++) {
            names.add("arm " + treatment);
            Arrays.fill(indicators[treatment - 1], treatment == arm ? 1 : 0);
        }
        return Customers.with(customers, names, indicators);
    }

    @Override
    public <R> R fold(MetaModelCases<R> cases) {
        return cases.armAsFeature(this);
    }
}
