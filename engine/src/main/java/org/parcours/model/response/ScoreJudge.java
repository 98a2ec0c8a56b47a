package org.parcours.model.response;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.parcours.log.LogColumn;

/** Lays scores beside what came. */
final class ScoreJudge {
    private final ResponseScores scores;

    ScoreJudge(ResponseScores scores) {
        this.scores = scores;
    }

    ScoreJudgement judgement() {
        int[] with = where(scores::offered);
        int[] without = where(scores::baseline);
        double[] raw = scores.responseBeforeCalibration();
        double[] response = each(with, scores::response);
        return new ScoreJudgement(
                quality(with, response),
                quality(with, each(with, row -> raw[row])),
                scores.question()
                        .baseline()
                        .map(name -> quality(
                                without,
                                each(without, row -> scores.responseWithout(row).orElseThrow()))),
                Decile.ofResponses(response, flags(with, scores::responded)),
                Decile.ofValues(each(with, scores::expectedValue), each(with, scores::came)),
                scores.question().baseline().map(name -> upliftDeciles()).orElse(List.of()));
    }

    private List<UpliftDecile> upliftDeciles() {
        int[] both = where(row -> scores.offered(row) || scores.baseline(row));
        return UpliftDecile.of(
                each(both, row -> scores.uplift(row).orElseThrow()),
                flags(both, scores::offered),
                each(both, scores::came),
                each(both, this::weight));
    }

    private double weight(int row) {
        return scores.log().has(LogColumn.PROPENSITY) ? 1 / scores.log().propensity(scores.logRow(row)) : 1;
    }

    private ScoreQuality quality(int[] judged, double[] probabilities) {
        int[] journeys = Arrays.stream(judged).map(scores::journey).toArray();
        return ScoreQuality.of(probabilities, flags(judged, scores::responded), journeys);
    }

    private int[] where(IntPredicate holds) {
        int[] rows = new int[scores.size()];
        int found = 0;
        for (int row = 0; row < rows.length; row++) {
            if (holds.test(row)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private static double[] each(int[] rows, IntToDoubleFunction number) {
        double[] numbers = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = number.applyAsDouble(rows[i]);
        }
        return numbers;
    }

    private static boolean[] flags(int[] rows, IntPredicate flag) {
        boolean[] flags = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            flags[i] = flag.test(rows[i]);
        }
        return flags;
    }
}
