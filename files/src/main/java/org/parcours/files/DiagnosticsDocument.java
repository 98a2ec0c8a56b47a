package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.parcours.prove.Diagnostics;
import org.parcours.prove.Drift;
import org.parcours.prove.Proof;
import org.parcours.prove.SensitivityBand;
import org.parcours.prove.SupportMap;
import org.parcours.prove.Unsupported;
import org.parcours.prove.WeightHistogram;

/** How much of a log speaks of a target policy, as JSON. */
final class DiagnosticsDocument {
    private DiagnosticsDocument() {}

    static void put(Proof proof, ObjectNode node) {
        Diagnostics diagnostics = proof.diagnostics();
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
        node.put("propensity", diagnostics.hasEstimatedPropensities() ? "estimated" : "logged");
        putWeights(diagnostics.weights(), node.putObject("weights"));
        proof.sensitivity().ifPresent(band -> putBand(band, node.putObject("sensitivity")));
        diagnostics.drift().ifPresent(drift -> putDrift(drift, node.putObject("drift")));
        proof.supportMap().ifPresent(map -> putMap(map, node.putObject("support")));
    }

    private static void add(Unsupported unsupported, ObjectNode node) {
        node.put("state", unsupported.state());
        unsupported.action().ifPresentOrElse(action -> node.put("action", action), () -> node.putNull("action"));
        node.put("target_probability", unsupported.targetProbability());
    }

    private static void putWeights(WeightHistogram weights, ObjectNode node) {
        node.put("zeros", weights.zeros());
        ArrayNode classes = node.putArray("classes");
        weights.classes()
                .forEach(one -> classes.addObject()
                        .put("from", one.from())
                        .put("to", one.to())
                        .put("journeys", one.journeys()));
    }

    private static void putBand(SensitivityBand band, ObjectNode node) {
        node.put("factor", band.factor());
        node.put("estimator", band.estimator());
        ProofDocument.putInterval(node, "band", Optional.of(band.band()));
        ProofDocument.put(node, "tipping_factor", band.tipping());
    }

    private static void putDrift(Drift drift, ObjectNode node) {
        node.put("found", drift.isFound());
        node.put("level", Drift.LEVEL);
        node.put("earnings_p", drift.earningsProbability());
        node.put("weights_p", drift.weightProbability());
        ArrayNode weeks = node.putArray("weeks");
        for (Drift.Week week : drift.weeks()) {
            ObjectNode row = weeks.addObject();
            row.put("start", week.start().toString());
            row.put("journeys", week.earned().count());
            ProofDocument.put(row, "value", week.earned().mean());
            ProofDocument.put(row, "standard_error", week.earned().standardError());
            row.put("mean_weight", week.meanWeight());
            row.put("ess", week.effectiveSampleSize());
        }
    }

    private static void putMap(SupportMap map, ObjectNode node) {
        putNames(map.states(), node.putArray("states"));
        putNames(map.actions(), node.putArray("actions"));
        node.put("states_left_out", map.leftOut());
        ArrayNode rows = node.putArray("steps");
        ArrayNode target = node.putArray("target_probability");
        for (int state = 0; state < map.states().size(); state++) {
            ArrayNode counts = rows.addArray();
            ArrayNode chances = target.addArray();
            for (int action = 0; action < map.actions().size(); action++) {
                counts.add(map.steps(state, action));
                chances.add(map.target(state, action));
            }
        }
    }

    private static void putNames(List<String> names, ArrayNode into) {
        names.forEach(into::add);
    }
}
