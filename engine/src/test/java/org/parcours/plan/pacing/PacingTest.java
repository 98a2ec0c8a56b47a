package org.parcours.plan.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PacingTest {
    /** Prices 0 to 3, on average 1.5; average value 0.5. */
    private static final Market MARKET = new Market(new long[] {9, 9, 9, 9}, 36, 18, 54);

    @Test
    void winsAtTheBidOrBelowAndPaysThePrice() {
        Auctions auctions = Auctions.of(new double[] {1, 1, 1}, new int[] {2, 3, 1}, new boolean[] {true, true, true});
        PacingResult result = run(auctions, 3, 9, always(2));
        assertThat(result.impressions()).isEqualTo(2);
        assertThat(result.clicks()).isEqualTo(2);
        assertThat(result.cost()).isEqualTo(3);
        assertThat(result.value()).isEqualTo(2);
        assertThat(result.optimumValue()).isEqualTo(3);
        assertThat(result.ratio()).isEqualTo(2.0 / 3);
    }

    @Test
    void aBidAboveTheBudgetLeftCountsAsThat() {
        Auctions auctions = Auctions.of(new double[] {1, 1, 1, 1}, new int[] {2, 3, 1, 0}, new boolean[4]);
        // 2 of 4, then 3 is too dear, then 1, then nothing is left but 1, which buys what is free
        PacingResult result = run(auctions, 4, 4, always(100));
        assertThat(result.impressions()).isEqualTo(3);
        assertThat(result.cost()).isEqualTo(3);
    }

    @Test
    void everyEpisodeHasABudgetOfItsOwnTheLastOneToo() {
        Auctions auctions = Auctions.of(new double[] {1, 1, 1, 1, 1}, new int[] {2, 2, 2, 2, 2}, new boolean[5]);
        PacingResult result = run(auctions, 2, 2, always(3));
        assertThat(result.episodes()).isEqualTo(3);
        assertThat(result.impressions()).isEqualTo(3);
        assertThat(result.optimumValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(value = BiddingMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "DRLB")
    void nobodyOverspendsOrBeatsHindsight(BiddingMethod method) {
        for (int seed = 1; seed <= 20; seed++) {
            Auctions auctions = RandomAuctions.of(230, 4, seed);
            for (int budget : new int[] {1, 2, 17, 40, 200}) {
                Bidder bidder = make(method, 50, budget, OptionalDouble.empty());
                Witness witness = new Witness(bidder);
                PacingResult result =
                        new Pacing(auctions, Episodes.ofAuctions(230, 50, 7), budget, 3).run(witness, done -> {});
                assertThat(witness.left).allMatch(left -> left >= 0);
                assertThat(result.cost()).isLessThanOrEqualTo(5L * budget);
                assertThat(result.value()).isLessThanOrEqualTo(result.optimumValue() + 1e-9);
                assertThat(result.bidder()).isEqualTo(method.toString());
            }
        }
    }

    @Test
    void proportionalBiddersBidInProportion() {
        Standing standing = new Standing(100, 4);
        assertThat(make(BiddingMethod.LINEAR, OptionalDouble.of(3)).bid(0.25, standing))
                .isEqualTo(1.5);
        // 54 / 18 for a click
        assertThat(make(BiddingMethod.MCPC, OptionalDouble.empty()).bid(0.25, standing))
                .isEqualTo(0.75);
        // spends 0.6 an auction: 0.25 · 1 at a bid of 1, then 0.35 of the 0.25 · 2 that price 2 costs
        assertThat(make(BiddingMethod.LINEAR, OptionalDouble.empty()).bid(0.5, standing))
                .isEqualTo(1.7, within(1e-12));
    }

    @Test
    void smoothedPacingSlowsDownWhoIsAhead() {
        // λ = 0.5 / 1.7; half of the time is left
        Auctions auctions = Auctions.of(new double[100], new int[100], new boolean[100]);
        Standing standing = new Standing(60, 10);
        standing.moveTo(Episodes.ofAuctions(auctions.size(), 100, 10), 0, 50);
        Bidder smoothed = make(BiddingMethod.SMOOTHED, OptionalDouble.empty());
        // nothing spent: twice the bid
        assertThat(smoothed.bid(0.5, standing)).isEqualTo(3.4, within(1e-12));
        standing.pay(30);
        assertThat(smoothed.bid(0.5, standing)).isEqualTo(1.7, within(1e-12));
        standing.pay(15);
        assertThat(smoothed.bid(0.5, standing)).isEqualTo(0.85, within(1e-12));
        standing.pay(15);
        assertThat(smoothed.bid(0.5, standing)).isZero();
    }

    @Test
    void fixedBiddingTakesTheLambdaOfTheEpisodeBefore() {
        Bidder fixed = make(BiddingMethod.FIXED, OptionalDouble.empty());
        // budget 60: the first for 50 at 2, then 10 of 20 at 0.5
        Auctions before = Auctions.of(new double[] {100, 10}, new int[] {50, 20}, new boolean[2]);
        fixed.learn(new ClosedEpisode(new EpisodeRun(before, Episodes.ofAuctions(2, 2, 1), 60, 100), 0));
        assertThat(fixed.bid(3, new Standing(60, 10))).isEqualTo(6);
    }

    @Test
    void pidBidsMoreAfterSlotsThatSpentTooLittle() {
        Bidder pid = make(BiddingMethod.PID, OptionalDouble.empty());
        Standing standing = new Standing(60, 10);
        pid.open(standing);
        pid.endSlot(new SlotFigures(0, 10, 0, 0, 0), standing);
        // error 1: exp(0.1 · 1 + 0.05 · 1 + 0.02 · 1)
        assertThat(pid.bid(0.5, standing)).isEqualTo(1.7 * Math.exp(0.17), within(1e-12));
        pid.endSlot(new SlotFigures(1, 10, 5, 12, 5), standing);
        // error 1 − 12 / 6 = −1: exp(−0.1 + 0.05 · 0 + 0.02 · −2)
        assertThat(pid.bid(0.5, standing)).isEqualTo(1.7 * Math.exp(-0.14), within(1e-12));
    }

    @Test
    void daysEndWhereSlotsStartAnew() {
        Episodes days = Episodes.ofDays(new int[] {0, 0, 2, 3, 1, 1, 3, 0}, 4, 3);
        assertThat(days.count()).isEqualTo(3);
        assertThat(days.from(1)).isEqualTo(4);
        assertThat(days.to(1)).isEqualTo(7);
        assertThat(days.timeLeft(0, 2)).isEqualTo(0.5);
        // 3 expected, half of the time left
        assertThat(days.auctionsLeft(0, 2)).isEqualTo(2);
        assertThat(days.auctionsLeft(0, 3)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = BiddingMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "DRLB")
    void everyBidderBidsThroughDaysOfUnknownLength(BiddingMethod method) {
        int[] slots = new int[500];
        for (int i = 0; i < 500; i++) {
            slots[i] = i % 125 * 96 / 125;
        }
        Auctions auctions = RandomAuctions.of(500, 4, 9);
        Bidder bidder = make(method, 100, 60, OptionalDouble.empty());
        PacingResult result = new Pacing(auctions, Episodes.ofDays(slots, 96, 100), 60, 3).run(bidder, done -> {});
        assertThat(result.episodes()).isEqualTo(4);
        assertThat(result.ratio()).isBetween(0.4, 1.0);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auctions.of(new double[] {-1}, new int[1], new boolean[1]))
                .withMessageContaining("value of auction 0 is -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auctions.of(new double[1], new int[] {-2}, new boolean[1]))
                .withMessageContaining("price of auction 0 is -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auctions.of(new double[1], new int[2], new boolean[1]))
                .withMessageContaining("1 values, 2 prices");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Episodes.ofDays(new int[] {96}, 96, 1))
                .withMessageContaining("slot of auction 0 is 96");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MARKET.budget(1e-9, 100))
                .withMessageContaining("choose another ratio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Market(new long[] {1, 1}, 2, 3, 1))
                .withMessageContaining("3 clicks on 2 impressions");
    }

    @Test
    void theBudgetIsRoundedDown() {
        // 1.5 · 1/32 · 1000 = 46.875
        assertThat(MARKET.budget(1.0 / 32, 1000)).isEqualTo(46);
    }

    private static Bidder make(BiddingMethod method, OptionalDouble baseBid) {
        return make(method, 100, 60, baseBid);
    }

    private static Bidder make(BiddingMethod method, int auctions, int budget, OptionalDouble baseBid) {
        BidderSettings settings = BidderSettings.of(MARKET, auctions, budget);
        return new Bidders(baseBid.isPresent() ? settings.withBaseBid(baseBid.getAsDouble()) : settings, t -> {})
                .make(method);
    }

    private static PacingResult run(Auctions auctions, int length, int budget, Bidder bidder) {
        return new Pacing(auctions, Episodes.ofAuctions(auctions.size(), length, 2), budget, 9).run(bidder, done -> {});
    }

    private static Bidder always(double bid) {
        return new Bidder() {
            @Override
            public String name() {
                return "always";
            }

            @Override
            public double bid(double value, Standing standing) {
                return bid;
            }
        };
    }

    /** Notes what is left before every bid. */
    private static final class Witness implements Bidder {
        private final Bidder watched;
        private final List<Integer> left = new ArrayList<>();

        Witness(Bidder watched) {
            this.watched = watched;
        }

        @Override
        public String name() {
            return watched.name();
        }

        @Override
        public void open(Standing standing) {
            watched.open(standing);
        }

        @Override
        public double bid(double value, Standing standing) {
            left.add(standing.budgetLeft());
            return watched.bid(value, standing);
        }

        @Override
        public void endSlot(SlotFigures slot, Standing standing) {
            watched.endSlot(slot, standing);
        }

        @Override
        public void learn(ClosedEpisode episode) {
            watched.learn(episode);
        }
    }
}
