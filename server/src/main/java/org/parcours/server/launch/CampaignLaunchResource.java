package org.parcours.server.launch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parcours.server.Parts;
import org.parcours.server.access.Needs;
import org.parcours.server.campaign.CampaignArchive;
import org.parcours.server.http.JsonBody;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.store.Launches;
import org.parcours.store.Role;
import org.parcours.store.Version;

/** The launches of a campaign. */
@Singleton
@Path("campaigns/{id}/launches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignLaunchResource {
    private static final int LISTED = 100;

    private final CampaignArchive archive;
    private final Launches launches;
    private final LaunchPad pad;

    CampaignLaunchResource(Parts parts, CampaignArchive archive, LaunchPad pad) {
        this.archive = archive;
        this.pad = pad;
        launches = parts.store().launches();
    }

    /** The last hundred launches, the newest first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode launches(@PathParam("id") String id) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        launches.list(archive.campaign(id).id(), LISTED).forEach(launch -> json.add(LaunchAnswers.summary(launch)));
        return json;
    }

    /** Launches a saved version in expectation. */
    @POST
    @Needs(Role.EDITOR)
    public Response launch(@PathParam("id") String id, JsonBody body) {
        int number = body.root().only("version").field("version").whole(1, Integer.MAX_VALUE);
        Version version = archive.version(id, number);
        ObjectNode launch = pad.launch(version, ExpectedSimulation::run);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/launches/" + launch.get("id").textValue())
                .entity(launch)
                .build();
    }
}
