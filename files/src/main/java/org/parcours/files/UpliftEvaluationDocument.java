package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.parcours.num.Interval;
import org.parcours.uplift.measure.BestLinearPredictor;
import org.parcours.uplift.measure.CurvePoint;
import org.parcours.uplift.measure.EffectGroup;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.Percentile;
import org.parcours.uplift.measure.PolicyReading;
import org.parcours.uplift.measure.PriorityReading;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.measure.RankingReading;
import org.parcours.uplift.measure.UpliftEvaluation;
import org.parcours.uplift.measure.UpliftVerdict;

/**
 * What foretold effects are worth, as {@code parcours uplift evaluate --json} answers it: each measure {@code x} with its
 * {@code x_interval}, and under {@code definitions} what it is. What is not defined or not known is null.
 */
public final class UpliftEvaluationDocument {
    private static final String INTERVAL = "_interval";

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

    private UpliftEvaluationDocument() {}

    /** The document of an evaluation on a trial. */
    public static ObjectNode of(
            UpliftEvaluation evaluation, PropensityDocument origin, String file, EvaluationSettings settings) {
        UpliftEvaluationDocument document = new UpliftEvaluationDocument();
        document.json.put("file", file).put("rows", evaluation.priority().rows());
        origin.put(document.json, evaluation.isWeighted());
        document.putEffects(evaluation);
        document.put(evaluation.ranking());
        document.put(evaluation.priority());
        document.put(evaluation.policy());
        document.finish(evaluation.priority(), settings);
        document.json.put("personalising", UpliftVerdict.words(evaluation.policy()));
        return document.json;
    }

    /** The document of priorities that are judged by doubly robust scores alone. */
    public static ObjectNode of(PriorityReading priority, String file, EvaluationSettings settings) {
        UpliftEvaluationDocument document = new UpliftEvaluationDocument();
        document.json.put("file", file).put("rows", priority.rows());
        document.put("ate", "mean of the doubly robust scores", Optional.of(priority.average()));
        document.put(priority);
        document.finish(priority, settings);
        return document.json;
    }

    private void putEffects(UpliftEvaluation evaluation) {
        ArrayNode arms = json.putArray("arms");
        for (UpliftEvaluation.ArmEffect arm : evaluation.arms()) {
            ObjectNode node = arms.addObject().put("arm", arm.arm()).put("rows", arm.rows());
            put(node, "ate", Optional.of(arm.effect()));
        }
        put("ate", "mean outcome of the treated less that of the controls", Optional.of(evaluation.average()));
    }

    private void put(RankingReading ranking) {
        json.put("ranked_rows", ranking.rows());
        for (RankingMeasure measure : RankingMeasure.values()) {
            put(measure.name().toLowerCase(Locale.ROOT), measure.definition(), ranking.find(measure));
        }
        putShares(
                "uplift_at",
                "difference of the arms' means among the first k % of all, equal scores in parts",
                ranking.upliftAt());
        putShares(
                "uplift_at_by_group",
                "mean of the first k % of the treated less that of the first k % of the controls, equal scores in parts",
                ranking.upliftAtByGroup());
        putPercentiles(ranking);
        putKinds(ranking);
        putCurve("qini_curve", "Q(k)/n over the share of customers treated, by trapezoids", ranking.qiniCurve());
    }

    private void putShares(String name, String definition, SortedMap<Integer, Measured> shares) {
        definitions.put(name, definition);
        ObjectNode values = json.putObject(name);
        ObjectNode intervals = json.putObject(name + INTERVAL);
        for (int percent = 10; percent <= 100; percent += 10) {
            Optional<Measured> measured = Optional.ofNullable(shares.get(percent));
            String key = Integer.toString(percent);
            measured.ifPresentOrElse(known -> values.put(key, known.value()), () -> values.putNull(key));
            putInterval(intervals, key, measured.flatMap(Measured::interval));
        }
    }

