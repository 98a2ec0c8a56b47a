package org.parcours.uplift.learner;

import java.util.Arrays;
import java.util.List;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.FittedBase;

/**
 * A model of the outcome without treatment, and one under each treatment that also sees what the first predicts.
 *
 * @param untreated sees the customer's features
 * @param treated of each treatment; sees the features, and then the first one's prediction
 */
public record DependentOutcomes(FittedBase untreated, List<FittedBase> treated) implements MetaModel {
    /** What the models of the treated see besides. */
    static final String SEEN = "predicted without treatment";

    public DependentOutcomes {
        treated = List.copyOf(treated);
    }

    @Override
    public int arms() {
        return treated.size() + 1;
    }

    @Override
    public double effect(int treatment, double[] features) {
        double[] seen = Arrays.copyOf(features, features.length + 1);
        seen[features.length] = untreated.predict(features);
        return treated.get(treatment - 1).predict(seen) - seen[features.length];
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        double[] without = untreated.predict(customers);
        CustomerTable seen = Customers.with(customers, List.of(SEEN), new double[][] {without});
        double[][] all = new double[treated.size()][];
        for (int treatment = 0; treatment < all.length; treatment++) {
            all[treatment] = Customers.less(treated.get(treatment).predict(seen), without);
        }
        return all;
    }

    @Override
    public <R> R fold(MetaModelCases<R> cases) {
        return cases.dependentOutcomes(this);
    }
}
