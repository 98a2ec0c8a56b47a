package org.parcours.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.journey.Policy;

/**
 * Policies as JSON: {@code {"kind":"stationary","states":{"s":{"a":0.7,"b":0.3}}}} or {@code
 * {"kind":"staged","stages":[{"s":{"a":1.0}}]}}, with optional {@code horizon}, {@code discount} and {@code made_by}.
 */
public final class PolicyFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Where a policy comes from.
     *
     * @param madeBy the command and the method, such as {@code parcours plan (policy-iteration)}
     * @param horizon the number of steps that it was made for, if it ends
     * @param discount the one discount that it was made for, if there is one
     */
    public record Origin(String madeBy, OptionalInt horizon, OptionalDouble discount) {}

    private PolicyFile() {}

    /** Reads a policy; whatever is wrong is refused with line and column. */
    public static Policy read(Path file) {
        return policy(LocatedReader.read(file));
    }

    /**
     * The policy that a document says.
     *
     * @throws BadFile at the first field that is refused
     */
    public static Policy policy(LocatedNode document) {
        document.only("kind", "states", "stages", "horizon", "discount", "made_by");
        document.fields().values().stream()
                .filter(LocatedNode::isEmpty)
                .findFirst()
                .ifPresent(node -> {
                    throw node.refusal("is empty; leave the field out");
                });
        document.findField("horizon").ifPresent(node -> node.whole(1, Integer.MAX_VALUE));
        document.findField("discount").ifPresent(node -> node.number(0, 1));
        LocatedNode kind = document.field("kind");
        return switch (kind.text()) {
            case "stationary" -> new Policy.Stationary(states(withOnly(document, "states", "stages")));
            case "staged" -> staged(withOnly(document, "stages", "states"));
            default -> throw kind.refusal("is \"" + kind.text() + "\", expected \"stationary\" or \"staged\"");
        };
    }

    /** Writes a policy; the file is there whole or not at all. */
    public static void write(Path file, Policy policy, Origin origin) {
        try {
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document(policy, origin));
            AtomicFile.write(file, text + "\n");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a policy that cannot be written", impossible);
        }
    }

    private static LocatedNode withOnly(LocatedNode document, String field, String other) {
        document.findField(other).ifPresent(node -> {
            throw node.refusalOfName("the field \"" + other + "\" does not fit the kind; use \"" + field + "\"");
        });
        return document.field(field);
    }

    private static Policy staged(LocatedNode stages) {
        List<Map<String, Map<String, Double>>> read =
                stages.items().stream().map(PolicyFile::states).toList();
        if (read.isEmpty()) {
            throw stages.refusal("is an empty list, expected at least one stage");
        }
        return new Policy.Staged(read);
    }

    private static Map<String, Map<String, Double>> states(LocatedNode node) {
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        node.fields().forEach((state, actions) -> states.put(state, actions(actions)));
        return states;
    }

    private static Map<String, Double> actions(LocatedNode node) {
        Map<String, Double> actions = new LinkedHashMap<>();
        node.fields().forEach((action, probability) -> actions.put(action, probability.number(0, 1)));
        double sum = actions.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= Policy.SUM_TOLERANCE)) {
            throw node.refusal("the probabilities sum to " + sum + ", expected 1 within " + Policy.SUM_TOLERANCE);
        }
        return actions;
    }

    /** A policy as its file says it. */
    public static ObjectNode document(Policy policy, Origin origin) {
        ObjectNode document = MAPPER.createObjectNode();
        policy.<ObjectNode>fold(
                stationary -> document.put("kind", "stationary").set("states", node(stationary.states())), staged -> {
                    ArrayNode stages = document.put("kind", "staged").putArray("stages");
                    staged.stages().forEach(stage -> stages.add(node(stage)));
                    return document;
                });
        origin.horizon().ifPresent(horizon -> document.put("horizon", horizon));
        origin.discount().ifPresent(discount -> document.put("discount", discount));
        return document.put("made_by", origin.madeBy());
    }

    private static ObjectNode node(Map<String, Map<String, Double>> states) {
        ObjectNode node = MAPPER.createObjectNode();
        states.forEach((state, actions) -> {
            ObjectNode each = node.putObject(state);
            actions.forEach((action, probability) -> each.put(action, (double) probability));
        });
        return node;
    }
}
