package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parcours.files.UpliftColumns;
import org.parcours.files.UpliftComparisonDocument;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.ComparedLearner;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.compare.Verdict;
import org.parcours.uplift.measure.CurvePoint;
import org.parcours.uplift.measure.EffectGroup;
import org.parcours.uplift.measure.Measured;

/** The document of the command with what the studio draws besides. */
final class ComparisonAnswers {
    private ComparisonAnswers() {}

    /** The document of a comparison. */
    static ObjectNode of(UpliftComparison comparison, UpliftColumns columns, CompareSettings settings) {
        ObjectNode json = UpliftComparisonDocument.of(comparison, columns.outcome(), settings);
        json.put("treatment", columns.treatment());
        columns.features().forEach(json.putArray("features")::add);
        boolean hasEffect = comparison
                .verdict()
                .fold(
                        Verdict.NothingBeatsRandom::hasEffect,
                        Verdict.SingleArm::hasEffect,
                        Verdict.Personalise::hasEffect);
        json.put("has_effect", hasEffect);
        json.put(
                "best_policy",
                comparison
                        .verdict()
                        .fold(Verdict.NothingBeatsRandom::best, Verdict.SingleArm::best, Verdict.Personalise::best));
        json.put(
                "best_arm",
                comparison
                        .verdict()
                        .fold(Verdict.NothingBeatsRandom::arm, Verdict.SingleArm::arm, Verdict.Personalise::arm));
        ArrayNode curves = json.putArray("curves");
        for (ComparedLearner each : List.of(comparison.learners().get(0), comparison.random(), comparison.permuted())) {
            putCurves(curves.addObject(), each);
        }
        ArrayNode gates = json.putArray("gates");
        comparison.learners().get(0).outOfFold().priority().groups().forEach(group -> put(gates.addObject(), group));
        return json;
    }

    private static void putCurves(ObjectNode json, ComparedLearner learner) {
        json.put("learner", learner.learner()).put("base", learner.base().orElse(null));
        put(json.putArray("qini"), learner.outOfFold().ranking().qiniCurve());
        put(json.putArray("toc"), learner.outOfFold().priority().curve());
    }

    private static void put(ArrayNode points, List<CurvePoint> curve) {
        for (CurvePoint point : curve) {
            put(points.addObject().put("percent", point.percent()), "value", point.height());
        }
    }

    private static void put(ObjectNode json, EffectGroup group) {
        json.put("rows", group.rows())
                .put("least", group.least())
                .put("greatest", group.greatest())
                .put("foretold", group.foretold());
        put(json, "effect", group.effect());
    }

    /** A measure beside its interval; null where too few customers tell of it. */
    static void put(ObjectNode json, String name, Measured measured) {
        String interval = name.equals("value") ? "interval" : name + "_interval";
        json.put(name, measured.value());
        measured.interval()
                .ifPresentOrElse(
                        known -> json.putArray(interval).add(known.lower()).add(known.upper()),
                        () -> json.putNull(interval));
    }
}
