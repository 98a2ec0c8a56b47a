package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondWaveCommandTest extends CommandTest {
    private static final Path BRAND_FIRST = ROOT.resolve("examples/brand-first.json");

    /** The optimum of "stories" for ten million people, by expectation without rounding to whole people. */
    private static final double OPTIMUM = 27_340_580.99;

    @Test
    void qLearningComesWithinAHundredthOfTheOptimum() throws IOException {
        Path proposed = folder.resolve("proposed.json");
        JsonNode wave = wave("--customers", "10000000", "--output", proposed.toString());
        assertThat(wave.get("learner").asText()).isEqualTo("q-learning");
        assertThat(wave.get("optimum").asDouble()).isEqualTo(OPTIMUM, within(0.01));
        assertThat(wave.at("/proposed/value").asDouble()).isBetween(0.99 * OPTIMUM, OPTIMUM + 0.01);
        double sum = 0;
        for (JsonNode change : wave.get("changes")) {
            sum += change.get("worth").asDouble();
        }
        double gain =
                wave.at("/proposed/value").asDouble() - wave.at("/human/value").asDouble();
        assertThat(sum).isEqualTo(gain, within(1e-3));
        assertThat(run("simulate", proposed)).isZero();
    }

    @Test
    void theExactPlannerNeedsNobody() throws IOException {
        JsonNode wave = wave("--learner", "exact");
        assertThat(wave.get("customers").asLong()).isZero();
        assertThat(wave.at("/proposed/value").asDouble()).isEqualTo(OPTIMUM, within(0.01));
    }

    @Test
    void seedsTellHowLongLearningTookOnAnyNumberOfThreads() throws IOException {
        String[] options = {"--customers", "200000", "--seeds", "6", "--reach", "0.8", "--learner", "actor-critic"};
        JsonNode one = wave(and(options, "--threads", "1")).get("learning_time");
        assertThat(wave(and(options, "--threads", "3")).get("learning_time")).isEqualTo(one);
        assertThat(one.get("reach").asDouble()).isEqualTo(0.8);
        assertThat(one.at("/warm/runs")).hasSize(6);
        assertThat(one.at("/cold/runs")).hasSize(6);
        // 80 % of the optimum as a share of the gap: (0.8 · 27,340,580.99 − 18,561,314.24) / 8,779,266.75
        assertThat(one.get("share").asDouble()).isEqualTo(0.37716, within(1e-5));
    }

    /** brand-first sends texts, which this rule forbids: only what does not start from it can learn. */
    @Test
    void rulesAreKeptAndWhatTheyExcludeIsTold() throws IOException {
        String rules = rules("cap: {channel: sms, most: 0}");
        JsonNode wave = wave("--learner", "exact", "--rules", rules);
        assertThat(wave.at("/proposed/value").asDouble()).isLessThan(OPTIMUM);
        assertThat(wave.get("excluded")).isNotEmpty();
        for (JsonNode each : wave.get("excluded")) {
            assertThat(each.get("rule").asText()).isEqualTo("none of these");
            assertThat(each.get("action").asText()).startsWith("sms/");
        }
        assertThat(run("second-wave", BRAND_FIRST, "--rules", rules)).isEqualTo(1);
        assertThat(err.toString()).contains("breaks the rules", "none of these", "--cold");
        assertThat(run("second-wave", BRAND_FIRST, "--rules", rules, "--cold", "--customers", "100000"))
                .isZero();
        assertThat(out.toString()).contains("excluded by").doesNotContain("budget");
        assertThat(run("second-wave", BRAND_FIRST, "--rules", rules, "--cold", "--seeds", "6"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("breaks the rules").doesNotContain("--cold");
    }

    @Test
    void seedsLearnUnderTheSameRules() throws IOException {
        String rules = rules("cap: {channel: display, most: 0}");
        JsonNode wave = wave("--rules", rules, "--customers", "100000", "--seeds", "6", "--reach", "0.9");
        assertThat(wave.at("/learning_time/optimum").asDouble())
                .isEqualTo(wave.get("optimum").asDouble(), within(1e-6 * OPTIMUM))
                .isLessThan(OPTIMUM);
    }

    private String rules(String rule) throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, "name: r\nrules:\n  - name: none of these\n    " + rule + "\n");
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--learner magic",
                "--customers 0",
                "--customers 1000 --seeds 5",
                "--customers 1000 --seeds 6 --reach 1.1",
                "--customers 1000 --seeds 6 --reach 0.5",
            })
    void whatCannotBeLearntIsRefused(String options) {
        assertThat(run((Object[]) and(new String[] {"second-wave", BRAND_FIRST.toString()}, options.split(" "))))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank();
    }

    private JsonNode wave(String... options) throws IOException {
        assertThat(run((Object[]) and(new String[] {"second-wave", BRAND_FIRST.toString(), "--json"}, options)))
                .as(err::toString)
                .isZero();
        return json();
    }

    private static String[] and(String[] words, String... more) {
        return Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
