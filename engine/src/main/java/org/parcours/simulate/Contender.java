package org.parcours.simulate;

import java.util.Optional;
import org.parcours.journey.Campaign;
import org.parcours.journey.split.DividedCampaign;

/**
 * A campaign in a world, to be compared with others.
 *
 * @param world where it runs
 * @param division what runs; several that divide their customers must be divided {@linkplain Division#together together},
 *     so that a number is the same customer in all
 */
public record Contender(World world, Division division) {
    /** A campaign that divides nobody. */
    public Contender(World world, Campaign campaign) {
        this(world, Division.of(DividedCampaign.of(campaign), Optional.empty()));
    }

    /** Customers who enter. */
    long audience() {
        return division.audience(world);
    }

    /** What people call the campaign. */
    String name() {
        return division.campaign().name();
    }

    /** Whether all customers live the same here and there. */
    boolean behavesLike(Contender other) {
        return world.equals(other.world) && division.campaigns().equals(other.division.campaigns());
    }
}
