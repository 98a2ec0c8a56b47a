package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.prove.Diagnostics;
import org.parcours.prove.Estimate;
import org.parcours.prove.Proof;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.Unsupported;
import org.parcours.prove.Verdict;

/**
 * What a log says of a target policy, as the JSON document that commands and the server share. What is not known is null,
 * as is the end of an interval that has none.
 */
public final class ProofDocument {
    private ProofDocument() {}

    /** The document of a proof. */
    public static ObjectNode of(Proof proof, ProofSettings settings) {
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
        ArrayNode estimates = document.putArray("estimates");
        proof.estimates().forEach(estimate -> add(estimate, settings, estimates.addObject()));
        putDiagnostics(proof.diagnostics(), document.putObject("diagnostics"));
        putVerdict(proof.verdict(), document);
        return document;
    }

    private static void add(Estimate estimate, ProofSettings settings, ObjectNode node) {
        node.put("estimator", estimate.estimator());
        put(node, "value", estimate.value());
        put(node, "standard_error", estimate.standardError());
        putInterval(node, "interval", estimate.interval());
        node.put("bound", settings.bound().method().id());
        node.put("usable", estimate.isUsable());
        estimate.reason().ifPresentOrElse(reason -> node.put("reason", reason), () -> node.putNull("reason"));
    }

    private static void putDiagnostics(Diagnostics diagnostics, ObjectNode node) {
        node.put("ess", diagnostics.effectiveSampleSize());
        ArrayNode bySteps = node.putArray("ess_by_step");
        for (double size : diagnostics.effectiveSampleSizeByStep()) {
            bySteps.add(size);
        }
        node.put("max_weight", diagnostics.largestWeight());
        node.put("mean_weight", diagnostics.meanWeight());
        node.put("matched_journeys", diagnostics.matchedJourneys());
        node.put("unsupported_mass", diagnostics.support().mass());
        ArrayNode list = node.putArray("unsupported");
        diagnostics.support().unsupported().forEach(unsupported -> add(unsupported, list.addObject()));
        node.put("propensity", "logged");
    }

    private static void add(Unsupported unsupported, ObjectNode node) {
        node.put("state", unsupported.state());
        unsupported.action().ifPresentOrElse(action -> node.put("action", action), () -> node.putNull("action"));
        node.put("target_probability", unsupported.targetProbability());
    }

    private static void putVerdict(Verdict verdict, ObjectNode document) {
        Optional<Interval> gain = verdict.fold(
                better -> Optional.of(better.gain()),
                notBetter -> Optional.of(notBetter.gain()),
                unknown -> Optional.empty(),
                refused -> Optional.empty());
        putInterval(document, "gain", gain);
        document.put("verdict", verdict.word());
        document.put("why", verdict.why());
    }

    private static void put(ObjectNode node, String name, OptionalDouble number) {
        if (number.isPresent()) {
            node.put(name, number.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    private static void putInterval(ObjectNode node, String name, Optional<Interval> interval) {
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
