package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parcours.num.IsotonicRegression;

/**
 * The field {@code recalibration} of an uplift model, which may be left out: of each treatment the blocks of a function that
 * never falls, {@code {"left": […], "right": […], "value": […]}}.
 */
final class RecalibrationField {
    private static final String NAME = "recalibration";

    private RecalibrationField() {}

    static void put(ObjectNode document, List<IsotonicRegression> byTreatment) {
        if (byTreatment.isEmpty()) {
            return;
        }
        ArrayNode all = document.putArray(NAME);
        for (IsotonicRegression function : byTreatment) {
            ObjectNode node = all.addObject();
            put(node.putArray("left"), function.lefts());
            put(node.putArray("right"), function.rights());
            put(node.putArray("value"), function.values());
        }
    }

    /** The functions of a document of a model with so many treatments; none where it has none. */
    static List<IsotonicRegression> read(LocatedNode document, int treatments) {
        return document.findField(NAME)
                .map(field -> {
                    List<LocatedNode> all = field.items();
                    if (all.size() != treatments) {
                        throw field.refusal("has " + all.size() + " functions, expected one for each of " + treatments
                                + " treatments");
                    }
                    return all.stream().map(RecalibrationField::function).toList();
                })
                .orElse(List.of());
    }

    private static IsotonicRegression function(LocatedNode node) {
        node.only("left", "right", "value");
        return node.guarded(() -> IsotonicRegression.ofBlocks(
                numbers(node.field("left")), numbers(node.field("right")), numbers(node.field("value"))));
    }

    private static double[] numbers(LocatedNode list) {
        return list.items().stream().mapToDouble(LocatedNode::number).toArray();
    }

    private static void put(ArrayNode into, double[] numbers) {
        for (double number : numbers) {
            into.add(number);
        }
    }
}
