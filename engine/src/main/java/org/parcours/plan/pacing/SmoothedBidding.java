package org.parcours.plan.pacing;

/**
 * BSLB, smoothed pacing: bids value / (λ · Δ) with the λ of the episode before and Δ = share of time left / share of budget
 * left, so that who is ahead of an even spending bids less and who is behind bids more.
 *
 * <p>Source: D. Wu and others, CIKM 2018, section 5.3.
 */
final class SmoothedBidding implements Bidder {
    private final Lambda lambda;

    SmoothedBidding(Lambda lambda) {
        this.lambda = lambda;
    }

    @Override
    public String name() {
        return "smoothed";
    }

    @Override
    public double bid(double value, Standing standing) {
        return value / (lambda.get() * standing.timeLeft() / budgetLeft(standing));
    }

    /** The share of the budget that is left, in [0, 1]; 0 makes the bid 0. */
    private static double budgetLeft(Standing standing) {
        return (double) standing.budgetLeft() / standing.budget();
    }

    @Override
    public void learn(ClosedEpisode episode) {
        lambda.learn(episode.optimum());
    }
}
