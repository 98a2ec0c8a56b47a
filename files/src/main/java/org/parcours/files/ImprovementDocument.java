package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.parcours.prove.improve.Candidate;
import org.parcours.prove.improve.Improvement;
import org.parcours.prove.improve.ImprovementSettings;
import org.parcours.prove.improve.PolicyDifference;
import org.parcours.prove.improve.Prospect;
import org.parcours.prove.improve.SafetyTest;
import org.parcours.prove.improve.Solution;

/** Whether a better policy was found, and what stands behind it, as a JSON document. What is not known is null. */
public final class ImprovementDocument {
    private final Improvement improvement;
    private final ImprovementSettings settings;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private ImprovementDocument(Improvement improvement) {
        this.improvement = improvement;
        this.settings = improvement.settings();
    }

    /**
     * The document of a search.
     *
     * @param origin where a policy that was found comes from
     */
    public static ObjectNode of(Improvement improvement, PolicyFile.Origin origin) {
        ImprovementDocument made = new ImprovementDocument(improvement);
        made.putQuestion();
        made.putAnswer(origin);
        return made.document;
    }

    private void putQuestion() {
        document.put("file", improvement.log().source());
        document.put("journeys", improvement.log().journeys());
        if (settings.minValue().isPresent()) {
            document.put("min_value", settings.minValue().getAsDouble());
        } else {
            document.put("min_value", "today");
        }
        document.put("confidence", settings.proof().bound().level());
        document.put("split", settings.share());
        document.put("seed", settings.proof().bound().seed().value());
        document.put("candidate_journeys", improvement.candidateJourneys());
        document.put("safety_journeys", improvement.safetyJourneys());
        document.put("propensity", improvement.hasEstimatedPropensities() ? "estimated" : "logged");
    }

    private void putAnswer(PolicyFile.Origin origin) {
        document.put("result", improvement.solution().<String>fold(found -> "policy", none -> "no-solution-found"));
        improvement.solution().fold(found -> document.putNull("why"), none -> document.put("why", none.why()));
        improvement
                .tested()
                .ifPresentOrElse(
                        best -> put(best, document.putObject("candidate")), () -> document.putNull("candidate"));
        improvement
                .test()
                .ifPresentOrElse(test -> put(test, document.putObject("safety")), () -> document.putNull("safety"));
        improvement
                .solution()
                .fold(
                        found -> document.putNull("needed_journeys"),
                        none -> none.neededJourneys().isPresent()
                                ? document.put(
                                        "needed_journeys", none.neededJourneys().getAsLong())
                                : document.putNull("needed_journeys"));
        ProofDocument.put(document, "model_gain", improvement.modelGain());
        ArrayNode differences = document.putArray("differences");
        improvement.differences().forEach(each -> put(each, differences.addObject()));
        ArrayNode searched = document.putArray("searched");
        improvement.prospects().forEach(each -> put(each, searched.addObject()));
        ArrayNode warnings = document.putArray("warnings");
        improvement.warnings().forEach(warnings::add);
        if (improvement.solution() instanceof Solution.Found found) {
            document.set("policy", PolicyFile.document(found.policy(), origin));
        }
    }

    private static void put(Prospect prospect, ObjectNode node) {
        put(prospect.candidate(), node);
        node.put("foreseen_margin", prospect.margin());
        ProofDocument.put(
                node,
                "foreseen_lower",
                Double.isInfinite(prospect.foreseen())
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(prospect.foreseen()));
        node.put("foreseen_ess", prospect.effectiveSampleSize());
    }

    private static void put(Candidate candidate, ObjectNode node) {
        node.put("kind", candidate.learner().kind());
        candidate
                .learner()
                .fold(
                        bootstrapping -> node.put("min_visits", bootstrapping.fewest()),
                        fittedQ -> node.put("pessimism", fittedQ.pessimism()));
        node.put("mixture", candidate.mixture());
    }

    /** Of a test with an objection no estimate is told. */
    private void put(SafetyTest test, ObjectNode node) {
        boolean open = test.objection().isEmpty();
        node.put("journeys", test.journeys());
        node.put("estimator", settings.estimator());
        node.put("bound", settings.proof().bound().method().id());
        node.put("today", test.today());
        ProofDocument.put(node, "value", open ? OptionalDouble.of(test.value()) : OptionalDouble.empty());
        ProofDocument.put(node, "lower", test.lower());
        ProofDocument.put(node, "gain", open ? OptionalDouble.of(test.gain()) : OptionalDouble.empty());
        ProofDocument.put(node, "gain_lower", test.gainLower());
        node.put("ess", test.diagnostics().effectiveSampleSize());
        node.put("max_weight", test.diagnostics().largestWeight());
        node.put("matched_journeys", test.diagnostics().matchedJourneys());
        test.objection().ifPresentOrElse(why -> node.put("objection", why), () -> node.putNull("objection"));
    }

    private static void put(PolicyDifference difference, ObjectNode node) {
        node.put("state", difference.state());
        putChances(difference.today(), node.putObject("today"));
        putChances(difference.proposed(), node.putObject("proposed"));
        node.put("journeys", difference.journeys());
        ObjectNode behind = node.putObject("journeys_by_action");
        new TreeMap<>(difference.journeysByAction()).forEach((action, journeys) -> behind.put(action, (int) journeys));
        node.put("visits", difference.visits());
        node.put("worth", difference.worth());
    }

    private static void putChances(Map<String, Double> chances, ObjectNode node) {
        new TreeMap<>(chances).forEach((action, chance) -> node.put(action, (double) chance));
    }
}
