package org.parcours.plan.pacing;

import java.util.function.LongConsumer;

/**
 * D(t, b): the value that t auctions are expected to bring with a budget of b, when each bid is the best one and nothing is
 * known of an impression but the average value θ.
 *
 * <pre>
 * D(0, b) = D(t, 0) = 0
 * D(t, b) = max over bids a ≤ b of  Σ_{δ ≤ a} m(δ) · (θ + D(t−1, b−δ))  +  Σ_{δ > a} m(δ) · D(t−1, b)
 * </pre>
 *
 * with the probability m(δ) of price δ. Who has no money left is out, as in the source; impressions that cost nothing are then
 * not counted on.
 *
 * <p>D rises in b, so that a price is worth paying up to some highest one: the best a is the largest with θ + D(t−1, b−a) −
 * D(t−1, b) ≥ 0, and the smallest budget b − a that one falls to never falls when b rises. All bids of a row are thus found
 * in one pass downwards, and a row costs the sum of its bids: O(T · B · highest price) in all, and T · (B + 1) numbers. {@link
 * BudgetedValueRows} does the work.
 *
 * <p>Source: H. Cai, K. Ren, W. Zhang, K. Malialis, J. Wang, Y. Yu, D. Guo, "Real-time bidding by reinforcement learning in
 * display advertising", WSDM 2017, eq. 5 to 8.
 */
public final class BudgetedValue {
    private final double[][] rows;
    private final int highestBid;

    private BudgetedValue(double[][] rows, int highestBid) {
        this.rows = rows;
        this.highestBid = highestBid;
    }

    /**
     * The values for fewer than some auctions, which is what bids in so many need.
     *
     * @param probabilities of the prices 0, 1, …; their last is the highest bid
     * @param average value of an impression, above 0
     * @param auctions of an episode, at least 1
     * @param budget of an episode, at least 0
     * @param threads at least 1; the result does not depend on it
     * @param progress is told how many auctions the values reach so far
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static BudgetedValue of(
            double[] probabilities, double average, int auctions, int budget, int threads, LongConsumer progress) {
        requireMemory(auctions, budget);
        BudgetedValueRows rows = new BudgetedValueRows(probabilities, average, new double[auctions][budget + 1]);
        return new BudgetedValue(rows.fill(threads, progress), probabilities.length - 1);
    }

    private static void requireMemory(int auctions, int budget) {
        long bytes = 8L * auctions * (budget + 1L);
        if (bytes > Runtime.getRuntime().maxMemory() / 4 * 3) {
            throw new IllegalArgumentException(
                    "The table of %d auctions and a budget of %d takes %d MB, more than Java may use; give it more memory (-Xmx) or take shorter episodes."
                            .formatted(auctions, budget, bytes / 1_000_000));
        }
    }

    /**
     * D(t, b).
     *
     * @param auctions t, from 0 to one fewer than an episode has
     * @param budget b, from 0 to that of the episode
     */
    public double value(int auctions, int budget) {
        return rows[auctions][budget];
    }

    /**
     * The best bid: the most that is worth paying for an impression, by bisection.
     *
     * @param value of the impression at hand
     * @param auctionsLeft with the present one, from 1
     * @param budgetLeft from 0
     * @return the largest a ≤ b with value + D(t−1, b−a) − D(t−1, b) ≥ 0
     */
    public int bid(double value, int auctionsLeft, int budgetLeft) {
        double[] next = rows[auctionsLeft - 1];
        double kept = next[budgetLeft];
        int low = 0;
        int high = Math.min(budgetLeft, highestBid);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (value + (next[budgetLeft - middle] - kept) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
