package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.files.report.HtmlReport;

/** What a comparison of learners says of money, of its curves, and on its page. */
class UpliftCompareTest extends CommandTest {
    @Test
    void treatingTheYoungEarnsWhatTheyBringMore() throws IOException {
        assertThat(compare("--value", "10", "--cost", "mail=1", "--json")).isZero();
        assertThat(json().at("/profit/customers").asInt()).isEqualTo(600);
        // half are young; each brings 10 · (.8 − .2) − 1 = 5 more, and each of the old 10 · (.2 − .8) − 1 = −7
        assertThat(json().at("/profit/treated").asInt()).isBetween(270, 330);
        assertThat(json().at("/profit/profit").asDouble()).isBetween(1200.0, 1800.0);
        assertThat(json().at("/profit/profit_interval/0").asDouble()).isPositive();
        assertThat(json().at("/profit/arms/0/arm").asText()).isEqualTo("mail");
        assertThat(json().at("/profit/arms/0/profit_for_all").asDouble()).isBetween(-1100.0, -100.0);
        assertThat(json().at("/profit/curve")).hasSize(101);
    }

    @Test
    void aTableTooSmallForTheCausalForestIsComparedWithoutIt() throws IOException {
        // 60 or so of each arm, of whom half are learnt from; a causal forest needs 80
        assertThat(run(
                        "uplift",
                        "compare",
                        UpliftTrials.crossed(folder.resolve("small.csv"), 120, 3),
                        "--treatment=arm",
                        "--control=none",
                        "--outcome=visit",
                        "--without=id",
                        "--bases=linear",
                        "--folds=2",
                        "--json"))
                .isZero();
        assertThat(err.toString()).contains("Left out: causal-forest", "80 customers of each arm");
        assertThat(json().get("table").toString()).contains("cts-forest").doesNotContain("causal-forest");
    }

    @Test
    void featuresThatAreDatesAreWarnedOf() throws IOException {
        Path table = datedTrial();
        assertThat(compareTwo(table, "--features", "entered,\"age, years\"")).isZero();
        assertThat(err.toString())
                .contains("Column \"entered\" holds dates", "--without")
                .doesNotContain("\"age,");
        assertThat(compareTwo(table, "--without", "entered")).isZero();
        assertThat(err.toString()).doesNotContain("holds dates");
    }

    @Test
    void aNameWithACommaStandsInQuotesAloneOrInAList() throws IOException {
        Path table = datedTrial();
        assertThat(compareTwo(table, "--features", "\"age, years\"")).isZero();
        assertThat(compareTwo(table, "--features=\"age, years\"")).isZero();
        assertThat(compareTwo(table, "--without", "\"age, years\"")).isZero();
        assertThat(err.toString()).contains("Features: entered (");
        assertThat(compareTwo(table, "--features", "age, years")).isEqualTo(1);
        assertThat(err.toString()).contains("has no column \"age\"");
    }

    private Path datedTrial() throws IOException {
        StringBuilder csv = new StringBuilder("entered,\"age, years\",arm,visit\n");
        for (int i = 0; i < 200; i++) {
            csv.append("2026-%02d-%02d,%d,%s,%d\n"
                    .formatted(1 + i % 12, 1 + i % 28, 20 + i % 50, i % 2 == 0 ? "none" : "mail", i / 2 % 2));
        }
        return Files.writeString(folder.resolve("dated.csv"), csv);
    }

    private int compareTwo(Path table, String... features) {
        List<Object> arguments = new ArrayList<>(List.of("uplift", "compare", table, "--treatment=arm"));
        arguments.addAll(List.of("--control=none", "--outcome=visit", "--learners=t", "--bases=linear", "--folds=2"));
        arguments.addAll(List.of(features));
        return run(arguments.toArray());
    }

    @Test
    void withoutValueOrCostNothingIsSaidOfMoney() throws IOException {
        assertThat(compare("--json")).isZero();
        assertThat(json().has("profit")).isFalse();
    }

    @Test
    void curvesAreThoseOfTheBestAndOfChance() throws IOException {
        assertThat(compare("--json")).isZero();
        List<String> drawn = new ArrayList<>();
        json().get("curves").forEach(curve -> drawn.add(curve.get("learner").asText()));
        assertThat(drawn).hasSize(4).endsWith("random", "permuted-treatment");
        assertThat(json().at("/curves/0/qini")).hasSize(100);
        assertThat(json().at("/curves/0/toc/99/value").asDouble()).isEqualTo(0, within(1e-12));
        assertThat(json().get("gates")).isNotEmpty();
        assertThat(json().at("/table/0/beats_random").asBoolean()).isTrue();
        assertThat(json().at("/table/3/beats_random").asBoolean()).isFalse();
    }

    @Test
    void theTextSaysWhoIsSureAndWhatTreatingWouldHaveEarned() throws IOException {
        assertThat(compare("--value", "10", "--cost", "mail=1")).isZero();
        assertThat(out.toString())
                .contains(
                        "95 % of these scores",
                        "2 learners tried", "would have earned", "mail for all would have earned");
    }

    @Test
    void aPageForPeople() throws IOException {
        assumeTrue(
                HtmlReport.class.getClassLoader().getResource("org/parcours/studio/report.js") != null,
                "skipped: this build has no plot bundle");
        Path page = folder.resolve("page.html");
        assertThat(compare("--value", "10", "--report", page.toString())).isZero();
        assertThat(Files.readString(page)).contains("data-kind=\"uplift-comparison\"", "\"profit\"", "\"curves\"");
    }

    private int compare(String... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(
                "uplift",
                "compare",
                UpliftTrials.crossed(folder.resolve("trial.csv"), 600, 3),
                "--treatment=arm",
                "--control=none",
                "--outcome=visit",
                "--without=id",
                "--learners=t,cts-tree",
                "--bases=ordered",
                "--folds=2"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }
}
