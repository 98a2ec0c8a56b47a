package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

/** Arms that nobody drew: propensities from the command, clipped and trimmed. */
class UpliftObservedTest extends CommandTest {
    private static final int ROWS = 3000;

    @Test
    void boostedPropensitiesRecoverTheEffectThatTheBareDifferenceMisses() throws IOException {
        assertRecovered(NieWagerSetup.A, 41, "--propensity-model", "boosting", "--base", "xgboost", "--rounds", "60");
    }

    @Test
    void logisticOnesWhereOddsAreLinear() throws IOException {
        assertRecovered(NieWagerSetup.C, 42);
    }

    private void assertRecovered(NieWagerSetup setup, long seed, String... more) throws IOException {
        NieWager sample = NieWager.draw(setup, ROWS, 5, 1, new Seed(seed));
        double truth = 0;
        for (int row = 0; row < ROWS; row++) {
            truth += sample.effect(row) / ROWS;
        }
        List<Object> arguments = new ArrayList<>(List.of("uplift", "check", table(sample), "--clip=0.05"));
        arguments.addAll(List.of("--treatment=w", "--outcome=y", "--propensity=estimated", "--json", "--without=e"));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray())).isZero();
        JsonNode effect = json().at("/effects/0");
        assertThat(truth)
                .isBetween(
                        effect.at("/effect_interval/0").asDouble(),
                        effect.at("/effect_interval/1").asDouble());
        assertThat(Math.abs(effect.get("bare_difference").asDouble() - truth)).isGreaterThan(0.2);
        assertThat(json().get("clip").asDouble()).isEqualTo(0.05);
        assertThat(json().get("worst_difference_after").asDouble())
                .isLessThan(json().get("worst_difference_before").asDouble());
    }

    @Test
    void whoIsTrimmedIsLeftOutAndCountedEverywhere() throws IOException {
        Path table = table(NieWager.draw(NieWagerSetup.C, 1200, 5, 1, new Seed(43)));
        assertThat(study("check", table)).isZero();
        int left = json().get("rows_after_trimming").asInt();
        assertThat(left).isBetween(600, 1199);
        assertThat(json().get("rows").asInt()).isEqualTo(1200);
        assertThat(json().get("left_out").asInt()).isEqualTo(1200 - left);
        assertThat(study(
                        "compare", table, "--learners=t,x", "--bases=linear", "--folds=2", "--value=2", "--cost=1=0.5"))
                .isZero();
        assertThat(json().get("rows").asInt()).isEqualTo(left);
        assertThat(json().get("left_out").asInt()).isEqualTo(1200 - left);
        assertThat(json().get("ranked_by").asText()).isEqualTo("autoc");
        assertThat(json().get("caution").asText()).contains("left out", "compare arms as they are");
        assertThat(json().at("/profit/customers").asInt()).isEqualTo(left);
        assertThat(study(
                        "fit",
                        table,
                        "--base=linear",
                        "-o",
                        folder.resolve("m.json").toString()))
                .isZero();
        assertThat(json().get("rows").asInt()).isEqualTo(left);
        assertThat(json().get("trim").asDouble()).isEqualTo(0.2);
    }

    @Test
    void scoresAreJudgedWithTheChancesOfAColumn() throws IOException {
        NieWager sample = NieWager.draw(NieWagerSetup.A, ROWS, 5, 1, new Seed(44));
        Object[] start = {
            "uplift",
            "evaluate",
            table(sample),
            "--treatment=w",
            "--outcome=y",
            "--score=x1",
            "--propensity=e",
            "--json"
        };
        assertThat(run(start)).isZero();
        // half of the mean of x1 + x2, both uniform
        assertThat(json().get("ate").asDouble()).isCloseTo(0.5, within(0.15));
        assertThat(json().get("caution").asText()).contains("compare arms as they are");
        int all = json().get("rows").asInt();
        assertThat(run(with(start, "--trim=0.2", "--clip=0.25"))).isZero();
        assertThat(json().get("rows").asInt()).isLessThan(all);
        assertThat(json().get("left_out").asInt())
                .isEqualTo(all - json().get("rows").asInt());
        assertThat(run(with(start, "--trim=0.95"))).isEqualTo(1);
    }

    @Test
    void trimmingNeedsChancesToGoBy() throws IOException {
        Path table = table(NieWager.draw(NieWagerSetup.B, 300, 5, 1, new Seed(45)));
        assertThat(run("uplift", "fit", table, "--treatment=w", "--outcome=y", "--trim=0.1", "-o", "m.json"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--propensity estimated");
        assertThat(run("uplift", "evaluate", table, "--treatment=w", "--outcome=y", "--score=x1", "--clip=0.1"))
                .isEqualTo(2);
        assertThat(study("check", table, "--propensity-model=oak")).isEqualTo(1);
        assertThat(err.toString()).contains("logistic or boosting");
        assertThat(study("check", table, "--trim=0.6")).isEqualTo(1);
        assertThat(err.toString()).contains("leaves nobody");
    }

    @Test
    void treesThatTakeArmsAsDrawnByLotAreNamedWhereNobodyDrewAny() throws IOException {
        Path table = table(NieWager.draw(NieWagerSetup.C, 1200, 5, 1, new Seed(46)));
        String model = folder.resolve("model.json").toString();
        assertThat(study("fit", table, "--learner=cts-forest", "-o", model)).isZero();
        assertThat(json().get("caution").asText()).contains("cts-forest", "drawn by lot", "causal-forest");
        assertThat(study("fit", table, "--learner=causal-forest", "-o", model)).isZero();
        assertThat(json().get("caution").isNull()).isTrue();
        assertThat(study("compare", table, "--learners=t,kl-tree,euclidean-tree", "--bases=linear", "--folds=2"))
                .isEqualTo(1);
        assertThat(study("compare", table, "--learners=t,euclidean-tree", "--bases=linear", "--folds=2"))
                .isZero();
        assertThat(err.toString()).contains("effects by euclidean-tree: these trees take arms as drawn by lot");
    }

    private int study(String command, Path table, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("uplift", command, table, "--treatment=w", "--outcome=y"));
        arguments.addAll(List.of("--propensity=estimated", "--without=e", "--json"));
        if (!List.of(more).toString().contains("--trim")) {
            arguments.add("--trim=0.2");
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    private static Object[] with(Object[] start, Object... more) {
        List<Object> all = new ArrayList<>(List.of(start));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private Path table(NieWager sample) throws IOException {
        StringBuilder text = new StringBuilder("x1,x2,x3,x4,x5,e,w,y\n");
        for (int row = 0; row < sample.data().rows(); row++) {
            for (int column = 0; column < 5; column++) {
                text.append(String.format(
                        Locale.ROOT, "%.5f,", sample.data().customers().table().value(column, row)));
            }
            text.append(String.format(
                    Locale.ROOT,
                    "%.5f,%d,%.5f\n",
                    sample.propensities().of(row, 1),
                    sample.data().trial().arm(row),
                    sample.data().outcome(row)));
        }
        return Files.writeString(folder.resolve("observed.csv"), text);
    }
}
