package org.parcours.server.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parcours.files.LocatedNode;
import org.parcours.server.Parts;
import org.parcours.server.access.Directory.MadeKey;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.ApiKey;
import org.parcours.store.Role;

/** Keys with which programs come in. */
@Singleton
@Path("keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class KeyResource {
    private final Directory directory;

    KeyResource(Parts parts) {
        directory = parts.directory();
    }

    /** All keys, without their secrets. */
    @GET
    @Needs(Role.ADMIN)
    public ArrayNode keys() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        directory.keys().forEach(key -> json.add(document(key)));
        return json;
    }

    /** Makes a key; its secret is told this once. */
    @POST
    @Needs(Role.ADMIN)
    public Response add(JsonBody body) {
        LocatedNode root = body.root().only("name", "role");
        String name = root.field("name").text();
        Role role = Roles.in(root.field("role"));
        try {
            MadeKey made = directory.makeKey(name, role);
            return Response.status(Response.Status.CREATED)
                    .entity(document(made.key()).put("secret", made.secret()))
                    .build();
        } catch (IllegalArgumentException refused) {
            throw Problem.of(Kind.BAD_FIELD, String.valueOf(refused.getMessage()));
        }
    }

    /** Revokes a key. */
    @DELETE
    @Path("{id}")
    @Needs(Role.ADMIN)
    public void revoke(@PathParam("id") String id) {
        if (!directory.revokeKey(id)) {
            throw Problem.of(Kind.NOT_FOUND, "There is no key \"%s\".".formatted(id));
        }
    }

    private static ObjectNode document(ApiKey key) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", key.id())
                .put("name", key.name())
                .put("role", Roles.word(key.role()))
                .put("created_at", key.created().toString());
    }
}
