package org.parcours.server.job;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.files.ComparisonDocument;
import org.parcours.files.LocatedNode;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.num.Seed;
import org.parcours.server.campaign.CampaignDivisions;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.Fields;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.Contender;
import org.parcours.simulate.Division;
import org.parcours.simulate.PairedComparison;
import org.parcours.simulate.World;

/** Comparisons of campaigns on the same customers. */
@Singleton
final class ComparisonOrders {
    static final String KIND = "comparison";

    private static final int MOST_ENTRIES = 8;
    private static final double MOST_CUSTOMERS = 1e9;

    private final WorldCatalog worlds;
    private final CampaignDivisions divisions;

    ComparisonOrders(WorldCatalog worlds, CampaignDivisions divisions) {
        this.divisions = divisions;
        this.worlds = worlds;
    }

    Order read(LocatedNode root) {
        root.only("kind", "entries", "audience", "seed");
        List<LocatedNode> entries = root.field("entries").items();
        if (entries.size() < 2 || entries.size() > MOST_ENTRIES) {
            throw root.field("entries")
                    .refusal("has %d campaigns, expected 2 to %d".formatted(entries.size(), MOST_ENTRIES));
        }
        List<DividedCampaign> drawn = entries.stream().map(DrawnCampaign::in).toList();
        long audience = audience(root, drawn.get(0));
        List<Division> dealt = divisions.together(
                drawn.stream().map(campaign -> campaign.withAudience(audience)).toList());
        List<Contender> contenders = new ArrayList<>();
        for (Division division : dealt) {
            World world = worlds.of(division.campaign()).fitting(division);
            contenders.add(new Contender(world, division));
        }
        Seed seed = Fields.seed(root);
        int threads = Runtime.getRuntime().availableProcessors();
        return new Order(
                KIND,
                Optional.empty(),
                progress -> ComparisonDocument.of(PairedComparison.run(
                        contenders, seed, threads, done -> progress.part((double) done / audience))));
    }

    /** The audience asked for, or that of the first campaign. */
    private long audience(LocatedNode root, DividedCampaign first) {
        return root.findField("audience")
                .map(node -> Fields.whole(node, 2, MOST_CUSTOMERS))
                .orElseGet(() -> first.audience()
                        .orElse(worlds.of(first).world().economics().audience()));
    }
}
