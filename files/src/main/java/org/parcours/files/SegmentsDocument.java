package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.uplift.explain.EffectSegment;
import org.parcours.uplift.explain.Trait;

/** Customers by what they have in common, and what an action changes with them. */
public final class SegmentsDocument {
    private SegmentsDocument() {}

    /** The document of segments, in their order. */
    public static ArrayNode of(List<EffectSegment> segments) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (EffectSegment segment : segments) {
            ObjectNode node = json.addObject();
            ArrayNode traits = node.putArray("traits");
            segment.traits().forEach(trait -> put(traits.addObject(), trait));
            node.put("rows", segment.rows()).put("effect", segment.effect());
        }
        return json;
    }

    private static void put(ObjectNode json, Trait trait) {
        json.put("feature", trait.feature())
                .putNull("categories")
                .putNull("least")
                .putNull("greatest")
                .put("or_unknown", trait.orUnknown());
        trait.fold(
                categories -> {
                    ArrayNode names = json.putArray("categories");
                    categories.names().forEach(names::add);
                    return json;
                },
                numbers -> {
                    put(json, "least", numbers.least());
                    put(json, "greatest", numbers.greatest());
                    return json;
                });
    }

    private static void put(ObjectNode json, String field, OptionalDouble number) {
        number.ifPresent(known -> json.put(field, known));
    }
}
