package org.parcours.server.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import org.parcours.server.Parts;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Job;
import org.parcours.store.Jobs;
import org.parcours.store.Role;

/** Long work: started, watched, cancelled. */
@Singleton
@Path("jobs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class JobResource {
    private static final int LISTED = 100;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Jobs jobs;
    private final JobRunner runner;
    private final Orders orders;
    private final JobEvents events;

    JobResource(Parts parts, JobRunner runner, Orders orders, JobEvents events) {
        jobs = parts.store().jobs();
        this.runner = runner;
        this.orders = orders;
        this.events = events;
    }

    /** The last hundred jobs, the newest first. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode jobs(@QueryParam("campaign") Optional<String> campaign) {
        List<Job> listed = campaign.map(id -> jobs.list(id, LISTED)).orElseGet(() -> jobs.list(LISTED));
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        listed.forEach(job -> json.add(summary(job)));
        return json;
    }

    /** Starts a job. */
    @POST
    @Needs(Role.EDITOR)
    public Response start(JsonBody body) {
        LiveJob job = runner.start(orders.read(body));
        return Response.accepted(job.document())
                .header("Location", "/api/v1/jobs/" + job.job().id())
                .build();
    }

    /** A job with its result, if it is done. */
    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public ObjectNode job(@PathParam("id") String id) {
        ObjectNode json = whole(id);
        json.set("request", parsed(jobs.parameters(id).orElseThrow(() -> missing(id))));
        json.set("result", jobs.result(id).map(JobResource::parsed).orElse(null));
        return json;
    }

    /** Cancels a job that waits or runs. */
    @DELETE
    @Path("{id}")
    @Needs(Role.EDITOR)
    public ObjectNode cancel(@PathParam("id") String id) {
        find(id);
        runner.cancel(id);
        return whole(id);
    }

    /** Progress, until the job has ended. */
    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(Role.VIEWER)
    public Multi<OutboundSseEvent> events(@PathParam("id") String id, @Context Sse sse) {
        Optional<LiveJob> live = runner.find(id); // before the store is asked: what is live no more has its end there
        return events.of(find(id), live, sse);
    }

    private ObjectNode whole(String id) {
        Optional<ObjectNode> live = runner.find(id).map(LiveJob::document);
        return live.orElseGet(() -> JobAnswers.summary(find(id), Optional.empty()));
    }

    private ObjectNode summary(Job job) {
        return runner.find(job.id()).map(LiveJob::document).orElseGet(() -> JobAnswers.summary(job, Optional.empty()));
    }

    private Job find(String id) {
        return jobs.find(id).orElseThrow(() -> missing(id));
    }

    private static Problem missing(String id) {
        return Problem.of(Kind.NOT_FOUND, "There is no job \"%s\"; ended ones are kept for thirty days.".formatted(id));
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("jobs are kept as JSON", impossible);
        }
    }
}
