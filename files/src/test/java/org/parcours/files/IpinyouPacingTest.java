package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.plan.pacing.Auctions;
import org.parcours.plan.pacing.BidderSettings;
import org.parcours.plan.pacing.Bidders;
import org.parcours.plan.pacing.BiddingMethod;
import org.parcours.plan.pacing.Episodes;
import org.parcours.plan.pacing.Market;
import org.parcours.plan.pacing.Pacing;
import org.parcours.plan.pacing.PacingResult;

/**
 * Campaign 2997 of the iPinYou contest, 1,000 auctions an episode, with the figures of H. Cai and others' own program (WSDM
 * 2017) at a budget ratio of 1/32.
 */
class IpinyouPacingTest {
    @ParameterizedTest
    @CsvSource({"SS_MDP, 40395, 80, 306637", "RLB, 39680, 78, 304375"})
    void winsWhatTheSourceWins(BiddingMethod method, int impressions, int clicks, long cost) {
        PacingResult result = run(method);
        assertThat(result.auctions()).isEqualTo(156_063);
        assertThat(result.episodes()).isEqualTo(157);
        assertThat(result.budget()).isEqualTo(1969);
        assertThat(result.impressions()).isEqualTo(impressions);
        assertThat(result.clicks()).isEqualTo(clicks);
        assertThat(result.cost()).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({"FIXED, 0.85", "SMOOTHED, 0.95", "PID, 0.94", "LINEAR, 0.87", "MCPC, 0.31", "RLB, 0.95"})
    void comesThisCloseToHindsight(BiddingMethod method, double least) {
        assertThat(run(method).ratio()).isBetween(least, least + 0.02);
    }

    private static PacingResult run(BiddingMethod method) {
        Market market = MarketFile.read(SharedData.file("ipinyou-2997/info.json"));
        Auctions auctions = AuctionsFile.read(SharedData.file("ipinyou-2997/auctions.txt.gz"));
        int budget = market.budget(1.0 / 32, 1000);
        Pacing pacing =
                new Pacing(auctions, Episodes.ofAuctions(auctions.size(), 1000, 96), budget, market.highestPrice());
        return pacing.run(new Bidders(BidderSettings.of(market, 1000, budget), t -> {}).make(method), done -> {});
    }
}
