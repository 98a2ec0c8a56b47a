package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Whom to treat, on the command line. */
class UpliftTargetTest extends CommandTest {
    private static final String SCORES = """
            id,letter,call,rate,arm,y,dear
            a,0.3,0.9,0.5,none,0,1
            b,0.2,0.25,0.5,letter,1,1
            c,0.05,1,0.5,call,1,1
            d,0.5,0.55,0.5,none,1,100
            """;

    @Test
    void theListIsSortedAndThenCut() throws IOException {
        Path list = folder.resolve("list.csv");
        assertThat(run(
                        "uplift",
                        "target",
                        scores(),
                        "--scores",
                        "letter=letter,call=call",
                        "--value",
                        10,
                        "--cost",
                        "letter=1,call=4",
                        "--limit",
                        2,
                        "--id",
                        "id",
                        "-o",
                        list,
                        "--json"))
                .isZero();
        // profits 2/5, 1/−1.5, −.5/6, 4/1.5
        assertThat(Files.readAllLines(list))
                .containsExactly(
                        "id,treatment,expected_value,expected_cost,expected_profit",
                        "c,call,10.0,4.0,6.0",
                        "a,call,9.0,4.0,5.0");
        assertThat(json().get("targets").asInt()).isEqualTo(2);
        assertThat(json().get("expected_profit").asDouble()).isEqualTo(11, within(1e-12));
        assertThat(json().get("measured_profit").isNull()).isTrue();
        assertThat(json().at("/treatments/0/treatment").asText()).isEqualTo("call");
        assertThat(json().at("/frontier/1/value").asDouble()).isEqualTo(5, within(1e-12));
    }

    @Test
    void whatTheChoiceEarnedByTheTrial() throws IOException {
        assertThat(run(
                        "uplift",
                        "target",
                        scores(),
                        "--scores",
                        "letter=letter,call=call",
                        "--value",
                        10,
                        "--cost",
                        "letter=1,call=4",
                        "--treatment",
                        "arm",
                        "--control",
                        "none",
                        "--outcome",
                        "y",
                        "--json"))
                .isZero();
        // earned 0, 9, 6, 10; means: none 5, call 6, letter 9; chosen call, letter, call, letter
        // scores: a 6 − (5 − 5·2), b 9 − 5, c 6 − 5, d 9 − (5 + 5·2): 11 + 4 + 1 − 6
        assertThat(json().get("measured_profit").asDouble()).isEqualTo(10, within(1e-9));
        // b and c got what was chosen, a and d nothing: 9 + 6 − 0 − 10
        assertThat(json().get("net_incremental").asDouble()).isEqualTo(5, within(1e-12));
        assertThat(json().get("measured_profit_interval")).hasSize(2);
    }

    @Test
    void costsByCustomerAndByOutcome() throws IOException {
        assertThat(run(
                        "uplift",
                        "target",
                        scores(),
                        "--score",
                        "letter",
                        "--value",
                        10,
                        "--cost",
                        "treated=dear",
                        "--triggered",
                        "treated=2",
                        "--rates",
                        "treated=rate",
                        "--json"))
                .isZero();
        // 3, 2, .5 and 5 against 1 + 2·.5, three times, and 100 + 1: only a earns
        assertThat(json().get("targets").asInt()).isEqualTo(1);
        assertThat(json().get("expected_profit").asDouble()).isEqualTo(1, within(1e-12));
    }

    @Test
    void promotionsOfAPurchaseTakeHome() throws IOException {
        Path data =
                Files.write(folder.resolve("all.csv"), everybody(SharedData.file("starbucks-promotion/test.csv.gz")));
        assertThat(run(
                        "uplift",
                        "target",
                        data,
                        "--treatment",
                        "Promotion",
                        "--control",
                        "No",
                        "--outcome",
                        "purchase",
                        "--score",
                        "everybody",
                        "--value",
                        10,
                        "--cost",
                        "Yes=0.15",
                        "--json"))
                .isZero();
        assertThat(json().get("targets").asInt()).isEqualTo(41_650);
        // 10 · purchases − .15 · sent of those who got one, less 10 · purchases of those who did not
        assertThat(json().get("net_incremental").asDouble()).isEqualTo(-1132.20, within(1e-6));
    }

    @Test
    void wrongUsage() throws IOException {
        assertThat(run("uplift", "target", scores(), "--score", "letter", "--cost", "post=1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("post").contains("treated");
        assertThat(run("uplift", "target", scores(), "--score", "letter", "--budget", -1))
                .isEqualTo(2);
        assertThat(run("uplift", "target", scores(), "--score", "letter", "--triggered", "treated=1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--rates treated=COLUMN");
        assertThat(run("uplift", "target", scores(), "--score", "letter", "--value", "1,5"))
                .isEqualTo(1);
        assertThat(run(
                        "uplift",
                        "target",
                        scores(),
                        "--score",
                        "letter",
                        "--treatment",
                        "arm",
                        "--control",
                        "none",
                        "--outcome",
                        "y"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("call, letter").contains("--scores");
    }

    /** The rows with a score that sends a promotion to all. */
    private static List<String> everybody(Path packed) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line + (line.startsWith("ID") ? ",everybody" : ",1"))
                    .toList();
        }
    }

    private Path scores() throws IOException {
        return Files.write(folder.resolve("scores.csv"), List.of(SCORES.split("\n", -1)));
    }
}
