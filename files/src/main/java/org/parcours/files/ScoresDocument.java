package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.model.response.Decile;
import org.parcours.model.response.ResponseScores;
import org.parcours.model.response.ScoreFitting;
import org.parcours.model.response.ScoreJudgement;
import org.parcours.model.response.ScoreQuality;
import org.parcours.model.response.ScoreQuestion;
import org.parcours.model.response.UpliftDecile;
import org.parcours.num.Interval;

/** What response scores are worth, as JSON; the scores themselves are rows of a file. What is not known is null. */
public final class ScoresDocument {
    private ScoresDocument() {}

    /** The document of scores and of what they are worth. */
    public static ObjectNode of(ResponseScores scores, ScoreJudgement judgement, double elapsedMillis) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", scores.log().source())
                .put("journeys", scores.log().journeys())
                .put("steps", scores.size());
        putQuestion(scores.question(), json);
        ScoreFitting fitting = scores.fitting();
        json.put("learner", fitting.classifier().name()).put("folds", fitting.folds());
        json.put("with_state", fitting.withStates()).put("seed", fitting.seed().value());
        put(judgement.response(), json.putObject("response_quality"));
        put(judgement.beforeCalibration(), json.putObject("before_calibration"));
        judgement
                .without()
                .ifPresentOrElse(
                        quality -> put(quality, json.putObject("baseline_quality")),
                        () -> json.putNull("baseline_quality"));
        putDeciles(judgement.responseDeciles(), "response_rate", json.putArray("deciles"));
        putDeciles(judgement.valueDeciles(), "mean_value", json.putArray("value_deciles"));
        ArrayNode uplifts = json.putArray("uplift_deciles");
        judgement.upliftDeciles().forEach(decile -> put(decile, uplifts.addObject()));
        return json.put("elapsed_ms", elapsedMillis);
    }

    private static void putQuestion(ScoreQuestion question, ObjectNode json) {
        putText(json, "action", question.action());
        putText(json, "baseline_action", question.baseline());
        ArrayNode responses = json.putArray("responses");
        question.responses().forEach(response -> responses.add(response.text()));
        json.put("lifetime_value", question.lifetimeValue().text());
        if (question.step().isPresent()) {
            json.put("step", question.step().getAsInt());
        } else {
            json.putNull("step");
        }
    }

    private static void put(ScoreQuality quality, ObjectNode json) {
        json.put("steps", quality.steps()).put("responses", quality.responses());
        json.put("response_rate", (double) quality.responses() / quality.steps());
        json.put("log_loss", quality.logLoss().value());
        json.put("log_loss_standard_error", quality.logLoss().standardError());
        json.put("log_loss_of_rate", quality.rateLogLoss());
        json.put("brier_score", quality.brier().value());
        json.put("brier_score_standard_error", quality.brier().standardError());
        json.put("auc", quality.areaUnderCurve().value());
        putInterval(json, "auc_interval", quality.areaUnderCurve().interval());
        json.put("calibration_error", quality.calibrationError());
    }

    private static void putDeciles(List<Decile> deciles, String mean, ArrayNode into) {
        for (Decile decile : deciles) {
            ObjectNode json = into.addObject();
            json.put("decile", decile.number()).put("steps", decile.steps());
            json.put("mean_score", decile.meanScore()).put(mean, decile.mean());
            putInterval(json, "interval", decile.interval());
            putNumber(json, "lift", decile.lift());
            putNumber(json, "cumulative_gain", decile.cumulativeGain());
        }
    }

    private static void put(UpliftDecile decile, ObjectNode json) {
        json.put("decile", decile.number())
                .put("offered", decile.offered())
                .put("baseline", decile.baseline())
                .put("mean_score", decile.meanScore());
        decile.seen()
                .ifPresentOrElse(
                        seen -> {
                            json.put("difference", seen.difference());
                            putInterval(json, "interval", seen.interval());
                        },
                        () -> json.putNull("difference").putNull("interval"));
    }

    private static void putText(ObjectNode json, String name, Optional<String> text) {
        text.ifPresentOrElse(known -> json.put(name, known), () -> json.putNull(name));
    }

    private static void putNumber(ObjectNode json, String name, OptionalDouble number) {
        number.ifPresentOrElse(known -> json.put(name, known), () -> json.putNull(name));
    }

    private static void putInterval(ObjectNode json, String name, Interval interval) {
        json.putArray(name).add(interval.lower()).add(interval.upper());
    }
}
