package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.parcours.uplift.compare.ComparedLearner;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.measure.BestLinearPredictor;
import org.parcours.uplift.measure.EffectGroup;
import org.parcours.uplift.measure.PriorityReading;

/** The curves of the best learners beside those of chance, and the scale of what the best one foretold. */
final class UpliftComparisonCurves {
    /** Of so many learners curves are told; more could not be told apart in one plot. */
    private static final int LEARNERS = 3;

    private UpliftComparisonCurves() {}

    static void put(ObjectNode document, UpliftComparison comparison) {
        List<ComparedLearner> drawn = new ArrayList<>(comparison
                .learners()
                .subList(0, Math.min(LEARNERS, comparison.learners().size())));
        drawn.add(comparison.random());
        drawn.add(comparison.permuted());
        ArrayNode curves = document.putArray("curves");
        for (ComparedLearner learner : drawn) {
            ObjectNode node = curves.addObject().put("learner", learner.learner());
            node.put("base", learner.base().orElse(null));
            MeasuredField.put(
                    node.putArray("qini"),
                    "value",
                    learner.outOfFold().ranking().qiniCurve());
            MeasuredField.put(
                    node.putArray("toc"),
                    "value",
                    learner.outOfFold().priority().curve());
        }
        PriorityReading best = comparison.learners().get(0).outOfFold().priority();
        putGroups(document.putArray("gates"), best.groups());
        MeasuredField.put(document, "blp_slope", best.line().map(BestLinearPredictor::slope));
        MeasuredField.put(document, "calibration_r2", best.calibration());
    }

    private static void putGroups(ArrayNode groups, List<EffectGroup> found) {
        for (EffectGroup group : found) {
            ObjectNode node = groups.addObject()
                    .put("rows", group.rows())
                    .put("least", group.least())
                    .put("greatest", group.greatest())
                    .put("foretold", group.foretold());
            MeasuredField.put(node, "effect", group.effect());
        }
    }
}
