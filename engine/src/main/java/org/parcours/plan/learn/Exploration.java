package org.parcours.plan.learn;

/**
 * How much a learner tries at random: a share of the decisions that falls in a straight line from the first customer to
 * the last, where it is 0.
 *
 * @param first the share of the decisions at the first customer, in [0, 1]
 */
public record Exploration(double first) {
    /** A quarter at first. */
    public static final Exploration DEFAULT = new Exploration(0.25);

    public Exploration {
        if (!(first >= 0 && first <= 1)) {
            throw new IllegalArgumentException(
                    "The share of decisions at random starts at %s, but must lie in [0, 1].".formatted(first));
        }
    }

    /**
     * The share of the decisions taken at random.
     *
     * @param progress share of the customers used so far, in [0, 1]
     */
    public double share(double progress) {
        return first * (1 - progress);
    }
}
