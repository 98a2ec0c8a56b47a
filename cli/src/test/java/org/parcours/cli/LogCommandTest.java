package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The worked example of the guide to logs, and the Starbucks events, from events to a policy. */
class LogCommandTest extends CommandTest {
    private Path example() {
        Path log = folder.resolve("journeys.csv");
        Path events = ROOT.resolve("examples/log/events.csv");
        assertThat(run("log", "build", events, "--spec", ROOT.resolve("examples/log/spec.yaml"), "-o", log))
                .isZero();
        assertThat(out.toString()).startsWith("5 journeys, 11 steps, 4 states, 3 actions, mean return 8.9100");
        return log;
    }

    @Test
    void theExampleIsSound() throws IOException {
        assertThat(run("log", "check", example(), "--json")).isZero();
        assertThat(json().get("journeys").asInt()).isEqualTo(5);
        assertThat(json().get("steps").asInt()).isEqualTo(11);
        assertThat(json().get("problem_count").asInt()).isZero();
        assertThat(json().get("problems").isEmpty()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyJourneyIsInOneOfBothPartsWhateverElseTheLogHolds() throws IOException {
        Path learn = folder.resolve("learn.csv");
        Path prove = folder.resolve("prove.parquet");
        assertThat(run("log", "split", example(), "--seed", 3, "--learn", learn, "--prove", prove, "--json"))
                .isZero();
        assertThat(json().at("/learn/journeys").asInt()
                        + json().at("/prove/journeys").asInt())
                .isEqualTo(5);
        int steps = 0;
        for (Path part : new Path[] {learn, prove}) {
            assertThat(run("log", "check", part, "--json")).isZero();
            steps += json().get("steps").asInt();
        }
        assertThat(steps).isEqualTo(11);
        Path same = folder.resolve("same.csv");
        Path none = folder.resolve("none.csv");
        assertThat(run("log", "split", learn, "--seed", 3, "--learn", same, "--prove", none))
                .isEqualTo(1);
        assertThat(err.toString()).contains("one part would hold none");
        assertThat(run("log", "split", learn, "--learn", same, "--prove", same)).isEqualTo(1);
        assertThat(run("log", "split", learn, "--share", 1, "--learn", same, "--prove", none))
                .isEqualTo(1);
        assertThat(same).doesNotExist();
    }

    @Test
    void theExampleIsDescribed() throws IOException {
        assertThat(run("log", "stats", example(), "--json")).isZero();
        JsonNode stats = json();
        assertThat(stats.at("/lengths").toString()).isEqualTo("{\"1\":1,\"2\":2,\"3\":2}");
        assertThat(stats.at("/return/mean").asDouble()).isEqualTo(8.91, within(1e-12));
        assertThat(stats.at("/reward_by_action/0").toString())
                .startsWith("{\"action\":\"welcome\",\"steps\":5,\"mean\":1.45");
        assertThat(stats.at("/transitions/0").toString())
                .isEqualTo(
                        "{\"state\":\"last=start opened=0\",\"action\":\"welcome\",\"next_state\":\"last=welcome opened=1\",\"count\":2}");
        assertThat(stats.at("/transitions").findValuesAsText("next_state")).contains("(end)");
        assertThat(stats.at("/flow/0").toString())
                .isEqualTo(
                        "{\"step\":0,\"from\":\"last=start opened=0\",\"to\":\"last=welcome opened=1\",\"count\":2}");
    }

    @Test
    void reportsAreWrittenWhereTheBuildHasThePlots() throws IOException {
        assumeTrue(
                LogCommandTest.class.getResource("/org/parcours/studio/report.js") != null,
                "skipped: this build has no plot bundle");
        Path stats = folder.resolve("stats.html");
        Path plan = folder.resolve("plan.html");
        assertThat(run("log", "stats", example(), "--report", stats)).isZero();
        assertThat(Files.readString(stats))
                .contains("data-kind=\"log-statistics\"")
                .contains("last=start opened=0");
        assertThat(run("plan", "--log", example(), "--report", plan)).isZero();
        assertThat(Files.readString(plan)).contains("data-kind=\"policy\"").contains("last=start opened=0");
    }

    @Test
    void theExampleIsPlannedOn() throws IOException {
        Path policy = folder.resolve("policy.json");
        assertThat(run("plan", "--log", example(), "--output", policy, "--json"))
                .isZero();
        JsonNode plan = json();
        // after an offer at the first welcome: (11.95 + 16.45) / 2; before it −.05 + 2/3 of that
        assertThat(plan.at("/values/last=welcome opened=1").asDouble()).isEqualTo(14.2, within(1e-9));
        assertThat(plan.at("/values/last=start opened=0").asDouble()).isEqualTo(-0.05 + 14.2 * 2 / 3, within(1e-9));
        assertThat(plan.at("/policy/last=start opened=0").asText()).isEqualTo("welcome");
        assertThat(plan.at("/visits/last=start opened=0").toString())
                .isEqualTo("{\"welcome\":3,\"offer\":1,\"wait\":1}");
        assertThat(plan.at("/unsupported/0/actions").toString()).isEqualTo("[\"wait\"]");
        assertThat(plan.get("values").has("(end)")).isFalse();
        assertThat(plan.get("thin")).hasSize(8);
        // ann comes to the opened welcome at step 1, eve at 1 and 2
        assertThat(plan.at("/mean_step/last=welcome opened=1").asDouble()).isEqualTo(4 / 3.0);
        // the next best, wait, leads to dan's 8.95; with one visit its error is not known
        JsonNode decision = plan.at("/decisions/0");
        assertThat(decision.get("lead").asDouble()).isEqualTo(-0.05 + 14.2 * 2 / 3 - 8.95, within(1e-9));
        assertThat(decision.get("next_best").asText()).isEqualTo("wait");
        assertThat(decision.get("lead_standard_error").isNull()).isTrue();
        assertThat(plan.at("/moves/1").toString())
                .startsWith("{\"state\":\"last=start opened=0\",\"action\":\"welcome\",\"next_state\":\"(end)\","
                        + "\"count\":1,\"share\":0.333");
        assertThat(Files.readString(policy)).contains("\"kind\" : \"stationary\"");
    }

    @Test
    void anUnsoundLogIsListedAndRefused() throws IOException {
        Path log = folder.resolve("bad.csv");
        Files.writeString(log, "journey_id,step,state,action,reward\na,0,s,mail,x\na,2,s,mail,1\n");
        assertThat(run("log", "check", log, "--json")).isEqualTo(1);
        assertThat(json().get("problem_count").asInt()).isEqualTo(2);
        assertThat(json().at("/problems/1").toString())
                .isEqualTo("{\"line\":3,\"column\":\"step\",\"value\":\"2\",\"problem\":"
                        + "\"a gap: the step before it, on line 2, is 0, expected 1\"}");
        assertThat(err.toString())
                .startsWith("parcours: " + log + ":2: reward \"x\"")
                .endsWith("lists them)\n");
        assertThat(run("log", "check", log)).isEqualTo(1);
        assertThat(out.toString()).contains(log + ":3: step \"2\": a gap");
        assertThat(run("plan", "--log", log)).isEqualTo(1);
        assertThat(run("log", "check", folder.resolve("none.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("no such file").hasLineCount(1);
    }

    @Test
    void momentsInTimeAreCountedInAUnit() throws IOException {
        String spec = Files.readString(ROOT.resolve("examples/log/spec.yaml"))
                .replace("type: event}", "type: event, unit: days}")
                .replace("from: 0, until: 21", "from: 2026-01-05, until: 2026-01-26");
        StringBuilder events = new StringBuilder();
        for (String line : Files.readAllLines(ROOT.resolve("examples/log/events.csv"))) {
            String[] cells = line.split(",", 3);
            boolean header = cells[1].equals("day");
            LocalDate day = LocalDate.of(2026, 1, 5).plusDays(header ? 0 : Long.parseLong(cells[1]));
            events.append(cells[0] + "," + (header ? "day" : day + "T08:30:00Z") + "," + cells[2] + "\n");
        }
        Path dated = Files.writeString(folder.resolve("dated.csv"), events);
        Path specFile = Files.writeString(folder.resolve("dated.yaml"), spec);
        Path log = folder.resolve("dated-journeys.csv");
        assertThat(run("log", "build", dated, "--spec", specFile, "-o", log)).isZero();
        assertThat(log).hasSameTextualContentAs(example());

        Files.writeString(dated, "ann,yesterday,sent,welcome,\n", StandardOpenOption.APPEND);
        assertThat(run("log", "build", dated, "--spec", specFile, "-o", log)).isEqualTo(1);
        assertThat(err.toString()).contains("day \"yesterday\": is no time, expected a moment in ISO 8601");
    }

    @Test
    void usageIsChecked() {
        assertThat(run("log")).isEqualTo(2);
        assertThat(run("log", "build", "events.csv", "-o", "log.csv")).isEqualTo(2);
        assertThat(run("plan", "--log", "a.csv", "--mdp", "b.csv")).isEqualTo(2);
        assertThat(run("log", "check", "jdbc:duckdb:a.db")).isEqualTo(1);
        assertThat(err.toString()).contains("add --query");
    }

    @Test
    void theStarbucksEventsBecomeAPolicy() throws IOException {
        Path events = SharedData.file("starbucks/events.csv.gz");
        Path log = folder.resolve("starbucks.parquet");
        assertThat(run(
                        "log",
                        "build",
                        events,
                        "--spec",
                        ROOT.resolve("examples/starbucks/spec.yaml"),
                        "-o",
                        log,
                        "--json"))
                .isZero();
        assertThat(json().get("return_mean").asDouble()).isEqualTo(94.7515, within(0.00005));
        assertThat(run("plan", "--log", log, "--json")).isZero();
        assertThat(json().get("journeys").asInt()).isEqualTo(17_000);
        assertThat(json().get("policy")).hasSize(json().get("states").asInt());
        assertThat(json().at("/visits/wave=1 income=75000+ running=0")
                        .get("none")
                        .asInt())
                .isGreaterThan(1_000);
    }
}
