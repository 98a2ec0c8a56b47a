package org.parcours.plan.pacing;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongConsumer;

/** Makes bidders for a market, an episode and its budget; those that need the same table share it. */
public final class Bidders {
    private final Market market;
    private final int auctions;
    private final int budget;
    private final OptionalDouble baseBid;
    private final LongConsumer progress;
    private Optional<BudgetedValue> table = Optional.empty();

    /**
     * Bidders for episodes of so many auctions.
     *
     * @param market what is known before the first auction
     * @param auctions of an episode, at least 1
     * @param budget of an episode, at least 1
     * @param baseBid of the linear bidder, at least 0; where empty, the bid that is expected to spend the budget evenly
     * @param progress is told how many auctions the table of {@link BudgetedValue} reaches while it is made
     */
    public Bidders(Market market, int auctions, int budget, OptionalDouble baseBid, LongConsumer progress) {
        baseBid.ifPresent(bid -> {
            if (!(bid >= 0 && bid < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The base bid is %s, but must be at least 0.".formatted(bid));
            }
        });
        this.market = market;
        this.auctions = auctions;
        this.budget = budget;
        this.baseBid = baseBid;
        this.progress = progress;
    }

    /** A bidder that has seen no episode yet. */
    public Bidder make(BiddingMethod method) {
        return switch (method) {
            case FIXED -> new FixedBidding(lambda());
            case SMOOTHED -> new SmoothedBidding(lambda());
            case PID -> new PidBidding(lambda());
            case LINEAR -> ProportionalBidding.linear(baseBid(), market.averageValue());
            case MCPC -> ProportionalBidding.mcpc(market.costPerClick());
            case SS_MDP -> new SingleStateBidding(table(), market.averageValue());
            case RLB -> new RealTimeBidding(table());
        };
    }

    private Lambda lambda() {
        return new Lambda(market, auctions, budget);
    }

    private double baseBid() {
        return baseBid.orElseGet(() -> market.bidThatSpends((double) budget / auctions));
    }

    private BudgetedValue table() {
        BudgetedValue made = table.orElseGet(() -> BudgetedValue.of(
                market.priceProbabilities(),
                market.averageValue(),
                auctions,
                budget,
                Runtime.getRuntime().availableProcessors(),
                progress));
        table = Optional.of(made);
        return made;
    }
}
