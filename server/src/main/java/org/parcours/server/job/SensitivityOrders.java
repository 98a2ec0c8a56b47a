package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.files.SensitivityDocument;
import org.parcours.journey.Campaign;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.Sensitivity;
import org.parcours.simulate.World;

/** Which assumption of the world moves profit most. */
@Singleton
final class SensitivityOrders {
    static final String KIND = "sensitivity";

    private static final double MOST = 0.9;
    private static final double USUAL = 0.2;

    private final WorldCatalog worlds;

    SensitivityOrders(WorldCatalog worlds) {
        this.worlds = worlds;
    }

    Order read(LocatedNode root) {
        root.only("kind", "document", "change");
        Campaign campaign = DrawnCampaign.plainIn(root.field("document"));
        World world = worlds.of(campaign).fitting(campaign);
        double change = root.findField("change").map(SensitivityOrders::change).orElse(USUAL);
        int threads = Runtime.getRuntime().availableProcessors();
        return new Order(
                KIND,
                Optional.empty(),
                progress -> SensitivityDocument.of(Sensitivity.of(world, campaign, change, threads, progress::part)));
    }

    private static double change(LocatedNode node) {
        double change = node.number(0, MOST);
        if (change == 0) {
            throw node.refusal("is 0, expected a relative change above 0, such as 0.2");
        }
        return change;
    }
}
