package org.parcours.plan.pacing;

/**
 * RLB: bids what the impression is worth, less what the money would be worth in the auctions to come.
 *
 * <p>Source: H. Cai and others, "Real-time bidding by reinforcement learning in display advertising", WSDM 2017.
 */
final class RealTimeBidding implements Bidder {
    private final BudgetedValue future;

    RealTimeBidding(BudgetedValue future) {
        this.future = future;
    }

    @Override
    public String name() {
        return "rlb";
    }

    @Override
    public double bid(double value, Standing standing) {
        return future.bid(value, standing.auctionsLeft(), standing.budgetLeft());
    }
}
