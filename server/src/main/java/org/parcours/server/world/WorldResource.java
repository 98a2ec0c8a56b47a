package org.parcours.server.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.files.LocatedNode;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.store.Role;

/** Worlds: read all, save one's own. */
@Singleton
@Path("worlds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class WorldResource {
    private final WorldCatalog catalog;
    private final OwnWorlds own;

    WorldResource(WorldCatalog catalog, OwnWorlds own) {
        this.catalog = catalog;
        this.own = own;
    }

    /** All worlds, those that ship first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode worlds() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        catalog.list().forEach(world -> json.add(summary(world)));
        return json;
    }

    /** A world with its document. */
    @GET
    @Path("{name}")
    @Needs(Role.VIEWER)
    public ObjectNode world(@PathParam("name") String name) {
        return whole(catalog.named(name));
    }

    /** The world file for the command line. */
    @GET
    @Path("{name}/export")
    @Produces("application/yaml")
    @Needs(Role.VIEWER)
    public String export(@PathParam("name") String name) {
        return catalog.named(name).yaml();
    }

    /** Creates or replaces a world of one's own. */
    @PUT
    @Path("{name}")
    @Needs(Role.EDITOR)
    public ObjectNode save(@PathParam("name") String name, JsonBody body) {
        LocatedNode root = body.root().only("document", "based_on");
        Optional<Integer> basedOn = root.findField("based_on").map(node -> node.whole(1, Integer.MAX_VALUE));
        return whole(own.save(name, body, basedOn));
    }

    /** Deletes a world of one's own. */
    @DELETE
    @Path("{name}")
    @Needs(Role.EDITOR)
    public void delete(@PathParam("name") String name) {
        own.delete(name);
    }

    private static ObjectNode summary(KnownWorld known) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", known.world().name())
                .put("shipped", known.shipped())
                .put("version", known.version())
                .put("currency", known.world().economics().currency())
                .put("margin", known.world().economics().margin())
                .put("audience", known.world().economics().audience())
                .put("depth", known.world().timing().depth())
                .put("saved_at", saved(known));
    }

    private static ObjectNode whole(KnownWorld known) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", known.world().name())
                .put("shipped", known.shipped())
                .put("version", known.version());
        json.set("document", known.json());
        return json.put("saved_at", saved(known));
    }

    private static @Nullable String saved(KnownWorld known) {
        return known.saved().map(Object::toString).orElse(null);
    }
}
