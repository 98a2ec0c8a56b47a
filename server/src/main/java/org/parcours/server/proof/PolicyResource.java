package org.parcours.server.proof;

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
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.server.table.KeptJson;
import org.parcours.store.KeptPolicy;
import org.parcours.store.Role;

/** Policies: kept, read, deleted. */
@Singleton
@Path("policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyResource {
    private final PolicyShelf shelf;

    PolicyResource(PolicyShelf shelf) {
        this.shelf = shelf;
    }

    /** All policies, the newest first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode policies() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        shelf.list().forEach(policy -> json.add(summary(policy)));
        return json;
    }

    /** Keeps a policy. */
    @POST
    @Needs(Role.EDITOR)
    public Response add(JsonBody body) {
        body.root().only("name", "document");
        KeptPolicy policy = shelf.add(body);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/policies/" + policy.id())
                .entity(whole(policy))
                .build();
    }

    /** A policy with its document. */
    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public ObjectNode policy(@PathParam("id") String id) {
        return whole(shelf.named(id));
    }

    /** Deletes a policy; what was proved of it stays. */
    @DELETE
    @Path("{id}")
    @Needs(Role.EDITOR)
    public void delete(@PathParam("id") String id) {
        shelf.delete(id);
    }

    private static ObjectNode summary(KeptPolicy policy) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", policy.id())
                .put("name", policy.name())
                .put("created_at", policy.created().toString());
    }

    private static ObjectNode whole(KeptPolicy policy) {
        ObjectNode json = summary(policy);
        json.set("document", KeptJson.read(policy.document()));
        return json;
    }
}
