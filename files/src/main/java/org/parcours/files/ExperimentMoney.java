package org.parcours.files;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an experiment earned and cost: profit is revenue less cost.
 *
 * @param revenue the column of what was earned; where empty, the first outcome times {@code value}
 * @param value what one of the first outcome earns; 1 where empty
 * @param cost the column of what was spent
 * @param costs what each customer of an arm costs besides, by arm; 0 of arms that are not named
 */
public record ExperimentMoney(
        Optional<String> revenue, OptionalDouble value, Optional<String> cost, Map<String, Double> costs) {
    /** Nothing is said of money. */
    public static final ExperimentMoney NONE =
            new ExperimentMoney(Optional.empty(), OptionalDouble.empty(), Optional.empty(), Map.of());

    public ExperimentMoney {
        costs = Map.copyOf(costs);
        if (revenue.isPresent() && value.isPresent()) {
            throw new IllegalArgumentException(
                    "Both a column of revenue and the value of an outcome are given; give one of them.");
        }
    }

    /** Whether anything is said, so that there is a profit. */
    public boolean isKnown() {
        return revenue.isPresent() || value.isPresent() || cost.isPresent() || !costs.isEmpty();
    }
}