    private void putKinds(RankingReading ranking) {
        definitions.put(
                "kinds",
                "Fréchet's bounds of the shares of customers who respond only when treated, anyway, never, only when left"
                        + " alone; means over tenths by score");
        ArrayNode kinds = json.putArray("kinds");
        ranking.kinds().forEach((kind, bounds) -> {
            ObjectNode node = kinds.addObject().put("kind", word(kind));
            put(node, "least", Optional.of(bounds.least()));
            put(node, "greatest", Optional.of(bounds.greatest()));
        });
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void putPercentiles(RankingReading ranking) {
        ArrayNode table = json.putArray("percentiles");
        for (int line = 0; line < ranking.percentiles().size(); line++) {
            Percentile percentile = ranking.percentiles().get(line);
            ObjectNode node = table.addObject()
                    .put("percent", percentile.percent())
                    .put("treated", percentile.treated())
                    .put("controls", percentile.controls());
            put(node, "treated_mean", percentile.treatedMean());
            put(node, "control_mean", percentile.controlMean());
            put(node, "uplift", ranking.percentileUplift().get(line));
        }
    }

    private void put(PriorityReading priority) {
        put("autoc", "mean of TOC(i/n) from doubly robust scores, equal priorities averaged", priority.autoc());
        put(
                "rate_qini",
                "sum of (i/n²)·TOC(i/n) from doubly robust scores, equal priorities averaged",
                priority.qini());
        put(
                "blp_slope",
                "slope of the best linear predictor of the effect by the score; 1 is a perfect scale",
                priority.line().map(BestLinearPredictor::slope));
        put(
                "calibration_r2",
                "1 − Σ n_g|GATE_g − score_g| / Σ n_g|GATE_g − ATE| over fifths; noise pulls it to the middle",
                priority.calibration());
        ArrayNode groups = json.putArray("gates");
        for (EffectGroup group : priority.groups()) {
            ObjectNode node = groups.addObject()
                    .put("rows", group.rows())
                    .put("least", group.least())
                    .put("greatest", group.greatest())
                    .put("score", group.foretold());
            put(node, "effect", Optional.of(group.effect()));
        }
        definitions.put("gates", "mean doubly robust score of fifths of the customers, the least scores first");
        putCurve("toc_curve", "mean effect of the first share of customers less that of all", priority.curve());
    }

    private void put(PolicyReading policy) {
        json.put("threshold", policy.threshold());
        json.put("treated_share", policy.treatedShare());
        put("policy_value", "mean of y·1{h(x) = t}/p_t, treating above the threshold", policy.inversePropensity());
        put("policy_value_dr", "mean doubly robust score of the chosen arm", policy.doublyRobust());
        put("policy_gain", "policy_value_dr less the best value of one arm for all", policy.gain());
        ArrayNode arms = json.putArray("arm_values");
        for (PolicyReading.ArmValue arm : policy.arms()) {
            put(arms.addObject().put("arm", arm.arm()), "value", Optional.of(arm.value()));
        }
    }

    private void finish(PriorityReading priority, EvaluationSettings settings) {
        json.put("level", settings.level());
        json.put("replicates", settings.replicates());
        json.put("seed", settings.seed().value());
        UpliftVerdict verdict = UpliftVerdict.of(priority);
        json.put("verdict", word(verdict));
        json.put("why", verdict.words());
        json.set("definitions", definitions);
    }

    private void putCurve(String name, String definition, List<CurvePoint> curve) {
        definitions.put(name, definition);
        ArrayNode points = json.putArray(name);
        for (CurvePoint point : curve) {
            ObjectNode node = points.addObject().put("percent", point.percent());
            put(node, "value", Optional.of(point.height()));
        }
    }

    private void put(String name, String definition, Measured measured) {
        put(name, definition, Optional.of(measured));
    }

    private void put(String name, String definition, Optional<Measured> measured) {
        definitions.put(name, definition);
        put(json, name, measured);
    }

    private static void put(ObjectNode node, String name, Optional<Measured> measured) {
        measured.ifPresentOrElse(known -> node.put(name, known.value()), () -> node.putNull(name));
        String interval = name.equals("value") ? "interval" : name + INTERVAL;
        putInterval(node, interval, measured.flatMap(Measured::interval));
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    private static void putInterval(ObjectNode node, String name, Optional<Interval> interval) {
        interval.ifPresentOrElse(
                known -> node.putArray(name).add(known.lower()).add(known.upper()), () -> node.putNull(name));
    }
}
