package org.parcours.server.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.parcours.files.CampaignFile;
import org.parcours.files.LocatedNode;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.access.Caller;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.store.Draft;
import org.parcours.store.Origin;
import org.parcours.store.Role;
import org.parcours.store.Version;

/** Campaigns as they are now: listed, created, imported, saved, deleted. */
@Singleton
@Path("campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignResource {
    private static final Map<String, Origin> MAKERS =
            Map.of("edit", Origin.EDIT, "restore", Origin.RESTORE, "proposal", Origin.PROPOSAL);

    private final CampaignArchive archive;

    CampaignResource(CampaignArchive archive) {
        this.archive = archive;
    }

    /** All campaigns, the last changed first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode campaigns() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        archive.list().forEach(campaign -> json.add(CampaignAnswers.summary(campaign)));
        return json;
    }

    /** Creates a campaign from a document. */
    @POST
    @Needs(Role.EDITOR)
    public Response create(JsonBody body, RoutingContext request) {
        DividedCampaign campaign = DrawnCampaign.in(body.root().only("document").field("document"));
        return created(draft(campaign, Origin.EDIT, request));
    }

    /** Creates a campaign from the bytes of a file, which are kept. */
    @POST
    @Path("import")
    @Needs(Role.EDITOR)
    public Response imported(JsonBody body, RoutingContext request) {
        DividedCampaign campaign = DrawnCampaign.in(body.root());
        return created(
                DrawnCampaign.draft(campaign, body.text(), Caller.of(request).name(), Origin.IMPORT));
    }

    /** The current version. */
    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public ObjectNode campaign(@PathParam("id") String id) {
        org.parcours.store.Campaign campaign = archive.campaign(id);
        return CampaignAnswers.whole(campaign, campaign.version(), archive.text(campaign.version()));
    }

    /** Saves a new version. */
    @PUT
    @Path("{id}")
    @Needs(Role.EDITOR)
    public ObjectNode save(@PathParam("id") String id, JsonBody body, RoutingContext request) {
        LocatedNode root = body.root().only("document", "based_on", "made_by");
        int basedOn = root.field("based_on").whole(1, Integer.MAX_VALUE);
        Draft draft = draft(DrawnCampaign.in(root.field("document")), origin(root), request);
        Version saved = archive.save(id, basedOn, draft);
        return CampaignAnswers.whole(archive.campaign(id), saved, draft.document());
    }

    /** Deletes a campaign with its versions and launches. */
    @DELETE
    @Path("{id}")
    @Needs(Role.EDITOR)
    public void delete(@PathParam("id") String id) {
        archive.delete(id);
    }

    private Response created(Draft draft) {
        org.parcours.store.Campaign campaign = archive.create(draft);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/campaigns/" + campaign.id())
                .entity(CampaignAnswers.whole(campaign, campaign.version(), draft.document()))
                .build();
    }

    private static Draft draft(DividedCampaign campaign, Origin origin, RoutingContext request) {
        return DrawnCampaign.draft(
                campaign, CampaignFile.text(campaign), Caller.of(request).name(), origin);
    }

    private static Origin origin(LocatedNode root) {
        return root.findField("made_by")
                .map(node -> Optional.ofNullable(MAKERS.get(node.text()))
                        .orElseThrow(() ->
                                node.refusal("is \"%s\", expected edit, restore or proposal".formatted(node.text()))))
                .orElse(Origin.EDIT);
    }
}
