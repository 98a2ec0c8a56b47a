package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.journey.Campaign;
import org.parcours.server.analysis.Regrets;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.world.WorldCatalog;

/** The exact optimum of a world, and what a campaign costs against it. */
@Singleton
final class PlanOrders {
    static final String KIND = "plan";

    private final WorldCatalog worlds;
    private final Regrets regrets;

    PlanOrders(WorldCatalog worlds, Regrets regrets) {
        this.worlds = worlds;
        this.regrets = regrets;
    }

    Order read(LocatedNode root) {
        root.only("kind", "document");
        Campaign campaign = DrawnCampaign.plainIn(root.field("document"));
        worlds.of(campaign).fitting(campaign);
        return new Order(KIND, Optional.empty(), progress -> regrets.of(campaign));
    }
}
