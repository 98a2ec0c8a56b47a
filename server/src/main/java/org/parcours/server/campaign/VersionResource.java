package org.parcours.server.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.parcours.files.DrawnChanges;
import org.parcours.server.access.Caller;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Numbers;
import org.parcours.store.Role;
import org.parcours.store.Version;

/** Campaigns as they were. */
@Singleton
@Path("campaigns/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class VersionResource {
    private static final int MOST_LISTED = 500;
    private static final int LISTED = 200;

    private final CampaignArchive archive;

    VersionResource(CampaignArchive archive) {
        this.archive = archive;
    }

    /** The file of a version, byte by byte as it was imported or saved. */
    @GET
    @Path("export")
    @Needs(Role.VIEWER)
    public String export(@PathParam("id") String id, @QueryParam("version") Optional<String> version) {
        return archive.text(version.map(number -> find(id, number))
                .orElseGet(() -> archive.campaign(id).version()));
    }

    /** The versions, the newest first, each with what changed against the one before. */
    @GET
    @Path("versions")
    @Needs(Role.VIEWER)
    public ArrayNode versions(
            @PathParam("id") String id,
            @QueryParam("limit") Optional<String> limit,
            @QueryParam("before") Optional<String> before) {
        int most =
                limit.map(word -> Numbers.whole("limit", word, 1, MOST_LISTED)).orElse(LISTED);
        int bound = before.map(word -> Numbers.whole("before", word, 1, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        List<Version> listed = archive.history(id).stream()
                .filter(version -> version.number() < bound)
                .limit(most + 1L)
                .toList();
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Math.min(most, listed.size()); i++) {
            Optional<Version> older = i + 1 < listed.size() ? Optional.of(listed.get(i + 1)) : Optional.empty();
            json.add(CampaignAnswers.version(listed.get(i), changes(older, listed.get(i))));
        }
        return json;
    }

    /** A campaign as it was. */
    @GET
    @Path("versions/{version}")
    @Needs(Role.VIEWER)
    public ObjectNode version(@PathParam("id") String id, @PathParam("version") String number) {
        Version version = find(id, number);
        return CampaignAnswers.whole(archive.campaign(id), version, archive.text(version));
    }

    /** Saves an old version as the newest. */
    @POST
    @Path("versions/{version}/restore")
    @Needs(Role.EDITOR)
    public ObjectNode restore(
            @PathParam("id") String id, @PathParam("version") String number, JsonBody body, RoutingContext request) {
        int basedOn = body.root().only("based_on").field("based_on").whole(1, Integer.MAX_VALUE);
        int old = find(id, number).number();
        Version restored = archive.restore(id, old, basedOn, Caller.of(request).name());
        return CampaignAnswers.whole(archive.campaign(id), restored, archive.text(restored));
    }

    private Version find(String id, String number) {
        return archive.version(id, Numbers.whole("version", number, 1, Integer.MAX_VALUE));
    }

    private List<ObjectNode> changes(Optional<Version> older, Version newer) {
        return older.map(before -> DrawnChanges.between(
                        DrawnCampaign.kept(archive.text(before)), DrawnCampaign.kept(archive.text(newer))))
                .orElse(List.of());
    }
}
