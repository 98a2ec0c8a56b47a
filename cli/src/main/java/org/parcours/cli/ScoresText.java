package org.parcours.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.parcours.model.response.Decile;
import org.parcours.model.response.Response;
import org.parcours.model.response.ResponseScores;
import org.parcours.model.response.ScoreJudgement;
import org.parcours.model.response.ScoreQuality;
import org.parcours.model.response.ScoreQuestion;
import org.parcours.model.response.UpliftDecile;
import org.parcours.num.Interval;

/** Response scores for people: how good the probabilities are, and what came by tenths. */
final class ScoresText {
    private final ResponseScores scores;
    private final ScoreJudgement judgement;
    private final double elapsed;

    ScoresText(ResponseScores scores, ScoreJudgement judgement, double elapsed) {
        this.scores = scores;
        this.judgement = judgement;
        this.elapsed = elapsed;
    }

    /** What was offered, in words. */
    static String offer(ScoreQuestion question) {
        return question.action().map(name -> "\"" + name + "\"").orElse("any action")
                + question.baseline().map(name -> " against \"" + name + "\"").orElse("");
    }

    void print(PrintWriter out) {
        ScoreQuality quality = judgement.response();
        out.printf(
                "response (%s) to %s: %,d of %,d steps, %s; %,d scored by %s in %d folds, in %.0f ms%n%n",
                scores.question().responses().stream().map(Response::text).collect(Collectors.joining(" or ")),
                offer(scores.question()),
                quality.responses(),
                quality.steps(),
                Numbers.percent(quality.responses(), quality.steps()),
                scores.size(),
                scores.fitting().classifier().name(),
                scores.fitting().folds(),
                elapsed);
        printQuality(out);
        out.println();
        printDeciles("response", judgement.responseDeciles(), out);
        out.println();
        printDeciles("value", judgement.valueDeciles(), out);
        if (!judgement.upliftDeciles().isEmpty()) {
            out.println();
            printUplift(judgement.upliftDeciles(), out);
        }
    }

    private void printQuality(PrintWriter out) {
        Table table = new Table("probability", "log-loss", "Brier score", "area under curve", "calibration error");
        table.right(1).right(2).right(3).right(4);
        row(table, "calibrated", judgement.response());
        row(table, "before calibration", judgement.beforeCalibration());
        table.row("the rate for all", "%.4f".formatted(judgement.response().rateLogLoss()), "", "0.5", "");
        judgement.without().ifPresent(quality -> row(table, "without the offer", quality));
        table.print(out);
    }

    private static void row(Table table, String name, ScoreQuality quality) {
        table.row(
                name,
                "%.4f ± %.4f"
                        .formatted(quality.logLoss().value(), quality.logLoss().standardError()),
                "%.4f".formatted(quality.brier().value()),
                "%.3f (%.3f to %.3f)"
                        .formatted(
                                quality.areaUnderCurve().value(),
                                quality.areaUnderCurve().interval().lower(),
                                quality.areaUnderCurve().interval().upper()),
                "%.4f".formatted(quality.calibrationError()));
    }

    private static void printDeciles(String what, List<Decile> deciles, PrintWriter out) {
        Table table = new Table("tenth by " + what, "steps", "foretold", "came", "", "lift", "gain so far");
        table.right(0).right(1).right(2).right(3).right(5).right(6);
        for (Decile decile : deciles) {
            table.row(
                    "" + decile.number(),
                    Numbers.whole(decile.steps()),
                    number(decile.meanScore()),
                    number(decile.mean()),
                    range(decile.interval()),
                    decile.lift().isPresent() ? "%.2f".formatted(decile.lift().getAsDouble()) : "–",
                    decile.cumulativeGain().isPresent()
                            ? Numbers.percent(decile.cumulativeGain().getAsDouble(), 1)
                            : "–");
        }
        table.print(out);
    }

    private static void printUplift(List<UpliftDecile> deciles, PrintWriter out) {
        Table table = new Table("tenth by uplift", "offered", "not", "foretold", "difference", "");
        table.right(0).right(1).right(2).right(3).right(4);
        for (UpliftDecile decile : deciles) {
            table.row(
                    "" + decile.number(),
                    Numbers.whole(decile.offered()),
                    Numbers.whole(decile.baseline()),
                    number(decile.meanScore()),
                    decile.seen().map(seen -> number(seen.difference())).orElse("–"),
                    decile.seen().map(seen -> range(seen.interval())).orElse(""));
        }
        table.print(out);
    }

    private static String range(Interval interval) {
        return "(" + number(interval.lower()) + " to " + number(interval.upper()) + ")";
    }

    private static String number(double number) {
        return Numbers.significant(number, 3);
    }
}
