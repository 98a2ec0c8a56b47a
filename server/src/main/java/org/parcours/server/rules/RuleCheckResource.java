package org.parcours.server.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.files.BreachDocument;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.access.Needs;
import org.parcours.server.campaign.CampaignDivisions;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Refusal;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Division;
import org.parcours.store.Role;

/** Reads rules that are being written, and says which steps of a campaign break them. */
@Singleton
@Path("rule-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RuleCheckResource {
    private final WorldCatalog worlds;
    private final CampaignDivisions divisions;

    RuleCheckResource(WorldCatalog worlds, CampaignDivisions divisions) {
        this.worlds = worlds;
        this.divisions = divisions;
    }

    /**
     * The steps that break the rules.
     *
     * @throws org.parcours.server.http.Problem at the first line of the rules that is refused
     */
    @POST
    @Needs(Role.VIEWER)
    public ObjectNode check(JsonBody body) {
        body.root().only("document", "rules").field("rules");
        DividedCampaign campaign = DrawnCampaign.in(body.root().field("document"));
        ContactRules rules = WrittenRules.in(body.root(), worlds.of(campaign).world());
        Division division = divisions.of(campaign);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        BreachDocument.put(json.putArray("breaches"), Refusal.ofCampaign(() -> rules.breaches(division)));
        return json;
    }
}
