package org.parcours.server.experiment;

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
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.server.proof.LogShelf;
import org.parcours.store.Role;

/** Experiments that were read, as journey logs on which policies can be proved. */
@Singleton
@Path("experiments/readings")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadingResource {
    private static final int LONGEST_NAME = 200;

    private final ReadingDesk desk;
    private final LogShelf logs;

    ReadingResource(ReadingDesk desk, LogShelf logs) {
        this.desk = desk;
        this.logs = logs;
    }

    /** The log's file. */
    @GET
    @Path("{id}/log")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Role.VIEWER)
    public byte[] log(@PathParam("id") String id) {
        return LogShelf.packed(desk.log(id));
    }

    /** Keeps the log among the others. */
    @POST
    @Path("{id}/log")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.EDITOR)
    public Response keep(@PathParam("id") String id, JsonBody body) {
        String name = body.root().only("name").field("name").text(1, LONGEST_NAME);
        ObjectNode log = logs.keep(name, desk.log(id));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/logs/" + log.get("id").textValue())
                .entity(log)
                .build();
    }
}
