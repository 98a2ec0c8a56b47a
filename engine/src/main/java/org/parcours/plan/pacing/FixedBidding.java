package org.parcours.plan.pacing;

/**
 * FLB: bids value / λ with the λ that would have been right in the episode before.
 *
 * <p>Source: D. Wu and others, "Budget constrained bidding by model-free reinforcement learning in display advertising",
 * CIKM 2018, section 5.3.
 */
final class FixedBidding implements Bidder {
    private final Lambda lambda;

    FixedBidding(Lambda lambda) {
        this.lambda = lambda;
    }

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public double bid(double value, Standing standing) {
        return value / lambda.get();
    }

    @Override
    public void learn(ClosedEpisode episode) {
        lambda.learn(episode.optimum());
    }
}
