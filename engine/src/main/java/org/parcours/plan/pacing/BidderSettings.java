package org.parcours.plan.pacing;

import java.util.OptionalDouble;
import org.parcours.num.Seed;

/**
 * What bidders are made for.
 *
 * @param market what is known before the first auction
 * @param auctions of an episode, at least 1; of a day, how many are expected
 * @param slots of an episode, at least 1
 * @param budget of an episode, at least 1
 * @param baseBid of the linear bidder, at least 0; where empty, the bid that is expected to spend the budget evenly
 * @param seed of bidders that learn
 */
public record BidderSettings(Market market, int auctions, int slots, int budget, OptionalDouble baseBid, Seed seed) {
    /** Quarters of an hour in a day. */
    public static final int DEFAULT_SLOTS = 96;

    public BidderSettings {
        if (auctions < 1 || slots < 1 || budget < 1) {
            throw new IllegalArgumentException(
                    "An episode of %d auctions in %d slots with a budget of %d; each must be at least 1."
                            .formatted(auctions, slots, budget));
        }
        if (baseBid.isPresent() && !(baseBid.getAsDouble() >= 0 && baseBid.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The base bid is %s, but must be at least 0.".formatted(baseBid.getAsDouble()));
        }
    }

    /** Settings with {@value #DEFAULT_SLOTS} slots, no base bid, and seed 1. */
    public static BidderSettings of(Market market, int auctions, int budget) {
        return new BidderSettings(market, auctions, DEFAULT_SLOTS, budget, OptionalDouble.empty(), new Seed(1));
    }

    /** The same with so many slots. */
    public BidderSettings withSlots(int other) {
        return new BidderSettings(market, auctions, other, budget, baseBid, seed);
    }

    /** The same with a base bid. */
    public BidderSettings withBaseBid(double other) {
        return new BidderSettings(market, auctions, slots, budget, OptionalDouble.of(other), seed);
    }

    /** The same with another seed. */
    public BidderSettings withSeed(Seed other) {
        return new BidderSettings(market, auctions, slots, budget, baseBid, other);
    }
}
