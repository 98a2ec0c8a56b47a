package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.parcours.journey.Campaign;
import org.parcours.journey.Policy;
import org.parcours.plan.campaign.RobustCampaign;
import org.parcours.plan.constrained.ConstrainedPlan;
import org.parcours.plan.constrained.Frontier;
import org.parcours.plan.constrained.Limit;
import org.parcours.plan.constrained.Mixture;

/** Plans within limits as JSON documents. */
public final class ConstrainedDocument {
    private ConstrainedDocument() {}

    /** The document of a model's plan: value, proof, limits with use and shadow price, the policy and its parts. */
    public static ObjectNode of(ConstrainedPlan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", "column-generation");
        put(json, plan.limits(), plan.mixture(), 1);
        json.put("randomised_states", plan.randomised());
        ArrayNode parts = json.putArray("parts");
        for (Mixture.Part<?> part : plan.mixture().parts()) {
            ObjectNode each = parts.addObject();
            each.put("probability", part.probability())
                    .put("value", part.column().value());
            put(each.putObject("uses"), plan.limits(), part.column().uses(), 1);
        }
        plan.policy()
                .<ObjectNode>fold(
                        stationary -> {
                            put(json.putObject("policy"), stationary.states());
                            return json;
                        },
                        staged -> stages(json, staged));
        return json;
    }

    private static ObjectNode stages(ObjectNode json, Policy.Staged staged) {
        put(json.putObject("policy"), staged.stages().get(0));
        ArrayNode stages = json.putArray("stages");
        staged.stages().forEach(stage -> put(stages.addObject().putObject("policy"), stage));
        return json;
    }

    /**
     * Adds what campaigns within limits bring to the document of the likeliest of them.
     *
     * @param limits for the whole audience
     * @param mixture per customer
     */
    public static ObjectNode addTo(ObjectNode json, List<Limit> limits, Mixture<Campaign> mixture, double audience) {
        json.put("method", "column-generation");
        put(json, limits, mixture, audience);
        ArrayNode campaigns = json.putArray("campaigns");
        for (Mixture.Part<Campaign> part : mixture.parts()) {
            ObjectNode each = campaigns.addObject();
            each.put("probability", part.probability())
                    .put("people", Math.rint(part.probability() * audience))
                    .put("value_per_customer", part.column().value());
            put(each.putObject("uses"), limits, part.column().uses(), audience);
            each.set("campaign", CampaignFile.toJson(part.column().policy()));
        }
        return json;
    }

    private static void put(ObjectNode json, List<Limit> limits, Mixture<?> mixture, double people) {
        json.put("value", people * mixture.value())
                .put("bound", people * mixture.bound())
                .put("gap", people * mixture.gap());
        ObjectNode most = json.putObject("limits");
        limits.forEach(limit -> most.put(limit.name(), limit.most()));
        put(json.putObject("uses"), limits, mixture.uses(), people);
        put(json.putObject("shadow_prices"), limits, mixture.prices(), 1);
        json.put("problems_solved", mixture.solved());
    }

    /** Adds a frontier: what each limit brings, with its shadow price. */
    public static ObjectNode addTo(ObjectNode json, Frontier frontier, double people) {
        ArrayNode points =
                json.putObject("frontier").put("name", frontier.name()).putArray("points");
        for (Frontier.Point point : frontier.points()) {
            points.addObject()
                    .put("limit", people * point.limit())
                    .put("value", people * point.value())
                    .put("bound", people * point.bound())
                    .put("shadow_price", point.price());
        }
        return json;
    }

    /** The document of campaigns for several worlds; all numbers per customer. */
    public static ObjectNode of(RobustCampaign robust, List<String> worlds, String kind) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("robust", kind)
                .put("value_per_customer", robust.value())
                .put("bound", robust.bound())
                .put("gap", Math.max(0, robust.bound() - robust.value()));
        ArrayNode each = json.putArray("worlds");
        for (int w = 0; w < worlds.size(); w++) {
            each.addObject()
                    .put("world", worlds.get(w))
                    .put("weight", robust.weights().get(w))
                    .put("value_per_customer", robust.values().get(w))
                    .put("best_if_known", robust.alone().get(w));
        }
        ArrayNode campaigns = json.putArray("campaigns");
        for (RobustCampaign.Part part : robust.parts()) {
            ObjectNode one = campaigns.addObject().put("probability", part.share());
            ArrayNode values = one.putArray("values");
            part.values().forEach(value -> values.add((double) value));
            one.set("campaign", CampaignFile.toJson(part.campaign()));
        }
        json.set("campaign", CampaignFile.toJson(robust.parts().get(0).campaign()));
        return json;
    }

    private static void put(ObjectNode json, List<Limit> limits, List<Double> numbers, double times) {
        for (int j = 0; j < limits.size(); j++) {
            json.put(limits.get(j).name(), times * numbers.get(j));
        }
    }

    private static void put(ObjectNode json, Map<String, Map<String, Double>> policy) {
        policy.forEach((state, actions) -> {
            ObjectNode each = json.putObject(state);
            actions.forEach((action, probability) -> each.put(action, (double) probability));
        });
    }
}
