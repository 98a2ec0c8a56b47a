package org.parcours.bench;

import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * A base learner that takes outcomes of 0 and 1 for numbers: the other side's regressors do, and work is compared only where
 * both sides have the same.
 */
record LeastSquares(Base base) implements Base {
    @Override
    public String name() {
        return base.name();
    }

    @Override
    public FittedBase number(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        return base.number(customers, target, weight, seed);
    }

    @Override
    public FittedBase probability(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        return base.number(customers, target, weight, seed);
    }

    @Override
    public CustomerTable ready(CustomerTable customers, double[] target) {
        return base.ready(customers, target);
    }

    @Override
    public LeastSquares alone() {
        return new LeastSquares(base.alone());
    }
}
