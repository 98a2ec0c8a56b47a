package org.parcours.plan.constrained;

/**
 * A limit on what a policy uses up in expectation.
 *
 * @param name of what it limits, such as {@code contacts}
 * @param most the most that may be used up, in that unit
 */
public record Limit(String name, double most) {
    public Limit {
        if (!Double.isFinite(most)) {
            throw new IllegalArgumentException(
                    "The limit of %s is %s, but must be a finite number.".formatted(name, most));
        }
    }

    /** The same with another number. */
    public Limit withMost(double other) {
        return new Limit(name, other);
    }
}
