package org.parcours.simulate;

import org.parcours.journey.Campaign;

/**
 * A campaign in a world, to be compared with others.
 *
 * @param world where it runs
 * @param campaign what runs
 */
public record Contender(World world, Campaign campaign) {
    /** Customers who enter. */
    long audience() {
        return campaign.audience().orElse(world.economics().audience());
    }
}
