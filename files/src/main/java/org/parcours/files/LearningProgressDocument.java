package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.parcours.plan.learn.LearningCurve;
import org.parcours.plan.learn.LearningProgress;

/** How far a learner has come, as JSON; values are those of the whole audience. */
public final class LearningProgressDocument {
    /** As many as a curve on a screen can show. */
    private static final int MOST_POINTS = 200;

    private LearningProgressDocument() {}

    /**
     * The document of a learner's progress.
     *
     * @param audience customers who enter the campaign
     * @param optimum of the audience; empty where it is out of reach
     */
    public static ObjectNode of(LearningProgress progress, double audience, OptionalDouble optimum) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("customers", progress.customers());
        json.put("start_value", audience * progress.curve().points().get(0).value());
        put(json, "optimum", optimum);
        put(json.putArray("curve"), progress.curve(), audience);
        json.putObject("trying")
                .put("path", progress.trial().path())
                .put("action", RegretDocument.name(progress.trial().action()));
        return json;
    }

    static void put(ArrayNode points, LearningCurve curve, double audience) {
        for (LearningCurve.Point point : curve.thinned(MOST_POINTS).points()) {
            points.addObject().put("customers", point.customers()).put("value", audience * point.value());
        }
    }

    static void put(ObjectNode json, String field, OptionalDouble number) {
        number.ifPresentOrElse(known -> json.put(field, known), () -> json.putNull(field));
    }
}
