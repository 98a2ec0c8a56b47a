package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.prove.Baseline;
import org.parcours.prove.Estimate;
import org.parcours.prove.Proof;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.Rates;
import org.parcours.prove.Verdict;

/**
 * What a log says of a target policy, as the JSON document that commands and the server share. What is not known is null,
 * as is the end of an interval that has none.
 */
public final class ProofDocument {
    private ProofDocument() {}

    /**
     * The document of a proof.
     *
     * @param truth what the target is truly worth, which is known of simulated customers alone
     */
    public static ObjectNode of(Proof proof, ProofSettings settings, OptionalDouble truth) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("file", proof.journeys().log().source());
        document.put("journeys", proof.journeys().journeys());
        document.put("steps", proof.journeys().log().steps());
        document.put("cut_offs", proof.journeys().log().cutOffs());
        document.put("level", settings.bound().level());
        document.put("seed", settings.bound().seed().value());
        ObjectNode behaviour = document.putObject("behaviour");
        put(behaviour, "value", proof.behaviour().value());
        put(behaviour, "standard_error", proof.behaviour().standardError());
        putInterval(behaviour, "interval", proof.behaviour().interval());
        proof.behaviour().reason().ifPresent(reason -> behaviour.put("reason", reason));
        putBaseline(settings.baseline(), proof, document.putObject("baseline"));
        ArrayNode estimates = document.putArray("estimates");
        proof.estimates().forEach(estimate -> add(estimate, settings, truth, estimates.addObject()));
        proof.rates().ifPresent(rates -> putRates(rates, document));
        DiagnosticsDocument.put(proof, document.putObject("diagnostics"));
        putVerdict(proof.verdict(), document);
        ArrayNode warnings = document.putArray("warnings");
        proof.warnings().forEach(warnings::add);
        document.putNull("truth");
        truth.ifPresent(
                known -> document.putObject("truth").put("target", known).putNull("behaviour"));
        return document;
    }

    private static void add(Estimate estimate, ProofSettings settings, OptionalDouble truth, ObjectNode node) {
        node.put("estimator", estimate.estimator());
        put(node, "value", estimate.value());
        put(node, "standard_error", estimate.standardError());
        putInterval(node, "interval", estimate.interval());
        node.put("bound", settings.bound().method().id());
        node.put("usable", estimate.isUsable());
        estimate.reason().ifPresentOrElse(reason -> node.put("reason", reason), () -> node.putNull("reason"));
        node.put(
                "holds_truth",
                truth.isPresent() ? estimate.holds(truth.getAsDouble()).orElse(null) : null);
        estimate.parameter().ifPresent(parameter -> {
            node.put("parameter", parameter);
            node.put("tuning", settings.tuning().bySlope() ? "slope" : "given");
        });
    }

    private static void putBaseline(Baseline baseline, Proof proof, ObjectNode node) {
        node.put("policy", baseline.fold(() -> "behaviour", Baseline.Other::name));
        Optional<Estimate> decided = proof.baseline();
        put(node, "value", decided.map(Estimate::value).orElse(OptionalDouble.empty()));
        putInterval(node, "interval", decided.flatMap(Estimate::interval));
        decided.ifPresent(estimate -> node.put("estimator", estimate.estimator()));
    }

    /** By the step and by the journey: where steps are visits and rewards clicks, CTR and lifetime value. */
    private static void putRates(Rates rates, ObjectNode document) {
        ObjectNode node = document.putObject("rates");
        putRate(node.putObject("per_step"), rates.perStep(), rates.loggedPerStep());
        putRate(node.putObject("per_journey"), rates.perJourney(), rates.loggedPerJourney());
    }

    private static void putRate(ObjectNode node, Estimate target, Estimate logged) {
        put(node, "value", target.isUsable() ? target.value() : OptionalDouble.empty());
        putInterval(node, "interval", target.interval());
        put(node, "behaviour_value", logged.value());
        putInterval(node, "behaviour_interval", logged.interval());
    }

    private static void putVerdict(Verdict verdict, ObjectNode document) {
        putInterval(document, "gain", verdict.bounded().map(Verdict.Gain::interval));
        document.put(
                "decided_by", verdict.bounded().map(Verdict.Gain::estimator).orElse(null));
        document.put("verdict", verdict.word());
        document.put("why", verdict.why());
    }

    static void put(ObjectNode node, String name, OptionalDouble number) {
        if (number.isPresent()) {
            node.put(name, number.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    static void putInterval(ObjectNode node, String name, Optional<Interval> interval) {
        if (interval.isEmpty()) {
            node.putNull(name);
            return;
        }
        ArrayNode ends = node.putArray(name);
        addEnd(ends, interval.get().lower());
        addEnd(ends, interval.get().upper());
    }

    private static void addEnd(ArrayNode ends, double end) {
        if (Double.isInfinite(end)) {
            ends.addNull();
        } else {
            ends.add(end);
        }
    }
}
