package org.parcours.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.parcours.simulate.BranchResult;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.Estimate;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.StepResult;
import org.parcours.simulate.World;

/** What a campaign brought, as the JSON document that commands, reports and the server share. */
public final class SimulationDocument {
    private SimulationDocument() {}

    /** The document of a result. */
    public static ObjectNode of(CampaignResult result) {
        World world = result.world();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("campaign", result.campaign())
                .put("world", world.name())
                .put("mode", result.seed().isPresent() ? "sampled" : "expected");
        result.seed().ifPresentOrElse(seed -> json.put("seed", seed.value()), () -> json.putNull("seed"));
        json.put("audience", result.audience())
                .put("currency", world.economics().currency())
                .put("margin", world.economics().margin());
        putFigures(json, result);
        ArrayNode steps = json.putArray("steps");
        result.steps().forEach(step -> steps.add(step(step, world)));
        if (!result.branches().isEmpty()) {
            ArrayNode branches = json.putArray("branches");
            result.branches().forEach(branch -> branches.add(branch(branch)));
        }
        return json;
    }

    /** Puts the key figures that mean something in the result's world, sampled ones with their intervals. */
    static void putFigures(ObjectNode json, CampaignResult result) {
        for (KeyFigure figure : KeyFigure.values()) {
            if (applies(figure, result.world())) {
                put(json, name(figure), result.estimate(figure));
            }
        }
    }

    /** Puts a number without a fraction as a whole number, so that people are counted as people. */
    public static void put(ObjectNode json, String field, double number) {
        json.set(field, number(number));
    }

    /** A number as JSON; one without a fraction is whole. */
    static JsonNode number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 0x1p53
                ? JsonNodeFactory.instance.numberNode((long) number)
                : JsonNodeFactory.instance.numberNode(number);
    }

    /** The name of a figure in documents. */
    public static String name(KeyFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    /** Where nobody buys without us, organic and incremental figures would only repeat the others. */
    static boolean applies(KeyFigure figure, World world) {
        return figure.compareTo(KeyFigure.ORGANIC_CONVERSIONS) < 0
                || world.behaviour().organic() > 0;
    }

    private static void put(ObjectNode json, String field, Estimate estimate) {
        estimate.value().ifPresentOrElse(value -> put(json, field, value), () -> json.putNull(field));
        estimate.interval()
                .ifPresent(interval ->
                        json.putArray(field + "_interval").add(interval.lower()).add(interval.upper()));
    }

    private static ObjectNode branch(BranchResult branch) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", branch.path()).put("name", branch.name()).put("share", branch.share());
        put(json, "people", branch.people());
        return json;
    }

    private static ObjectNode step(StepResult step, World world) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", step.path())
                .put("channel", step.action().channel())
                .put("message", step.action().message());
        put(json, "people", step.people());
        put(json, "contacts", step.contacts());
        put(json, "conversions", step.conversions());
        put(json, "cost", step.cost());
        put(json, "profit", step.profit());
        ObjectNode reactions = json.putObject("reactions");
        for (int k = 0; k < world.reactions().size(); k++) {
            put(reactions, world.reactions().get(k).name(), step.reactions().get(k));
        }
        return json;
    }
}
