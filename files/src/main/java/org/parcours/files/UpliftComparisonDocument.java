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
import org.parcours.uplift.targeting.MeasuredProfit;
import org.parcours.uplift.targeting.TargetRules;
import org.parcours.uplift.targeting.Targets;

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
     * @param profit of treating by what the best learner foretold; empty where nothing is known of money
     * @param origin where the propensities come from, and who is left out
     * @param outcome the name of the outcome
     */
    public static ObjectNode of(
            UpliftComparison comparison,
            Optional<MeasuredProfit> profit,
            PropensityDocument origin,
            String outcome,
            CompareSettings settings) {
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
        putVerdict(document, comparison.verdict());
        origin.put(document, comparison.random().outOfFold().isWeighted());
        document.put("ranked_by", comparison.rankedBy());
        document.put("threshold", settings.threshold())
                .put("folds", settings.folds())
                .put("repeats", settings.repeats())
                .put("level", settings.evaluation().level())
                .put("seed", settings.seed().value());
        UpliftComparisonCurves.put(document, comparison);
        profit.ifPresent(known -> document.set(
                "profit",
                ProfitDocument.of(
                        known,
                        Targets.of(known.offers(), TargetRules.none()),
                        settings.evaluation().level())));
        putDefinitions(document.putObject("definitions"));
        return document;
    }

    private static void putVerdict(ObjectNode document, Verdict verdict) {
        String finding =
                verdict.fold(nothing -> "nothing-beats-random", single -> "single-arm", personalise -> "personalise");
        boolean hasEffect = verdict.fold(
                Verdict.NothingBeatsRandom::hasEffect, Verdict.SingleArm::hasEffect, Verdict.Personalise::hasEffect);
        String policy =
                verdict.fold(Verdict.NothingBeatsRandom::best, Verdict.SingleArm::best, Verdict.Personalise::best);
        String arm = verdict.fold(Verdict.NothingBeatsRandom::arm, Verdict.SingleArm::arm, Verdict.Personalise::arm);
        document.put("finding", finding)
                .put("has_effect", hasEffect)
                .put("best_policy", policy)
                .put("best_arm", arm);
    }

    private static void putEffects(ObjectNode document, UpliftEvaluation evaluation) {
        ArrayNode effects = document.putArray("effects");
        for (UpliftEvaluation.ArmEffect arm : evaluation.arms()) {
            ObjectNode node = effects.addObject().put("arm", arm.arm());
            MeasuredField.put(node, "ate", arm.effect());
        }
        ArrayNode values = document.putArray("arm_values");
        evaluation.policy().arms().forEach(arm -> {
            ObjectNode node = values.addObject()
                    .put("arm", arm.arm())
                    .put("value", arm.value().value());
            MeasuredField.putInterval(node, "value_interval", arm.value().interval());
        });
    }

    private static void put(ObjectNode row, ComparedLearner learner) {
        row.put("learner", learner.learner());
        row.put("base", learner.base().orElse(null));
        putMeasures(row, learner.outOfFold());
        row.put("beats_random", learner.beatsRandom());
        row.put("seconds", learner.seconds());
        learner.inSample().ifPresent(inSample -> putValues(row.putObject("in_sample"), inSample));
    }

    private static void putMeasures(ObjectNode row, UpliftEvaluation evaluation) {
        MeasuredField.put(row, "qini", evaluation.ranking().find(RankingMeasure.QINI));
        MeasuredField.put(row, "auuc", evaluation.ranking().find(RankingMeasure.UPLIFT_AUC));
        MeasuredField.put(row, "causalml_auuc", evaluation.ranking().find(RankingMeasure.CAUSALML_AUUC));
        MeasuredField.put(row, "uplift_at_30", uplift(evaluation));
        MeasuredField.put(row, "autoc", evaluation.priority().autoc());
        MeasuredField.put(row, "policy_value", evaluation.policy().inversePropensity());
        MeasuredField.put(row, "policy_value_dr", evaluation.policy().doublyRobust());
        MeasuredField.put(row, "policy_gain", evaluation.policy().gain());
        MeasuredField.put(row, "raw_qini_sum", evaluation.ranking().find(RankingMeasure.RAW_QINI_SUM));
        row.put("treated_share", evaluation.policy().treatedShare());
    }

    private static void putValues(ObjectNode row, UpliftEvaluation evaluation) {
        MeasuredField.putValue(row, "qini", evaluation.ranking().find(RankingMeasure.QINI));
        MeasuredField.putValue(row, "auuc", evaluation.ranking().find(RankingMeasure.UPLIFT_AUC));
        MeasuredField.putValue(row, "uplift_at_30", uplift(evaluation));
        row.put("autoc", evaluation.priority().autoc().value());
        row.put("policy_value", evaluation.policy().inversePropensity().value());
        MeasuredField.putValue(row, "raw_qini_sum", evaluation.ranking().find(RankingMeasure.RAW_QINI_SUM));
    }

    private static Optional<Measured> uplift(UpliftEvaluation evaluation) {
        return Optional.ofNullable(evaluation.ranking().upliftAt().get(UPLIFT_AT));
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
        definitions.put("qini curve", "Q(k)/n over the share of customers treated, by trapezoids");
        definitions.put(
                "toc", "mean effect of the first share of customers less that of all, from doubly robust scores");
        definitions.put(
                "gates", "mean doubly robust score of fifths of the customers, the least foretold effects first");
        definitions.put(
                "blp_slope", "slope of the best linear predictor of the effect by what was foretold; 1 is right");
        definitions.put(
                "calibration_r2",
                "1 − Σ n_g|GATE_g − foretold_g| / Σ n_g|GATE_g − ATE| over fifths; noise pulls it down");
        definitions.put(
                "intervals",
                "of these scores on customers like these, the scores as they are given; not of the learner on other data");
        definitions.put(
                "beats_random",
                "whether Qini (AUTOC of amounts) is above 0 with an interval made wider for the models that folds have in"
                        + " common and for the number of learners tried, as the verdict reads it");
        definitions.put(
                "profit",
                "sum of doubly robust scores in money less costs over those who are treated; whom is foretold by the best"
                        + " learner without their own outcomes");
        definitions.put("several arms", "ranked by the greatest effect; of the treated those who got that arm count");
        definitions.put("random", "customers ranked and treated by lot");
        definitions.put(
                "permuted-treatment", "the first learner where arms were dealt out anew: nothing is to be found");
    }
}
