package org.parcours.uplift.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;

/**
 * Intervals of 95 % hold what they promise: over 1,000 trials drawn from one population, 93 to 97 % of them hold its value.
 *
 * <p>Five kinds of customers, equally many, with the scores 1 to 5. Of a kind s the controls respond with .1 + .05 s and the
 * treated with .1 + .05 s + EFFECT[s]. The population's values are those of a trial in which every kind comes in its exact
 * proportions.
 */
class CoverageTest {
    private static final int TRIALS = 1000;
    private static final double[] EFFECT = {-0.05, 0, 0.1, 0.15, 0.3};

    private final Map<String, Integer> held = new LinkedHashMap<>();

    @Test
    void ofEveryMeasure() {
        UpliftEvaluation truth = evaluate(population(), new EvaluationSettings(0.95, 2, new Seed(1), 1));
        for (int trial = 0; trial < TRIALS; trial++) {
            EvaluationSettings settings = new EvaluationSettings(0.95, 100, new Seed(trial).child(1), 1);
            count(evaluate(sample(600, new Seed(trial)), settings), truth);
        }
        assertHeld();
    }

    /**
     * Customers of a shop share its priority s in (−1, 1) and its luck; their effects are 1 + s and noise. The first share q
     * then gains 1 − q more than all: AUTOC ∫ 1 − q = 1/2, QINI ∫ q (1 − q) = 1/6, and the slope is 1.
     */
    @Test
    void whereRowsHangTogether() {
        for (int trial = 0; trial < TRIALS; trial++) {
            RandomStream chance = new RandomStream(new Seed(trial));
            int[] shop = new int[6 * 100];
            double[] priority = new double[shop.length];
            double[] effect = new double[shop.length];
            double luck = 0;
            for (int row = 0; row < shop.length; row++) {
                boolean isFirst = row % 6 == 0;
                shop[row] = row / 6;
                priority[row] = isFirst ? 2 * chance.nextUniform() - 1 : priority[row - 1];
                luck = isFirst ? 4 * chance.nextUniform() - 2 : luck;
                effect[row] = 1 + priority[row] + luck + 2 * chance.nextUniform() - 1;
            }
            EvaluationSettings settings = new EvaluationSettings(0.95, 100, new Seed(trial).child(1), 1);
            PriorityReading reading = PriorityReading.of(priority, effect, Units.clusters(shop), settings);
            count("average effect of shops", reading.average(), 1);
            count("autoc of shops", reading.autoc(), 0.5);
            count("rate qini of shops", reading.qini(), 1.0 / 6);
            count("slope of shops", reading.line().orElseThrow().slope(), 1);
        }
        assertHeld();
    }

    private void assertHeld() {
        assertThat(held)
                .allSatisfy((measure, count) ->
                        assertThat(count).as(measure).isBetween((int) (0.93 * TRIALS), (int) (0.97 * TRIALS)));
    }

    private void count(UpliftEvaluation one, UpliftEvaluation truth) {
        for (RankingMeasure measure : List.of(
                RankingMeasure.QINI,
                RankingMeasure.UPLIFT_AUC,
                RankingMeasure.CAUSALML_AUUC,
                RankingMeasure.CAUSALML_QINI)) {
            count(
                    measure.name(),
                    one.ranking().find(measure).orElseThrow(),
                    truth.ranking().find(measure).orElseThrow().value());
        }
        count(
                "uplift at 30 %",
                one.ranking().findUpliftAt(30).orElseThrow(),
                truth.ranking().findUpliftAt(30).orElseThrow().value());
        count(
                "by group",
                one.ranking().findUpliftAtByGroup(30).orElseThrow(),
                truth.ranking().findUpliftAtByGroup(30).orElseThrow().value());
        count(
                "curve at half",
                one.ranking().qiniCurve().get(49).height(),
                truth.ranking().qiniCurve().get(49).height().value());
        count("average effect", one.average(), truth.average().value());
        count("autoc", one.priority().autoc(), truth.priority().autoc().value());
        count("rate qini", one.priority().qini(), truth.priority().qini().value());
        count(
                "slope",
                one.priority().line().orElseThrow().slope(),
                truth.priority().line().orElseThrow().slope().value());
        count(
                "policy value",
                one.policy().inversePropensity(),
                truth.policy().inversePropensity().value());
        count(
                "doubly robust",
                one.policy().doublyRobust(),
                truth.policy().doublyRobust().value());
        count("gain", one.policy().gain(), truth.policy().gain().value());
    }

    private void count(String measure, Measured one, double truth) {
        boolean holds = one.interval().orElseThrow().contains(truth);
        held.merge(measure, holds ? 1 : 0, Integer::sum);
    }

    private static UpliftEvaluation evaluate(ScoredTrial trial, EvaluationSettings settings) {
        return UpliftEvaluation.of(trial, Optional.empty(), 2.5, settings);
    }

    /** All of 5 kinds × 2 arms × 20 lots, of which the outcome is the share of lots below the rate. */
    private static ScoredTrial population() {
        int lots = 20;
        int copies = 20;
        int rows = 5 * 2 * lots * copies;
        Columns columns = new Columns(rows);
        for (int row = 0; row < rows; row++) {
            int kind = row / copies % 5;
            boolean treated = row / (copies * 5) % 2 == 1;
            columns.set(row, kind, treated, (Math.floorDiv(row, copies * 10) + 0.5) / lots);
        }
        return columns.trial();
    }

    private static ScoredTrial sample(int rows, Seed seed) {
        Columns columns = new Columns(rows);
        RandomStream chance = new RandomStream(seed);
        for (int row = 0; row < rows; row++) {
            columns.set(row, chance.nextInt(5), chance.nextUniform() < 0.5, chance.nextUniform());
        }
        return columns.trial();
    }

    private static final class Columns {
        private final int[] arm;
        private final double[] score;
        private final double[] outcome;

        Columns(int rows) {
            this.arm = new int[rows];
            this.score = new double[rows];
            this.outcome = new double[rows];
        }

        void set(int row, int kind, boolean treated, double lot) {
            score[row] = kind + 1;
            arm[row] = treated ? 1 : 0;
            outcome[row] = lot < 0.15 + 0.05 * kind + (treated ? EFFECT[kind] : 0) ? 1 : 0;
        }

        ScoredTrial trial() {
            return ScoredTrial.ofScore(
                    new Trial(List.of("control", "treated"), arm),
                    outcome,
                    score,
                    Optional.empty(),
                    Units.each(arm.length));
        }
    }
}
