package org.parcours.plan.constrained;

import java.util.List;

/**
 * A policy as constraints see it: what it brings and what it uses up.
 *
 * @param policy the policy itself
 * @param value what it brings in expectation
 * @param uses of each constraint what it uses up in expectation, in the constraint's unit
 */
public record Column<P>(P policy, double value, List<Double> uses) {
    public Column {
        uses = List.copyOf(uses);
    }

    /** {@code weight · value − prices · uses}. */
    double worth(double weight, List<Double> prices) {
        double worth = weight * value;
        for (int j = 0; j < prices.size(); j++) {
            worth -= prices.get(j) * uses.get(j);
        }
        return worth;
    }
}
