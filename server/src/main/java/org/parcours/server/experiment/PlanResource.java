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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parcours.server.Parts;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.table.KeptJson;
import org.parcours.store.ExperimentPlan;
import org.parcours.store.ExperimentPlans;
import org.parcours.store.Role;

/** Planned experiments: kept, read, deleted. */
@Singleton
@Path("experiments/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {
    private static final String QUESTION = "question";
    private static final int LONGEST_NAME = 200;

    private final ExperimentPlans plans;

    PlanResource(Parts parts) {
        plans = parts.store().experimentPlans();
    }

    /** All plans, the newest first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode plans() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        plans.list().forEach(plan -> json.add(summary(plan)));
        return json;
    }

    /** Keeps a question with its answer; one that has none is refused. */
    @POST
    @Needs(Role.EDITOR)
    public Response add(JsonBody body) {
        body.root().only("name", QUESTION);
        String name = body.root().field("name").text(1, LONGEST_NAME);
        ObjectNode answer = DesignQuestion.answer(body.root().field(QUESTION));
        ExperimentPlan plan = plans.add(name, body.part(QUESTION).toString(), answer.toString());
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/experiments/plans/" + plan.id())
                .entity(whole(plan))
                .build();
    }

    /** A plan with its question and its answer. */
    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public ObjectNode plan(@PathParam("id") String id) {
        return whole(plans.find(id).orElseThrow(() -> missing(id)));
    }

    /** Deletes a plan. */
    @DELETE
    @Path("{id}")
    @Needs(Role.EDITOR)
    public void delete(@PathParam("id") String id) {
        if (!plans.delete(id)) {
            throw missing(id);
        }
    }

    private static ObjectNode summary(ExperimentPlan plan) {
        ObjectNode answer = KeptJson.read(plan.document());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", plan.id())
                .put("name", plan.name())
                .put("created_at", plan.created().toString());
        json.set("people", answer.get("people"));
        json.set("days", answer.get("days"));
        return json;
    }

    private static ObjectNode whole(ExperimentPlan plan) {
        ObjectNode json = summary(plan);
        json.set(QUESTION, KeptJson.read(plan.question()));
        json.set("document", KeptJson.read(plan.document()));
        return json;
    }

    private static Problem missing(String id) {
        return Problem.of(Kind.NOT_FOUND, "There is no plan \"%s\".".formatted(id));
    }
}
