package org.parcours.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.RandomStream;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.World;

/** Campaigns of all shapes for property tests. */
final class RandomCampaigns {
    private final World world;
    private final RandomStream random;

    RandomCampaigns(World world, RandomStream random) {
        this.world = world;
        this.random = random;
    }

    /** A campaign of up to {@code levels} levels; one in {@code 1 / stop} branches stops early. */
    Campaign next(int levels, double stop, long audience) {
        return new Campaign("random", world.name(), OptionalLong.of(audience), Optional.of(step(levels, stop)));
    }

    private CampaignStep step(int levels, double stop) {
        Action action = new Action(
                world.channels().get(random.nextInt(world.channels().size())).name(),
                world.messages().get(random.nextInt(world.messages().size())));
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        for (Reaction reaction : world.reactions()) {
            if (!reaction.ends() && levels > 1 && random.nextUniform() >= stop) {
                on.put(reaction.name(), step(levels - 1, stop));
            }
        }
        return new CampaignStep(action, on);
    }
}
