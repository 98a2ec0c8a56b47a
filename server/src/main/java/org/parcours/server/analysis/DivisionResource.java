package org.parcours.server.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.files.DivisionDocument;
import org.parcours.server.access.Needs;
import org.parcours.server.campaign.CampaignDivisions;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.JsonBody;
import org.parcours.store.Role;

/** How the splits of a campaign divide its customers, without a simulation. */
@Singleton
@Path("divisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DivisionResource {
    private final CampaignDivisions divisions;

    DivisionResource(CampaignDivisions divisions) {
        this.divisions = divisions;
    }

    /** The shares. */
    @POST
    @Needs(Role.VIEWER)
    public ObjectNode divide(JsonBody body) {
        return DivisionDocument.of(
                divisions.of(DrawnCampaign.in(body.root().only("document").field("document"))));
    }
}
