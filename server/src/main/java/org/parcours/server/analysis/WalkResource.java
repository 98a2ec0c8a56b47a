package org.parcours.server.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.files.WalkDocument;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.num.Seed;
import org.parcours.server.access.Needs;
import org.parcours.server.campaign.CampaignDivisions;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.Fields;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Refusal;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.CustomerWalk;
import org.parcours.simulate.DividedFit;
import org.parcours.simulate.Division;
import org.parcours.simulate.World;
import org.parcours.store.Role;

/** One simulated customer, step by step. */
@Singleton
@Path("walks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class WalkResource {
    private static final int MOST_ANSWERS = 64;

    private final WorldCatalog worlds;
    private final CampaignDivisions divisions;

    WalkResource(WorldCatalog worlds, CampaignDivisions divisions) {
        this.worlds = worlds;
        this.divisions = divisions;
    }

    /** The walk. */
    @POST
    @Needs(Role.VIEWER)
    public ObjectNode walk(JsonBody body) {
        LocatedNode root = body.root().only("document", "seed", "customer", "answers");
        DividedCampaign campaign = DrawnCampaign.in(root.field("document"));
        World world = worlds.of(campaign).world();
        Seed seed = Fields.seed(root);
        long customer = root.findField("customer")
                .map(node -> Fields.whole(node, 0, Fields.EXACT))
                .orElse(0L);
        List<Optional<String>> answers =
                root.findField("answers").map(WalkResource::answers).orElse(List.of());
        Division division = divisions.of(campaign);
        return WalkDocument.of(Refusal.ofCampaign(() -> {
            DividedFit.require(world, campaign);
            return CustomerWalk.of(world, division, seed, customer, answers);
        }));
    }

    private static List<Optional<String>> answers(LocatedNode node) {
        List<LocatedNode> items = node.items();
        if (items.size() > MOST_ANSWERS) {
            throw node.refusal("has %d answers, expected at most %d".formatted(items.size(), MOST_ANSWERS));
        }
        return items.stream()
                .map(item -> item.isEmpty() ? Optional.<String>empty() : Optional.of(item.text()))
                .toList();
    }
}
