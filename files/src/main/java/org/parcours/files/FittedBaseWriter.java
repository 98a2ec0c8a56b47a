package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parcours.model.learner.LinearFunction;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.uplift.base.ColumnEncoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;

/** Writes a fitted base learner: its encoding, its link, and trees, coefficients or layers. */
final class FittedBaseWriter {
    private FittedBaseWriter() {}

    static void put(ObjectNode into, FittedBase base) {
        into.put("link", base.link().name().toLowerCase(Locale.ROOT));
        ArrayNode encoding = into.putArray("encoding");
        base.encoding().columns().forEach(column -> put(encoding.addObject(), column));
        base.score()
                .fold(
                        trees -> put(into.put("score", "trees"), trees.ensemble()),
                        linear -> put(into.put("score", "linear"), linear.function()),
                        neural -> put(into.put("score", "network"), neural));
    }

    private static void put(ObjectNode into, ColumnEncoding column) {
        column.fold(
                number -> into.put("kind", "number"),
                oneHot -> into.put("kind", "one-hot").put("categories", oneHot.width()),
                statistic -> {
                    into.put("kind", "statistic").put("unknown", statistic.ofUnknown());
                    statistic.ofCategory().forEach(into.putArray("of_category")::add);
                    return into;
                });
    }

    private static ObjectNode put(ObjectNode into, LinearFunction function) {
        into.put("intercept", function.intercept());
        ArrayNode coefficients = into.putArray("coefficients");
        ArrayNode unknown = into.putArray("unknown");
        for (int i = 0; i < function.width(); i++) {
            coefficients.add(function.coefficient(i));
            unknown.add(function.unknown(i));
        }
        return into;
    }

    private static ObjectNode put(ObjectNode into, Score.Neural neural) {
        into.put("start", neural.start()).put("factor", neural.factor());
        ArrayNode means = into.putArray("means");
        ArrayNode factors = into.putArray("factors");
        for (int i = 0; i < neural.scale().width(); i++) {
            means.add(neural.scale().mean(i));
            factors.add(neural.scale().factor(i));
        }
        neural.network().widths().forEach(into.putArray("widths")::add);
        ArrayNode parameters = into.putArray("parameters");
        for (float parameter : neural.network().parameters()) {
            parameters.add(parameter);
        }
        return into;
    }

    private static ObjectNode put(ObjectNode into, TreeEnsemble ensemble) {
        into.put("base", ensemble.base(0));
        ArrayNode trees = into.putArray("trees");
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            put(trees.addObject(), ensemble, ensemble.root(tree));
        }
        return into;
    }

    /** The nodes of a tree in the order of a walk by levels; a leaf has the feature −1, and its value as threshold. */
    private static void put(ObjectNode into, TreeEnsemble ensemble, int root) {
        List<Integer> nodes = new ArrayList<>();
        Map<Integer, Integer> place = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            int node = open.remove();
            place.put(node, nodes.size());
            nodes.add(node);
            if (!ensemble.isLeaf(node)) {
                open.add(ensemble.left(node));
                open.add(ensemble.right(node));
            }
        }
        ArrayNode features = into.putArray("feature");
        ArrayNode numbers = into.putArray("number");
        ArrayNode lefts = into.putArray("left");
        ArrayNode rights = into.putArray("right");
        ArrayNode unknownLeft = into.putArray("unknown_left");
        for (int node : nodes) {
            boolean isLeaf = ensemble.isLeaf(node);
            features.add(isLeaf ? -1 : ensemble.feature(node));
            numbers.add(isLeaf ? ensemble.value(node) : finite(ensemble.threshold(node)));
            lefts.add(isLeaf ? -1 : place.getOrDefault(ensemble.left(node), -1));
            rights.add(isLeaf ? -1 : place.getOrDefault(ensemble.right(node), -1));
            unknownLeft.add(!isLeaf && ensemble.isUnknownLeft(node) ? 1 : 0);
        }
    }

    /** JSON has no infinity; the greatest number is above every value of a table as well. */
    private static double finite(double threshold) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, threshold));
    }
}
