package org.parcours.uplift.learner;

import java.util.List;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.FittedBase;

/**
 * A model of the outcome for each arm: an effect is the difference of two.
 *
 * @param outcomes of each arm, the control first
 */
public record OutcomeByArm(List<FittedBase> outcomes) implements MetaModel {
    public OutcomeByArm {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public int arms() {
        return outcomes.size();
    }

    @Override
    public double effect(int treatment, double[] features) {
        return outcomes.get(treatment).predict(features) - outcomes.get(0).predict(features);
    }

    @Override
    public void effects(double[] features, double[] into) {
        double untreated = outcomes.get(0).predict(features);
        for (int treatment = 1; treatment < arms(); treatment++) {
            into[treatment - 1] = outcomes.get(treatment).predict(features) - untreated;
        }
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        double[] untreated = outcomes.get(0).predict(customers);
        double[][] all = new double[arms() - 1][];
        for (int treatment = 1; treatment < arms(); treatment++) {
            all[treatment - 1] = Customers.less(outcomes.get(treatment).predict(customers), untreated);
        }
        return all;
    }

    @Override
    public <R> R fold(MetaModelCases<R> cases) {
        return cases.outcomeByArm(this);
    }
}
