package org.parcours.journey;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A multi-step campaign as a marketer draws it: a tree of steps, one branch a reaction.
 *
 * @param name what people call it
 * @param world the world it runs in: the name of one that ships, or the path of a world file
 * @param audience customers who enter, at least 1; empty for the world's own audience
 * @param budget money it may cost, above 0, in the world's currency; empty for no limit
 * @param note what people want to remember of it; changes nothing
 * @param start the first step; empty for a campaign that does nothing
 */
public record Campaign(
        String name,
        String world,
        OptionalLong audience,
        OptionalDouble budget,
        Optional<String> note,
        Optional<CampaignStep> start) {
    public Campaign {
        if (audience.isPresent() && audience.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "The campaign's audience is %d, but must be at least 1.".formatted(audience.getAsLong()));
        }
        if (budget.isPresent() && !(budget.getAsDouble() > 0 && Double.isFinite(budget.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "The campaign's budget is %s, but must be above 0; leave it out for no limit."
                            .formatted(budget.getAsDouble()));
        }
    }

    /** A campaign without budget and note. */
    public Campaign(String name, String world, OptionalLong audience, Optional<CampaignStep> start) {
        this(name, world, audience, OptionalDouble.empty(), Optional.empty(), start);
    }

    /** The same with another number of customers who enter. */
    public Campaign withAudience(long customers) {
        return new Campaign(name, world, OptionalLong.of(customers), budget, note, start);
    }

    /** The same with other steps. */
    public Campaign withStart(Optional<CampaignStep> other) {
        return new Campaign(name, world, audience, budget, note, other);
    }
}
