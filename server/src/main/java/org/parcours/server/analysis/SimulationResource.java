package org.parcours.server.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.files.SimulationDocument;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.access.Needs;
import org.parcours.server.campaign.CampaignDivisions;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Refusal;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.DividedFit;
import org.parcours.simulate.Division;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.World;
import org.parcours.store.Role;

/** Expected figures of a campaign as it is on the canvas. */
@Singleton
@Path("simulations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SimulationResource {
    private final WorldCatalog worlds;
    private final CampaignDivisions divisions;

    SimulationResource(WorldCatalog worlds, CampaignDivisions divisions) {
        this.worlds = worlds;
        this.divisions = divisions;
    }

    /** The figures. */
    @POST
    @Needs(Role.VIEWER)
    public ObjectNode simulate(JsonBody body) {
        DividedCampaign campaign = DrawnCampaign.in(body.root().only("document").field("document"));
        World world = worlds.of(campaign).world();
        Division division = divisions.of(campaign);
        return SimulationDocument.of(Refusal.ofCampaign(() -> {
            DividedFit.require(world, campaign);
            return ExpectedSimulation.run(world, division);
        }));
    }
}
