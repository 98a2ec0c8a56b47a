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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.parcours.server.access.Needs;
import org.parcours.server.http.BodyLimits;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.KeptTable;
import org.parcours.store.Role;

/** Journey logs: uploaded, described, given back, deleted. */
@Singleton
@Path("logs")
@Produces(MediaType.APPLICATION_JSON)
public final class LogResource {
    private final LogShelf shelf;

    LogResource(LogShelf shelf) {
        this.shelf = shelf;
    }

    /** All logs, the newest first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode logs() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        shelf.list().forEach(log -> json.add(LogAnswers.summary(log)));
        return json;
    }

    /**
     * Keeps the bytes of a file, once they were read as a journey log.
     *
     * @param name of the file
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Role.EDITOR)
    public Response upload(@QueryParam("name") Optional<String> name, InputStream body) throws IOException {
        String file = name.orElseThrow(
                () -> Problem.of(Kind.BAD_REQUEST, "Say what the log is called: ?name=spring.csv, for example."));
        KeptTable log = shelf.add(file, BodyLimits.read(body, BodyLimits.TABLE));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/logs/" + log.id())
                .entity(LogAnswers.whole(log))
                .build();
    }

    /** A log with what it holds. */
    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public ObjectNode log(@PathParam("id") String id) {
        return LogAnswers.whole(shelf.named(id));
    }

    /** The file of a log, byte by byte as it was uploaded or simulated. */
    @GET
    @Path("{id}/export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Role.VIEWER)
    public byte[] export(@PathParam("id") String id) {
        return shelf.content(id);
    }

    /** Deletes a log; what was proved on it stays. */
    @DELETE
    @Path("{id}")
    @Needs(Role.EDITOR)
    public void delete(@PathParam("id") String id) {
        shelf.delete(id);
    }
}
