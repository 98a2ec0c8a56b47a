package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parcours.plan.learn.sampled.LikeliestPath;

/** Paths through a model, as JSON. */
public final class PathsDocument {
    private PathsDocument() {}

    /** The document of paths: their steps with what each earns, where they end, and their discounted return. */
    public static ArrayNode of(List<LikeliestPath> paths) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (LikeliestPath path : paths) {
            ObjectNode node = json.addObject();
            ArrayNode steps = node.putArray("steps");
            for (LikeliestPath.Step step : path.steps()) {
                steps.addObject()
                        .put("state", step.state())
                        .put("action", step.action())
                        .put("reward", step.reward())
                        .put("control_reward", step.controlReward());
            }
            node.put("end", path.end()).put("value", path.value());
        }
        return json;
    }
}
