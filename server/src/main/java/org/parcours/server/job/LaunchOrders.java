package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.num.Seed;
import org.parcours.server.campaign.CampaignArchive;
import org.parcours.server.campaign.CampaignDivisions;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.Fields;
import org.parcours.server.launch.LaunchPad;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.SampledSimulation;
import org.parcours.store.Version;

/** Launches on customers drawn one by one. */
@Singleton
final class LaunchOrders {
    static final String KIND = "launch";

    private final CampaignArchive archive;
    private final WorldCatalog worlds;
    private final CampaignDivisions divisions;
    private final LaunchPad pad;

    LaunchOrders(CampaignArchive archive, WorldCatalog worlds, CampaignDivisions divisions, LaunchPad pad) {
        this.divisions = divisions;
        this.worlds = worlds;
        this.archive = archive;
        this.pad = pad;
    }

    Order read(LocatedNode root) {
        root.only("kind", "campaign", "version", "seed");
        Version version = archive.version(
                root.field("campaign").text(), root.field("version").whole(1, Integer.MAX_VALUE));
        DividedCampaign drawn = DrawnCampaign.kept(archive.text(version));
        worlds.of(drawn).fitting(divisions.of(drawn));
        Seed seed = Fields.seed(root);
        return new Order(
                KIND,
                Optional.of(version.campaign()),
                progress -> pad.launch(version, (world, dealt) -> {
                    double audience = dealt.audience(world);
                    return SampledSimulation.run(
                            world,
                            dealt,
                            seed,
                            Runtime.getRuntime().availableProcessors(),
                            customers -> progress.part(customers / audience));
                }));
    }
}
