package org.parcours.server.experiment;

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

/** Tables of what came of experiments: uploaded, described, given back, deleted. */
@Singleton
@Path("experiments/tables")
@Produces(MediaType.APPLICATION_JSON)
public final class TableResource {
    private final TableShelf shelf;

    TableResource(TableShelf shelf) {
        this.shelf = shelf;
    }

    /** All tables, the newest first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode tables() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        shelf.list().forEach(table -> json.add(TableAnswers.summary(table)));
        return json;
    }

    /**
     * Keeps the bytes of a file, once they were read as a table.
     *
     * @param name of the file
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Role.EDITOR)
    public Response upload(@QueryParam("name") Optional<String> name, InputStream body) throws IOException {
        String file = name.orElseThrow(
                () -> Problem.of(Kind.BAD_REQUEST, "Say what the table is called: ?name=autumn.csv, for example."));
        KeptTable table = shelf.add(file, BodyLimits.read(body, BodyLimits.TABLE));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/experiments/tables/" + table.id())
                .entity(TableAnswers.whole(table))
                .build();
    }

    /** A table with its columns. */
    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public ObjectNode table(@PathParam("id") String id) {
        return TableAnswers.whole(shelf.named(id));
    }

    /** The file of a table, byte by byte as it was uploaded or simulated. */
    @GET
    @Path("{id}/export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Role.VIEWER)
    public byte[] export(@PathParam("id") String id) {
        return shelf.content(id);
    }

    /** Deletes a table; what was read from it stays. */
    @DELETE
    @Path("{id}")
    @Needs(Role.EDITOR)
    public void delete(@PathParam("id") String id) {
        shelf.delete(id);
    }
}
