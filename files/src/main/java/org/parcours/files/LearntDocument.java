package org.parcours.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.plan.learn.LearningCurve;
import org.parcours.plan.learn.sampled.LearntJourneys;

/** What came of learning, as JSON. */
public final class LearntDocument {
    private LearntDocument() {}

    /**
     * The document of a result; values are those of one journey.
     *
     * @param policy the learnt policy or campaign as its file says it
     */
    public static ObjectNode of(LearntJourneys learnt, JsonNode policy, double elapsedMillis) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", learnt.method().toString());
        json.set("policy", policy);
        json.put("value", learnt.sampled().value());
        json.putArray("value_interval")
                .add(learnt.sampled().interval().lower())
                .add(learnt.sampled().interval().upper());
        learnt.exact().ifPresent(exact -> json.put("exact_value", exact));
        json.put("episodes", learnt.settings().journeys()).put("steps", learnt.steps());
        json.set("curve", curve(learnt.curve()));
        json.put("explored", learnt.explored());
        learnt.exploredAtMost().ifPresent(most -> json.put("explored_at_most", most));
        return json.put("seed", learnt.settings().seed().value()).put("elapsed_ms", elapsedMillis);
    }

    /** A curve as a list of pairs, customers and value. */
    public static ArrayNode curve(LearningCurve curve) {
        ArrayNode points = JsonNodeFactory.instance.arrayNode();
        curve.points().forEach(point -> points.addArray().add(point.customers()).add(point.value()));
        return points;
    }
}
