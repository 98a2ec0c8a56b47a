package org.parcours.server.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.server.access.Needs;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.JsonBody;
import org.parcours.store.Role;

/** What each decision of a campaign costs against the optimum. */
@Singleton
@Path("regrets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RegretResource {
    private final Regrets regrets;

    RegretResource(Regrets regrets) {
        this.regrets = regrets;
    }

    /** The regrets. */
    @POST
    @Needs(Role.VIEWER)
    public ObjectNode regret(JsonBody body) throws InterruptedException {
        return regrets.atOnce(DrawnCampaign.plainIn(body.root().only("document").field("document")));
    }
}
