package org.parcours.neural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.pacing.Auctions;
import org.parcours.plan.pacing.Bidder;
import org.parcours.plan.pacing.BidderSettings;
import org.parcours.plan.pacing.Bidders;
import org.parcours.plan.pacing.BiddingMethod;
import org.parcours.plan.pacing.Episodes;
import org.parcours.plan.pacing.Market;
import org.parcours.plan.pacing.Pacing;
import org.parcours.plan.pacing.PacingResult;

class DeepBiddingWithNetworksTest {
    private static final int EPISODES = 24;
    private static final int LENGTH = 96;
    private static final int BUDGET = 120;

    /** Prices 0 to 9, average value 0.5. */
    private static final Market MARKET = new Market(new long[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}, 90, 45, 405);

    @Test
    void bidsBehindItsFallbackWithoutOverspending() {
        PacingResult deep = run(BiddingMethod.DRLB, 1);
        PacingResult smoothed = run(BiddingMethod.SMOOTHED, 1);
        assertThat(deep.bidder()).isEqualTo("drlb");
        assertThat(deep.cost()).isLessThanOrEqualTo((long) EPISODES * BUDGET);
        assertThat(deep.ratio()).isBetween(smoothed.ratio() - 0.05, 1.0);
    }

    @Test
    void oneSeedGivesOneResult() {
        PacingResult first = run(BiddingMethod.DRLB, 1);
        assertThat(run(BiddingMethod.DRLB, 1)).isEqualTo(first);
        assertThat(run(BiddingMethod.DRLB, 2)).isNotEqualTo(first);
    }

    private static PacingResult run(BiddingMethod method, long seed) {
        RandomStream random = new RandomStream(new Seed(3));
        int auctions = EPISODES * LENGTH;
        double[] values = new double[auctions];
        int[] prices = new int[auctions];
        for (int i = 0; i < auctions; i++) {
            values[i] = random.nextUniform();
            prices[i] = random.nextInt(10);
        }
        BidderSettings settings =
                BidderSettings.of(MARKET, LENGTH, BUDGET).withSlots(24).withSeed(new Seed(seed));
        Pacing pacing = new Pacing(
                Auctions.of(values, prices, new boolean[auctions]),
                Episodes.ofAuctions(auctions, LENGTH, 24),
                BUDGET,
                9);
        try (Bidder bidder = new Bidders(settings, t -> {}).make(method)) {
            return pacing.run(bidder, done -> {});
        }
    }
}
