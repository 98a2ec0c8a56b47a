package org.parcours.server.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.store.Role;

/** How many people an experiment needs. */
@Singleton
@Path("experiments/designs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DesignResource {
    /** The answer to a question; nothing is kept. */
    @POST
    @Needs(Role.VIEWER)
    public ObjectNode design(JsonBody body) {
        return DesignQuestion.answer(body.root());
    }
}
