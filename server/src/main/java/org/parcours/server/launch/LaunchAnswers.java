package org.parcours.server.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.files.CampaignFile;
import org.parcours.files.SimulationDocument;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.store.Launch;
import org.parcours.store.LaunchFigures;
import org.parcours.store.LaunchSetup;

/** Launches as JSON. */
final class LaunchAnswers {
    private LaunchAnswers() {}

    /** A launch in a list. */
    static ObjectNode summary(Launch launch) {
        LaunchSetup setup = launch.setup();
        LaunchFigures figures = launch.figures();
        ObjectNode json = about(launch);
        json.put("mode", setup.mode()).put("seed", setup.seed().orElse(null));
        json.put("audience", figures.audience());
        SimulationDocument.put(json, "conversions", figures.conversions());
        SimulationDocument.put(json, "cost", figures.cost());
        SimulationDocument.put(json, "profit", figures.profit());
        return json;
    }

    /** A launch with its result. */
    static ObjectNode whole(Launch launch, DividedCampaign campaign, JsonNode result) {
        ObjectNode json = about(launch).put("world_digest", launch.setup().worldDigest());
        json.set("document", CampaignFile.toJson(campaign));
        json.set("result", result);
        return json;
    }

    private static ObjectNode about(Launch launch) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", launch.id())
                .put("campaign_id", launch.setup().campaign())
                .put("version", launch.setup().version())
                .put("world", launch.setup().world())
                .put("launched_at", launch.at().toString());
    }
}
