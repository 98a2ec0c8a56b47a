package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.ComparedLearner;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.compare.Verdict;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.measure.UpliftEvaluation;

/**
 * A comparison of learners, as {@code parcours uplift compare --json} answers it: each measure {@code x} of customers that
 * were not learnt from with its {@code x_interval}, and under {@code in_sample} what the same measures say of the rows that
 * were. What is not defined is null.
 */
public final class UpliftComparisonDocument {
    private static final int UPLIFT_AT = 30;

    private UpliftComparisonDocument() {}

    /**
     * The document of a comparison.
     *
     * @param outcome the name of the outcome
     */
    public static ObjectNode of(UpliftComparison comparison, String outcome, CompareSettings settings) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("rows", comparison.rows());
        comparison.arms().forEach(document.putArray("arms")::add);
        document.put("outcome", outcome);
        putEffects(document, comparison.random().outOfFold());
        ArrayNode table = document.putArray("table");
        comparison.learners().forEach(learner -> put(table.addObject(), learner));
        put(table.addObject(), comparison.random());
        put(table.addObject(), comparison.permuted());
        ComparedLearner best = comparison.learners().get(0);
        ObjectNode named = document.putObject("best").put("learner", best.learner());
        named.put("base", best.base().orElse(null));
        document.put("verdict", comparison.verdict().text());
        document.put("finding", finding(comparison.verdict()));
        document.put("folds", settings.folds())
                .put("repeats", settings.repeats())
                .put("level", settings.evaluation().level())
                .put("seed", settings.seed().value());
        putDefinitions(document.putObject("definitions"));
        return document;
    }

    private static String finding(Verdict verdict) {
        return verdict.fold(nothing -> "nothing-beats-random", single -> "single-arm", personalise -> "personalise");
    }

    private static void putEffects(ObjectNode document, UpliftEvaluation evaluation) {
        ArrayNode effects = document.putArray("effects");
        for (UpliftEvaluation.ArmEffect arm : evaluation.arms()) {
            ObjectNode node = effects.addObject().put("arm", arm.arm());
            put(node, "ate", Optional.of(arm.effect()));
        }
        ArrayNode values = document.putArray("arm_values");
        evaluation
                .policy()
                .arms()
                .forEach(arm -> put(values.addObject().put("arm", arm.arm()), "value", Optional.of(arm.value())));
    }

    private static void put(ObjectNode row, ComparedLearner learner) {
        row.put("learner", learner.learner());
        row.put("base", learner.base().orElse(null));
        putMeasures(row, learner.outOfFold());
        row.put("seconds", learner.seconds());
        learner.inSample().ifPresent(inSample -> putValues(row.putObject("in_sample"), inSample));
    }

    private static void putMeasures(ObjectNode row, UpliftEvaluation evaluation) {
        put(row, "qini", evaluation.ranking().find(RankingMeasure.QINI));
        put(row, "auuc", evaluation.ranking().find(RankingMeasure.UPLIFT_AUC));
        put(row, "causalml_auuc", evaluation.ranking().find(RankingMeasure.CAUSALML_AUUC));
        put(row, "uplift_at_30", uplift(evaluation));
        put(row, "autoc", Optional.of(evaluation.priority().autoc()));
        put(row, "policy_value", Optional.of(evaluation.policy().inversePropensity()));
        put(row, "policy_value_dr", Optional.of(evaluation.policy().doublyRobust()));
        put(row, "policy_gain", Optional.of(evaluation.policy().gain()));
        put(row, "raw_qini_sum", evaluation.ranking().find(RankingMeasure.RAW_QINI_SUM));
        row.put("treated_share", evaluation.policy().treatedShare());
    }

    private static void putValues(ObjectNode row, UpliftEvaluation evaluation) {
        putValue(row, "qini", evaluation.ranking().find(RankingMeasure.QINI));
        putValue(row, "auuc", evaluation.ranking().find(RankingMeasure.UPLIFT_AUC));
        putValue(row, "uplift_at_30", uplift(evaluation));
        putValue(row, "autoc", Optional.of(evaluation.priority().autoc()));
        putValue(row, "policy_value", Optional.of(evaluation.policy().inversePropensity()));
        putValue(row, "raw_qini_sum", evaluation.ranking().find(RankingMeasure.RAW_QINI_SUM));
    }

    private static Optional<Measured> uplift(UpliftEvaluation evaluation) {
        return Optional.ofNullable(evaluation.ranking().upliftAt().get(UPLIFT_AT));
    }

    private static void put(ObjectNode row, String name, Optional<Measured> measured) {
        putValue(row, name, measured);
        ArrayNode interval = JsonNodeFactory.instance.arrayNode();
        measured.flatMap(Measured::interval)
                .ifPresent(known -> interval.add(known.lower()).add(known.upper()));
        row.set(name + "_interval", interval.isEmpty() ? JsonNodeFactory.instance.nullNode() : interval);
    }

    private static void putValue(ObjectNode row, String name, Optional<Measured> measured) {
        measured.ifPresentOrElse(known -> row.put(name, known.value()), () -> row.putNull(name));
    }

    private static void putDefinitions(ObjectNode definitions) {
        definitions.put("qini", RankingMeasure.QINI.definition());
        definitions.put("auuc", RankingMeasure.UPLIFT_AUC.definition());
        definitions.put("causalml_auuc", RankingMeasure.CAUSALML_AUUC.definition());
        definitions.put("uplift_at_30", "difference of the arms' means among the first 30 % of all");
        definitions.put("autoc", "mean of TOC(i/n) from doubly robust scores");
        definitions.put("policy_value", "mean of y·1{h(x) = t}/p_t, treating above the threshold");
        definitions.put("policy_value_dr", "mean doubly robust score of the chosen arm");
        definitions.put("policy_gain", "policy_value_dr less the best value of one arm for all");
        definitions.put("raw_qini_sum", RankingMeasure.RAW_QINI_SUM.definition());
        definitions.put("several arms", "ranked by the greatest effect; of the treated those who got that arm count");
        definitions.put("random", "customers ranked and treated by lot");
        definitions.put(
                "permuted-treatment", "the first learner where arms were dealt out anew: nothing is to be found");
    }
}
