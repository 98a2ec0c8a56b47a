package org.parcours.plan.constrained;

import java.util.List;

/** Finds the policy that is best when what it uses up must be paid for: an ordinary planning problem. */
public interface Pricing<P> {
    /**
     * Maximises {@code weight · value − prices · uses} over all policies.
     *
     * @param weight what a unit of value counts, at least 0
     * @param prices of each constraint what a unit of it costs, at least 0
     */
    Answer<P> best(double weight, List<Double> prices);

    /**
     * A best policy with the proof of how good it is.
     *
     * @param column the policy
     * @param bound no policy has a {@code weight · value − prices · uses} above this
     */
    record Answer<P>(Column<P> column, double bound) {}
}
