package org.parcours.server.audience;

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
import org.parcours.server.experiment.TableAnswers;
import org.parcours.server.experiment.TableShelf;
import org.parcours.server.http.JsonBody;
import org.parcours.store.KeptTable;
import org.parcours.store.Role;

/** What was foretold of customers, and whom to treat by it. */
@Singleton
@Path("audiences/scores/{id}")
public final class ScoreResource {
    private final ScoreShelf scores;
    private final TableShelf tables;

    ScoreResource(ScoreShelf scores, TableShelf tables) {
        this.scores = scores;
        this.tables = tables;
    }

    /** The file of the scores. */
    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Role.VIEWER)
    public byte[] export(@PathParam("id") String id) {
        return scores.content(id);
    }

    /** Whom to treat, and what that is worth. */
    @POST
    @Path("targets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.VIEWER)
    public ObjectNode targets(@PathParam("id") String id, JsonBody body) {
        return answers(id, body).json();
    }

    /** The same customers as a table. */
    @POST
    @Path("list")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("text/csv")
    @Needs(Role.VIEWER)
    public byte[] list(@PathParam("id") String id, JsonBody body) {
        return answers(id, body).list();
    }

    /** Keeps the customers with their scores for campaigns. */
    @POST
    @Path("customers")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.EDITOR)
    public Response keepCustomers(@PathParam("id") String id) {
        KeptTable table = scores.keepCustomers(id, tables);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/experiments/tables/" + table.id())
                .entity(TableAnswers.whole(table))
                .build();
    }

    private TargetAnswers answers(String id, JsonBody body) {
        ScoredCustomers customers = scores.named(id);
        return new TargetAnswers(customers, TargetQuestion.in(body.root(), customers.treatments()));
    }
}
