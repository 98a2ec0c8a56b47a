package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model's effects in a journey log: from an experiment to a proof that holds the truth. */
class UpliftAnnotateTest extends CommandTest {
    private Path learn = Path.of("");
    private Path prove = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void fitOnHalfOfAnExperiment() {
        Path customers = folder.resolve("customers.csv");
        Path assigned = folder.resolve("assigned.csv");
        Path answered = folder.resolve("answered.csv");
        Path log = folder.resolve("log.csv");
        learn = folder.resolve("learn.csv");
        prove = folder.resolve("prove.csv");
        model = folder.resolve("model.json");
        done("experiment", "sample", "loyalty", "--customers", 12000, "-o", customers);
        done("experiment", "assign", customers, "--salt", "s", "--arms", "reminder,percentage,coupon", "-o", assigned);
        done("experiment", "sample", "loyalty", "--answers-to", assigned, "-o", answered);
        done(
                "experiment",
                "analyze",
                answered,
                "--id",
                "customer_id",
                "--control",
                "reminder",
                "--outcome",
                "kept",
                "--revenue",
                "margin",
                "--cost",
                "promised",
                "--by",
                "distance",
                "--features",
                "tier,missing_nights,spent_last_year",
                "--log",
                log);
        done("log", "split", log, "--learn", learn, "--prove", prove);
        done(with(
                "uplift",
                "fit",
                learn,
                "--learner",
                "cts-forest",
                "--features",
                "x_tier,x_missing_nights,x_spent_last_year",
                "-o",
                model));
    }

    @Test
    void theProofOfTheMostValuableActionHoldsTheTruth() throws IOException {
        Path annotated = folder.resolve("annotated.csv.gz");
        done("uplift", "annotate", model, prove, "--value", 1, "-o", annotated, "--json");
        int steps = json().get("steps").asInt();
        JsonNode taken = json().get("policy_steps");
        assertThat(taken.get("reminder").asInt()
                        + taken.get("percentage").asInt()
                        + taken.get("coupon").asInt())
                .isEqualTo(steps);
        // arms were drawn evenly, so that the log did what the policy takes at a third of the steps
        assertThat(json().get("agreement").asDouble()).isBetween(0.3, 0.37);

        Path list = folder.resolve("list.csv");
        done(with("uplift", "target", model, prove, "--id", "journey_id", "-o", list));
        done("experiment", "truth", "loyalty", prove, "--targets", list, "--json");
        double truth = json().get("profit_of_targets").asDouble();
        assertThat(json().get("share_of_oracle_profit").asDouble()).isBetween(0.95, 1.0);
        assertThat(json().at("/profit_if_all/reminder").asDouble()).isLessThan(truth);

        done("prove", annotated, "--estimators", "is,snips", "--json");
        for (JsonNode estimate : json().get("estimates")) {
            assertThat(truth)
                    .as(estimate.toString())
                    .isBetween(
                            estimate.at("/interval/0").asDouble(),
                            estimate.at("/interval/1").asDouble());
        }
    }

    @Test
    void effectsAreFeaturesOfTheState() throws IOException {
        Path annotated = folder.resolve("annotated.csv");
        done("uplift", "annotate", model, learn, "-o", annotated);
        List<String> lines = Files.readAllLines(annotated);
        assertThat(lines.get(0))
                .endsWith("x_tier,x_missing_nights,x_spent_last_year,x_effect_coupon,x_effect_percentage");
        assertThat(lines.get(0)).doesNotContain("target_propensity");
        assertThat(lines).hasSameSizeAs(Files.readAllLines(learn));
        done("learn", annotated, "--method", "fitted-q", "--regressor", "linear", "--horizon", 1, "--json");
        assertThat(run("uplift", "annotate", model, annotated, "-o", folder.resolve("twice.csv")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("x_effect_coupon").contains("already");
    }

    @Test
    void recalibratedEffectsAreThoseOfItsScores() throws IOException {
        Path scaled = folder.resolve("scaled.json");
        Path annotated = folder.resolve("annotated.csv");
        Path scores = folder.resolve("scores.csv");
        done(with(
                "uplift",
                "fit",
                learn,
                "--learner",
                "cts-tree",
                "--recalibrate",
                "--features",
                "x_tier,x_missing_nights,x_spent_last_year",
                "-o",
                scaled));
        done("uplift", "annotate", scaled, prove, "-o", annotated);
        done("uplift", "score", scaled, prove, "-o", scores);
        assertThat(column(annotated, "x_effect_coupon")).isEqualTo(column(scores, "uplift_coupon"));
    }

    @Test
    void whatCannotBeForetoldIsRefused() throws IOException {
        Path bare = Files.writeString(
                folder.resolve("bare.csv"), "journey_id,step,state,action,reward,x_tier\nj,0,near,coupon,1,gold\n");
        Path out = folder.resolve("out.csv");
        assertThat(run("uplift", "annotate", model, bare, "-o", out)).isEqualTo(1);
        assertThat(err.toString()).contains("no column x_missing_nights, x_spent_last_year");
        assertThat(run("uplift", "annotate", model, prove, "--cost", "letter=1", "--value", 1, "-o", out))
                .isEqualTo(2);
        assertThat(run("uplift", "annotate", model, prove, "--cost", "coupon=1", "-o", out))
                .isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    private static List<Double> column(Path table, String title) throws IOException {
        List<String> lines = Files.readAllLines(table);
        int at = Arrays.asList(lines.get(0).split(",", -1)).indexOf(title);
        return lines.stream()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",", -1)[at]))
                .toList();
    }

    private static Object[] with(Object... start) {
        List<Object> all = new ArrayList<>(Arrays.asList(start));
        all.addAll(List.of("--treatment", "action", "--control", "reminder", "--outcome", "reward", "--minus", "cost"));
        return all.toArray();
    }

    private void done(Object... arguments) {
        assertThat(run(arguments)).as(() -> err.toString()).isZero();
    }
}
