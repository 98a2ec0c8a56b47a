package org.parcours.journey;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A multi-step campaign as a marketer draws it: a tree of steps, one branch a reaction.
 *
 * @param name what people call it
 * @param world the world it runs in: the name of one that ships, or the path of a world file
 * @param audience customers who enter, at least 1; empty for the world's own audience
 * @param start the first step; empty for a campaign that does nothing
 */
public record Campaign(String name, String world, OptionalLong audience, Optional<CampaignStep> start) {
    public Campaign {
        if (audience.isPresent() && audience.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "The campaign's audience is %d, but must be at least 1.".formatted(audience.getAsLong()));
        }
    }

    /** The same with another number of customers who enter. */
    public Campaign withAudience(long customers) {
        return new Campaign(name, world, OptionalLong.of(customers), start);
    }
}
