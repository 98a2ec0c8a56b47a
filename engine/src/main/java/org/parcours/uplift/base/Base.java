package org.parcours.uplift.base;

import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;

/** A base learner: learns a number or a probability from what is known of customers. Thread-safe. */
public interface Base {
    /** Its name, such as {@code xgboost}. */
    String name();

    /**
     * Learns a number by least squares. The same data and seed give the same model on any number of threads.
     *
     * @param target of each customer the number, finite
     * @param weight of each how much he counts, at least 0, not all 0
     */
    FittedBase number(CustomerTable customers, double[] target, double[] weight, Seed seed);

    /**
     * Learns the probability of a 1 by log-loss.
     *
     * @param target of each customer 0 or 1; at least one of each has a weight above 0
     * @param weight of each how much he counts, at least 0
     */
    FittedBase probability(CustomerTable customers, double[] target, double[] weight, Seed seed);

    /**
     * The same customers made ready to learn several targets from, where a learner can do part of its work once; such tables
     * may hold memory outside of Java's for as long as they can be reached, and fits of one wait for each other.
     *
     * @param target of each customer what will be learnt first, or something akin; see {@link Regressor#ready}
     */
    default CustomerTable ready(CustomerTable customers, double[] target) {
        return customers;
    }

    /** The same learner for models with no others fitted beside them; see {@link Regressor#alone}. */
    default Base alone() {
        return this;
    }

    /** Learns an outcome: its probability where every outcome is 0 or 1, its mean elsewhere. */
    default FittedBase outcome(CustomerTable customers, double[] target, double[] weight, boolean isBinary, Seed seed) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < target.length; row++) {
            if (weight[row] > 0) {
                least = Math.min(least, target[row]);
                most = Math.max(most, target[row]);
            }
        }
        if (least == most) {
            return FittedBase.constant(customers, least);
        }
        return isBinary ? probability(customers, target, weight, seed) : number(customers, target, weight, seed);
    }
}
