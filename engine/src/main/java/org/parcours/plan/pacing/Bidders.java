package org.parcours.plan.pacing;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.parcours.model.network.Networks;

/** Makes bidders for a market, an episode and its budget; those that need the same table share it. */
public final class Bidders {
    private final BidderSettings settings;
    private final LongConsumer progress;
    private Optional<BudgetedValue> table = Optional.empty();

    /**
     * Bidders of these settings.
     *
     * @param progress is told how many auctions the table of {@link BudgetedValue} reaches while it is made
     */
    public Bidders(BidderSettings settings, LongConsumer progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * A bidder that has seen no episode yet.
     *
     * @throws IllegalArgumentException where it needs a neural network and nothing at hand makes one
     */
    public Bidder make(BiddingMethod method) {
        return switch (method) {
            case FIXED -> new FixedBidding(lambda());
            case SMOOTHED -> new SmoothedBidding(lambda());
            case PID -> new PidBidding(lambda());
            case LINEAR ->
                ProportionalBidding.linear(baseBid(), settings.market().averageValue());
            case MCPC -> ProportionalBidding.mcpc(settings.market().costPerClick());
            case SS_MDP -> new SingleStateBidding(table(), settings.market().averageValue());
            case RLB -> new RealTimeBidding(table());
            case DRLB -> deep();
        };
    }

    private DeepBidding deep() {
        return new DeepBidding(settings.market(), lambda(), settings.slots(), Networks.load(), settings.seed(), true);
    }

    private Lambda lambda() {
        return new Lambda(settings.market().averageValue() / evenBid());
    }

    private double baseBid() {
        return settings.baseBid().orElseGet(this::evenBid);
    }

    /** The bid that is expected to spend the budget evenly. */
    private double evenBid() {
        return settings.market().bidThatSpends((double) settings.budget() / settings.auctions());
    }

    private BudgetedValue table() {
        BudgetedValue made = table.orElseGet(() -> BudgetedValue.of(
                settings.market().priceProbabilities(),
                settings.market().averageValue(),
                settings.auctions(),
                settings.budget(),
                Runtime.getRuntime().availableProcessors(),
                progress));
        table = Optional.of(made);
        return made;
    }
}
