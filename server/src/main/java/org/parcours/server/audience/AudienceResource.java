package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.store.Role;

/** What can learn whom an action changes, and how long that takes. */
@Singleton
@Path("audiences")
@Produces(MediaType.APPLICATION_JSON)
public final class AudienceResource {
    private final UpliftDesk desk;
    private final UpliftTimes times;

    AudienceResource(UpliftDesk desk, UpliftTimes times) {
        this.desk = desk;
        this.times = times;
    }

    /** Learners and their bases. */
    @GET
    @Path("learners")
    @Needs(Role.VIEWER)
    public ObjectNode learners() {
        return KnownLearners.json();
    }

    /** About how long a comparison would take. */
    @POST
    @Path("times")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.EDITOR)
    public ObjectNode time(JsonBody body) {
        return times.of(desk.task(body.root()));
    }
}
