package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.journey.Campaign;
import org.parcours.num.Seed;
import org.parcours.server.campaign.CampaignArchive;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.Fields;
import org.parcours.server.table.KeptJson;
import org.parcours.server.world.KnownWorld;
import org.parcours.server.world.WorldCatalog;
import org.parcours.store.Version;

/** What logs can be drawn from: a testbed of offers, and every world. */
@Singleton
public final class SimulatedLogs {
    private static final double USUAL_EXPLORATION = 0.2;

    private final WorldCatalog worlds;
    private final CampaignArchive campaigns;

    SimulatedLogs(WorldCatalog worlds, CampaignArchive campaigns) {
        this.worlds = worlds;
        this.campaigns = campaigns;
    }

    /** What a request asks to be drawn. */
    public SimulatedLog in(LocatedNode root) {
        LocatedNode testbed = root.field("testbed");
        int customers = SimulatedLog.customers(root.field("customers"));
        return switch (testbed.text()) {
            case OffersLog.TESTBED -> {
                root.only("kind", "name", "testbed", "customers", "seed");
                yield new OffersLog(customers, Fields.seed(root));
            }
            case WorldLog.TESTBED -> inWorld(root, customers);
            default ->
                throw testbed.refusal("is \"%s\", expected \"%s\" or \"%s\""
                        .formatted(testbed.text(), OffersLog.TESTBED, WorldLog.TESTBED));
        };
    }

    private WorldLog inWorld(LocatedNode root, int customers) {
        root.only("kind", "name", "testbed", "world", "campaign", "version", "exploration", "customers", "seed");
        LocatedNode named = root.field("world");
        KnownWorld world = worlds.find(named.text())
                .orElseThrow(() -> named.refusal("is \"%s\", but there is no such world".formatted(named.text())));
        Optional<String> campaign = root.findField("campaign").map(id -> fitting(world, version(root)));
        double exploration =
                root.findField("exploration").map(node -> node.number(0, 1)).orElse(USUAL_EXPLORATION);
        String file = world.world().name() + (world.shipped() ? ".yaml" : ".json");
        return new WorldLog(file, world.text(), campaign, exploration, customers, Fields.seed(root));
    }

    private String fitting(KnownWorld world, Version version) {
        String text = campaigns.text(version);
        world.fitting(DrawnCampaign.plainKept(text));
        return text;
    }

    /** The campaign that a request tries, and the world that it is drawn for. */
    Tried.Drawn tried(LocatedNode root) {
        Version version = version(root);
        Campaign drawn = DrawnCampaign.plainKept(campaigns.text(version));
        return new Tried.Drawn(version.campaign(), worlds.of(drawn).fitting(drawn), drawn);
    }

    private Version version(LocatedNode root) {
        return campaigns.version(
                root.field("campaign").text(), root.field("version").whole(1, Integer.MAX_VALUE));
    }

    /** What was drawn, as it is kept. */
    SimulatedLog kept(String text) {
        ObjectNode json = KeptJson.read(text);
        return json.get("testbed").textValue().equals(WorldLog.TESTBED)
                ? WorldLog.kept(json)
                : new OffersLog(
                        json.get("customers").intValue(),
                        new Seed(json.get("seed").longValue()));
    }
}
