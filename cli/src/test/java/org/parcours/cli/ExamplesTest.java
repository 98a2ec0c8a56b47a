package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.files.report.HtmlReport;

/** Each example's one command does what its page says, here with fewer seeds and customers. */
class ExamplesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("parcours.root", "..")).toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void needsThePlots() {
        assumeTrue(
                HtmlReport.class.getClassLoader().getResource("org/parcours/studio/report.js") != null,
                "this build left out the studio by -Dstudio.skip");
    }

    @Test
    void repVisitsFindsTheOptimumAndTheGridsAnswerByEveryTable() throws IOException, InterruptedException {
        String said = run("rep-visits", Map.of("EPISODES", "5000", "RUNS", "2"));
        assertThat(said).contains("f2f@0:0               2.175470314  down");
        assertThat(said).contains("== reinforce from pause@*");
        // 18 moves: 0.9^17 · 5 − 0.1 · (1 − 0.9^17) / 0.1
        assertThat(said.split("value 0.000630902 per journey, exactly", -1)).hasSize(1 + 5);
        assertThat(said.split("worth 0.000630902", -1)).hasSize(1 + 5);
        assertThat(results().resolve("q-learning-f2f.html")).content().contains("data-kind=\"learning\"");
        assertThat(results().resolve("reinforce-pause.json")).exists();
    }

    @Test
    void theSecondWaveMeasuresWarmAndCold() throws IOException, InterruptedException {
        String said = run("second-wave", Map.of("CUSTOMERS", "300000", "SEEDS", "6"));
        assertThat(said).contains("customers until 99 % of the optimum for good, 6 seeds of 300,000 customers");
        assertThat(said).contains("drawn campaign").contains("learning from the drawn campaign is ");
        assertThat(results().resolve("second-wave.html")).content().contains("data-kind=\"second-wave\"");
        assertThat(results().resolve("proposal.json")).exists();
    }

    @Test
    void loyaltyEndsInARuleThatProvesBetterThanTheLot() throws IOException, InterruptedException {
        String said = run("loyalty", Map.of("CUSTOMERS", "20000", "SEEDS", "1"));
        assertThat(said).contains("sample ratio: sound").contains("who should get which, by profit");
        String rule = said.substring(said.indexOf("== Proved on the other half: rule"));
        assertThat(rule.substring(0, rule.indexOf("always-reminder"))).contains("better: By snips");
        assertThat(results().resolve("rule.json")).content().contains("coupon").contains("reminder");
        assertThat(results().resolve("reading.html")).content().contains("data-kind=\"experiment\"");
        String targets = said.substring(said.indexOf("== Seed 1: what "));
        assertThat(targets).containsPattern("more than treating nobody\\.");
        assertThat(targets).containsPattern("The targets earn (9[5-9]|100)\\.\\d % of the oracle's profit");
        assertThat(results().resolve("design.html")).content().contains("data-kind=\"experiment-design\"");
    }

    @Test
    void upliftComparesModelsWithWhatCannotBeFound() throws IOException, InterruptedException {
        String said = run("uplift", Map.of("BASES", "xgboost"));
        assertThat(said).contains("permuted-treatment").contains("Personalising pays: ");
        assertThat(said.substring(said.indexOf("== Whom to mail"))).contains("48 % of 6,000 customers are treated");
        assertThat(results().resolve("model.json")).exists();
        assertThat(results().resolve("list.csv")).exists();
    }

    @Test
    void starbucksLeavesHalfOfTheCustomersForProof() throws IOException, InterruptedException {
        SharedData.file("starbucks/events.csv.gz");
        String data = SharedData.folder().toAbsolutePath().toString();
        String said = run("starbucks", Map.of("PARCOURS_DATA", data));
        assertThat(said).contains("8,555 journeys to learn from").contains("8,445 to prove with");
        assertThat(results().resolve("policy.json")).exists();
        assertThat(results().resolve("prove.csv")).exists();
    }

    @Test
    void withoutItsDataStarbucksSaysSo() throws IOException, InterruptedException {
        String said = run("starbucks", Map.of("PARCOURS_DATA", folder.toString()));
        assertThat(said).startsWith("skipped: there is no " + folder).contains("set PARCOURS_DATA");
        assertThat(results()).doesNotExist();
    }

    private Path results() {
        return folder.resolve("results");
    }

    /** Runs an example's script with the command of this build. */
    private String run(String example, Map<String, String> settings) throws IOException, InterruptedException {
        Path command = Files.writeString(folder.resolve("parcours"), """
                #!/bin/sh
                exec "%s/bin/java" -XX:TieredStopAtLevel=1 -cp "$TEST_CLASS_PATH" org.parcours.cli.Parcours "$@"
                """.formatted(System.getProperty("java.home")));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                        ROOT.resolve("examples/" + example + "/run").toString(),
                        results().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("PARCOURS", command.toString());
        builder.environment().put("TEST_CLASS_PATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
