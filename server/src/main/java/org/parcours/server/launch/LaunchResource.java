package org.parcours.server.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.parcours.files.report.HtmlReport;
import org.parcours.files.report.HtmlReport.Page;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.Parts;
import org.parcours.server.access.Needs;
import org.parcours.server.campaign.CampaignArchive;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Launch;
import org.parcours.store.Launches;
import org.parcours.store.Role;

/** A launch: its figures, and a page of them. */
@Singleton
@Path("launches/{id}")
public final class LaunchResource {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final CampaignArchive archive;
    private final Launches launches;

    LaunchResource(Parts parts, CampaignArchive archive) {
        this.archive = archive;
        launches = parts.store().launches();
    }

    /** A launch with its result. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.VIEWER)
    public ObjectNode launch(@PathParam("id") String id) {
        Launch launch = find(id);
        return LaunchAnswers.whole(launch, campaign(launch), result(launch));
    }

    /** A self-contained page; in a browser it runs apart from the studio, and can ask it for nothing. */
    @GET
    @Path("report")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Role.VIEWER)
    public String report(@PathParam("id") String id, @Context HttpServerResponse answer) {
        Launch launch = find(id);
        Page page = HtmlReport.page("simulation", campaign(launch).name(), result(launch))
                .orElseThrow(() -> Problem.of(
                        Kind.NOT_FOUND, "This build has no reports; build the studio without -Dstudio.skip."));
        // Instead of the policy of all answers: a second one beside it would forbid the page its own script.
        answer.putHeader(
                "Content-Security-Policy",
                "sandbox allow-scripts allow-downloads allow-popups; frame-ancestors 'none'; " + page.policy());
        return page.html();
    }

    private Launch find(String id) {
        return launches.find(id).orElseThrow(() -> missing(id));
    }

    private DividedCampaign campaign(Launch launch) {
        return DrawnCampaign.kept(archive.text(
                archive.version(launch.setup().campaign(), launch.setup().version())));
    }

    private JsonNode result(Launch launch) {
        try {
            return MAPPER.readTree(launches.result(launch.id()).orElseThrow(() -> missing(launch.id())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the result of launch " + launch.id() + " was written as JSON", impossible);
        }
    }

    private static Problem missing(String id) {
        return Problem.of(
                Kind.NOT_FOUND, "There is no launch \"%s\"; the last hundred of a campaign are kept.".formatted(id));
    }
}
