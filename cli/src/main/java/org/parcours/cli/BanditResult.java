package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.files.LearntDocument;
import org.parcours.files.PolicyFile;
import org.parcours.journey.Policy;
import org.parcours.num.Interval;
import org.parcours.plan.bandit.DecisionCourse;
import org.parcours.plan.learn.LearningCurve;

/**
 * What a bandit learnt and what it is worth.
 *
 * @param value reward per customer: of the learnt policy on fresh customers, or in a log of the bandit while it learnt
 * @param interval its 95 % interval; empty where one reward says nothing of it
 * @param exact the learnt policy's expected reward where the truth is known
 * @param customers whom it learnt from
 * @param figures further fields of the document
 * @param course how its decisions went
 */
record BanditResult(
        String method,
        Policy policy,
        PolicyFile.Origin origin,
        double value,
        Optional<Interval> interval,
        OptionalDouble exact,
        long customers,
        long explored,
        LearningCurve curve,
        Map<String, Double> figures,
        DecisionCourse course) {
    ObjectNode document(long seed, double elapsedMillis) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", method);
        json.set("policy", PolicyFile.document(policy, origin));
        json.put("value", value);
        interval.ifPresent(
                known -> json.putArray("value_interval").add(known.lower()).add(known.upper()));
        exact.ifPresent(known -> json.put("exact_value", known));
        json.put("episodes", customers);
        json.set("curve", LearntDocument.curve(curve));
        json.put("explored", explored);
        figures.forEach(json::put);
        return json.put("seed", seed).put("elapsed_ms", elapsedMillis);
    }

    /**
     * The document of a page: the same with what became of each arm and how the decisions went.
     *
     * @param unit the currency of rewards; empty where they have none
     */
    ObjectNode report(long seed, double elapsedMillis, String unit) {
        ObjectNode json = document(seed, elapsedMillis).put("unit", unit);
        ArrayNode arms = json.putArray("arms");
        for (DecisionCourse.Arm arm : course.arms()) {
            ObjectNode told = arms.addObject().put("arm", arm.name()).put("decisions", arm.decisions());
            put(told, "mean_reward", arm.reward());
            put(told, "mean_propensity", arm.propensity());
            put(told, "lowest_propensity", arm.lowest());
        }
        ArrayNode points = json.putArray("course");
        for (DecisionCourse.Point point : course.points()) {
            ObjectNode told =
                    points.addObject().put("customers", point.customers()).put("earned", point.earned());
            point.shares().forEach(told.putArray("shares")::add);
        }
        return json;
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        value.ifPresentOrElse(known -> json.put(name, known), () -> json.putNull(name));
    }
}
