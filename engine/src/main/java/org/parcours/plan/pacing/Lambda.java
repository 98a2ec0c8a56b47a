package org.parcours.plan.pacing;

/**
 * λ, the value that a unit of money must bring: that of the hindsight optimum of the episode before. Before the first episode
 * there is only the market: the average value over the bid that would spend the budget evenly.
 */
final class Lambda {
    private double lambda;

    /** The λ before the first episode, above 0. */
    Lambda(double first) {
        lambda = first;
    }

    /** Value per unit of money, above 0. */
    double get() {
        return lambda;
    }

    /** Takes the λ of an episode that is over; keeps the old one where hindsight has none. */
    void learn(HindsightOptimum episode) {
        double seen = episode.lambda();
        if (seen > 0 && seen < Double.POSITIVE_INFINITY) {
            lambda = seen;
        }
    }
}
