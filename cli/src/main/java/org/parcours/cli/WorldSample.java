package org.parcours.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.files.CampaignFile;
import org.parcours.files.WorldFile;
import org.parcours.journey.Campaign;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.simulate.Conduct;
import org.parcours.simulate.ConductValue;
import org.parcours.simulate.JourneySample;
import org.parcours.simulate.World;
import org.parcours.simulate.WorldActions;

/** Customers of a world, and what leads them. */
record WorldSample(World world, WorldActions actions, Conduct behaviour) {
    private static final double USUAL_EXPLORATION = 0.2;

    /**
     * Customers led by a campaign, or by any action with equal chance where there is none.
     *
     * @param name of a world that ships, or its file
     */
    static WorldSample of(String name, @Nullable Path campaign, @Nullable Double exploration) {
        World world = WorldFile.load(name, Path.of(""));
        if (campaign == null) {
            WorldActions actions = WorldActions.of(world, List.of());
            return new WorldSample(world, actions, Conduct.uniform(actions));
        }
        Campaign drawn = CampaignFile.read(campaign).campaign();
        WorldActions actions = WorldActions.of(world, List.of(drawn));
        double share = exploration == null ? USUAL_EXPLORATION : exploration;
        return new WorldSample(world, actions, Conduct.campaign(world, drawn, actions, share));
    }

    JourneyLog log(int customers, Seed seed) {
        return JourneySample.log(world, actions, behaviour, customers, seed);
    }

    /** What a journey is worth on average, without discounts; empty where too many are possible to compute it. */
    OptionalDouble value() {
        return ConductValue.of(world, actions, behaviour, 1, 1, Integer.MAX_VALUE);
    }
}
