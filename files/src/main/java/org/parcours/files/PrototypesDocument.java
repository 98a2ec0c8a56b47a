package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.plan.prototype.Mean;
import org.parcours.plan.prototype.Pooling;
import org.parcours.plan.prototype.PrototypeExperiment;
import org.parcours.plan.prototype.PrototypeSettings;

/** An experiment with collaborative prototypes as {@code parcours prototypes --json} answers it. */
public final class PrototypesDocument {
    private PrototypesDocument() {}

    /** The document of an experiment. */
    public static ObjectNode of(PrototypeExperiment experiment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putSettings(experiment, json);
        put(json, "optimum", experiment.optimum());
        ArrayNode ways = json.putArray("ways");
        experiment.courses().forEach((pooling, course) -> ways.add(way(pooling, course)));
        return json;
    }

    private static void putSettings(PrototypeExperiment experiment, ObjectNode json) {
        PrototypeSettings settings = experiment.settings();
        json.put("sellers", experiment.sellers());
        json.put("segments", experiment.shape().segments());
        json.put("difference", experiment.shape().difference());
        json.put("contacts", experiment.shape().contacts());
        json.put("horizon", experiment.shape().horizon());
        json.put("discount", experiment.shape().discount());
        json.put("prototypes", settings.prototypes());
        json.put("subset", settings.subset());
        json.put("weeks", settings.weeks());
        json.put("journeys_per_week", settings.journeysPerWeek());
        json.put("rounds", settings.rounds());
        json.put("exploration", settings.exploration());
        json.put("threshold", settings.threshold());
        json.put("seeds", experiment.seeds());
    }

    private static ObjectNode way(Pooling pooling, PrototypeExperiment.Course course) {
        ObjectNode way = JsonNodeFactory.instance.objectNode();
        int last = course.weeks().size() - 1;
        way.put("way", pooling.toString());
        put(way, "value", course.value().get(last));
        put(way, "right_segment", course.rightSegment().get(last));
        put(way, "earned", course.earned());
        put(way, "value_ahead_of_one_for_all", course.valueAhead());
        put(way, "value_ahead_of_one_per_seller", course.valueAheadOfOwn());
        put(way, "earned_ahead_of_one_per_seller", course.earnedAheadOfOwn());
        way.put("settled", course.stopped());
        ArrayNode rounds = way.putArray("course");
        for (int round = 0; round <= last; round++) {
            ObjectNode each = rounds.addObject().put("weeks", course.weeks().get(round));
            put(each, "value", course.value().get(round));
            put(each, "right_segment", course.rightSegment().get(round));
            each.put("variation", course.variation().get(round));
        }
        return way;
    }

    private static void put(ObjectNode json, String name, Mean mean) {
        json.put(name, mean.value());
        json.putArray(name + "_interval")
                .add(mean.interval().lower())
                .add(mean.interval().upper());
    }
}
