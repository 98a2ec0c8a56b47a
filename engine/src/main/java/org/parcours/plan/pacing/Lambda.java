package org.parcours.plan.pacing;

/**
 * λ, the value that a unit of money must bring: that of the hindsight optimum of the episode before. Before the first episode
 * there is only the market: the average value over the bid that would spend the budget evenly.
 */
final class Lambda {
    private final int budget;
    private double lambda;

    /** The λ of a market, for episodes of so many auctions with a budget. */
    Lambda(Market market, int auctions, int budget) {
        this.budget = budget;
        lambda = market.averageValue() / market.bidThatSpends((double) budget / auctions);
    }

    /** Value per unit of money, above 0. */
    double get() {
        return lambda;
    }

    /** Takes the λ of an episode that is over; keeps the old one where hindsight has none. */
    void learn(Auctions auctions, int from, int to) {
        double seen = HindsightOptimum.of(auctions, from, to, budget).lambda();
        if (seen > 0 && seen < Double.POSITIVE_INFINITY) {
            lambda = seen;
        }
    }
}
