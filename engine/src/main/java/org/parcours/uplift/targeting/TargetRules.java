package org.parcours.uplift.targeting;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a choice of customers must keep to.
 *
 * @param budget what all treatments together may cost at most
 * @param limit how many customers may be treated at most
 * @param tolerance a treatment with a customer must be expected to earn more than this, at least 0
 */
public record TargetRules(OptionalDouble budget, OptionalInt limit, double tolerance) {
    public TargetRules {
        if (budget.isPresent() && !(budget.getAsDouble() >= 0)) {
            throw new IllegalArgumentException(
                    "The budget is " + budget.getAsDouble() + ", but must be at least 0; leave it out for none.");
        }
        if (limit.isPresent() && limit.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "The limit is " + limit.getAsInt() + " customers, but must be at least 0; leave it out for none.");
        }
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The tolerance is " + tolerance + ", but must be at least 0: nobody is treated at a loss.");
        }
    }

    /** Whoever earns anything is treated. */
    public static TargetRules none() {
        return new TargetRules(OptionalDouble.empty(), OptionalInt.empty(), 0);
    }
}
