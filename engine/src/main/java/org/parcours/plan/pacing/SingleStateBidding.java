package org.parcours.plan.pacing;

/**
 * SS-MDP: bids as {@link RealTimeBidding} does, but as if every impression were worth the average; it is blind to the
 * impression at hand and there to be beaten.
 *
 * <p>Source: H. Cai and others, WSDM 2017, section 5.2, after K. Amin, M. Kearns, P. Key, A. Schwaighofer, "Budget
 * optimization for sponsored search", UAI 2012.
 */
final class SingleStateBidding implements Bidder {
    private final BudgetedValue future;
    private final double average;

    SingleStateBidding(BudgetedValue future, double average) {
        this.future = future;
        this.average = average;
    }

    @Override
    public String name() {
        return "ss-mdp";
    }

    @Override
    public double bid(double value, Standing standing) {
        return future.bid(average, standing.auctionsLeft(), standing.budgetLeft());
    }
}
