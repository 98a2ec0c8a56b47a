package org.parcours.bench;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.parcours.files.WorldFile;
import org.parcours.journey.Campaign;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SampledSimulation;
import org.parcours.simulate.World;

/** A world that ships and its best campaign of all levels, which the sampling benchmarks run. */
record Optimum(World world, Campaign campaign) {
    /** The seed of every sampled benchmark. */
    static final Seed SEED = new Seed(1);

    static Optimum of(String name) {
        World world = WorldFile.load(name, Path.of(""));
        HiddenTypes types = new HiddenTypes(world, HiddenTypes.DEFAULT_NODES);
        return new Optimum(
                world,
                CampaignPlan.of(world, name, world.timing().depth(), types).campaign());
    }

    /** The same campaign with another audience. */
    Optimum ofPeople(long people) {
        return new Optimum(
                world, new Campaign(campaign.name(), campaign.world(), OptionalLong.of(people), campaign.start()));
    }

    CampaignResult sample(int threads) {
        return SampledSimulation.run(world, campaign, SEED, threads);
    }
}
