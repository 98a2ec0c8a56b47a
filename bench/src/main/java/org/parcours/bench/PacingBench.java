package org.parcours.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
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

/** RLB at the size of iPinYou 2997 with half of the money: its table, and its bids in 156,063 auctions, on random prices. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 4)
public class PacingBench {
    private static final int AUCTIONS = 156_063;
    private static final int EPISODE = 1000;
    private static final int BUDGET = 31_508;
    private static final int PRICES = 301;

    private final BidderSettings settings = BidderSettings.of(market(), EPISODE, BUDGET);
    private final Pacing pacing =
            new Pacing(auctions(), Episodes.ofAuctions(AUCTIONS, EPISODE, settings.slots()), BUDGET, PRICES - 1);
    private final Bidders bidders = new Bidders(settings, t -> {});

    /** Makes the table that the bids need. */
    @Setup
    public void plan() {
        bidders.make(BiddingMethod.RLB).close();
    }

    /** The table of 1,000 auctions and a budget of 31,508. */
    @Benchmark
    public Bidder table() {
        return new Bidders(settings, t -> {}).make(BiddingMethod.RLB);
    }

    /** Bids in all auctions. */
    @Benchmark
    public PacingResult bids() {
        return pacing.run(bidders.make(BiddingMethod.RLB), done -> {});
    }

    /** Prices whose counts fall towards the highest, and an average price of some 63. */
    private static Market market() {
        long[] counts = new long[PRICES];
        long impressions = 0;
        long cost = 0;
        for (int price = 0; price < PRICES; price++) {
            counts[price] = Math.round(5000 * Math.exp(-price / 65.0));
            impressions += counts[price];
            cost += counts[price] * price;
        }
        return new Market(counts, impressions, impressions / 225, cost);
    }

    private static Auctions auctions() {
        RandomStream random = new RandomStream(new Seed(1));
        double[] values = new double[AUCTIONS];
        int[] prices = new int[AUCTIONS];
        for (int i = 0; i < AUCTIONS; i++) {
            values[i] = 0.008 * random.nextUniform();
            prices[i] = (int) Math.min(PRICES - 1, -65 * Math.log(random.nextUniform()));
        }
        return Auctions.of(values, prices, new boolean[AUCTIONS]);
    }
}
