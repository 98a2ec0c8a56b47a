package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs on the example, on real recommendations, and on the Starbucks events with known estimates. */
class ProveCommandTest extends CommandTest {
    private static final Path LOG = ROOT.resolve("examples/prove/journeys.csv");
    private static final Path POLICY = ROOT.resolve("examples/prove/policy.json");

    @Test
    void theExamplesIntervalsHoldItsTruth() throws IOException {
        assertThat(run("prove", LOG, "--policy", POLICY, "--json")).isZero();
        // the world that drew the log pays 7.1232 under the policy, and 4.7932 under the behaviour policy
        for (String id : List.of("is", "wis", "pdis", "cwpdis")) {
            JsonNode estimate = estimate(id);
            assertThat(estimate.get("usable").asBoolean()).isTrue();
            assertThat(estimate.at("/interval/0").asDouble()).isLessThan(7.1232);
            assertThat(estimate.at("/interval/1").asDouble()).isGreaterThan(7.1232);
        }
        assertThat(json().at("/behaviour/interval/0").asDouble()).isLessThan(4.7932);
        assertThat(json().at("/diagnostics/ess_by_step")).hasSize(2);
        assertThat(json().at("/diagnostics/propensity").asText()).isEqualTo("logged");
        assertThat(estimate("dr").get("usable").asBoolean()).isFalse();
        assertThat(estimate("dr").get("reason").asText()).contains("q_value");
    }

    @Test
    void oneSeedGivesTheSameBytesOnAnyThreads() {
        assertThat(run("prove", LOG, "--policy", POLICY, "--threads", 1, "--json"))
                .isZero();
        String one = out.toString();
        assertThat(run("prove", LOG, "--policy", POLICY, "--threads", 3, "--json"))
                .isZero();
        assertThat(out.toString()).isEqualTo(one);
    }

    @Test
    void aPolicyThatTheLogNeverShowsIsRefusedAndStillAnAnswer() throws IOException {
        assertThat(run("prove", LOG, "--policy", ROOT.resolve("examples/prove/caller.json"), "--json"))
                .isZero();
        assertThat(json().get("verdict").asText()).isEqualTo("refused");
        assertThat(estimate("pdis").get("value").isNull()).isTrue();
        assertThat(json().at("/diagnostics/unsupported/0").toString())
                .isEqualTo("{\"state\":\"new\",\"action\":\"letter\",\"target_probability\":1.0}");
    }

    @Test
    void badInputAndWrongUsage() {
        assertThat(run("prove", LOG)).isEqualTo(1);
        assertThat(err.toString()).contains("no column \"target_propensity\"").contains("--policy");
        assertThat(run("prove", LOG, "--policy", "none.json")).isEqualTo(1);
        assertThat(run("prove", LOG, "--policy", POLICY, "--bound", "guess")).isEqualTo(2);
        assertThat(run("prove", LOG, "--policy", POLICY, "--estimators", "dr,oracle"))
                .isEqualTo(2);
        assertThat(run("prove", LOG, "--policy", POLICY, "--level", "95")).isEqualTo(2);
        assertThat(run("prove", LOG, "--policy", POLICY, "--reward-range", "1")).isEqualTo(2);
    }

    @Test
    void almostNothingIsUsableWhereTwoJourneysCarryTheLog() throws IOException {
        assertThat(run("prove", SharedData.file("open-bandit/women-bts.csv.gz"), "--json"))
                .isZero();
        assertThat(json().at("/diagnostics/ess").asDouble()).isEqualTo(2.0778, within(1e-4));
        for (JsonNode estimate : json().get("estimates")) {
            assertThat(estimate.get("usable").asBoolean())
                    .isEqualTo(estimate.get("estimator").asText().equals("dm"));
        }
        assertThat(run("prove", SharedData.file("open-bandit/men-random.csv.gz"), "--json"))
                .isZero();
        assertThat(json().at("/diagnostics/ess").asDouble()).isEqualTo(2467.40, within(0.005));
        assertThat(json().at("/diagnostics/max_weight").asDouble()).isEqualTo(10.6886, within(1e-4));
    }

    @Test
    void theStarbucksLogSaysWhatOffersAreWorth() throws IOException {
        Path log = folder.resolve("starbucks.csv");
        Path spec = ROOT.resolve("examples/starbucks/spec.yaml");
        assertThat(run("log", "build", SharedData.file("starbucks/events.csv.gz"), "--spec", spec, "-o", log))
                .isZero();
        assertThat(run("prove", log, "--policy", offers(log, "0123456789"), "--json"))
                .isZero();
        assertThat(estimate("pdis").get("value").asDouble()).isEqualTo(103.616, within(0.0005));
        assertThat(estimate("wis").get("value").asDouble()).isEqualTo(104.171, within(0.0005));
        assertThat(estimate("cwpdis").get("value").asDouble()).isEqualTo(103.851, within(0.0005));
        assertThat(json().at("/diagnostics/ess").asDouble()).isEqualTo(3067, within(0.5));
        assertThat(json().get("verdict").asText()).isEqualTo("better");
        assertThat(run("prove", log, "--policy", offers(log, "6"), "--json")).isZero();
        assertThat(json().at("/diagnostics/matched_journeys").asInt()).isZero();
        assertThat(json().get("verdict").asText()).isEqualTo("refused");
        // the four discounts
        assertThat(run("prove", log, "--policy", offers(log, "4569"), "--json")).isZero();
        assertThat(json().at("/diagnostics/ess").asDouble()).isEqualTo(17, within(0.5));
        assertThat(json().get("verdict").asText()).isEqualTo("refused");
    }

    /** Each of these offers with equal chance in every state. */
    private Path offers(Path log, String offers) throws IOException {
        ObjectNode policy = new ObjectMapper().createObjectNode().put("kind", "stationary");
        ObjectNode states = policy.putObject("states");
        for (String line : Files.readAllLines(log).stream().skip(1).toList()) {
            ObjectNode state = states.putObject(line.split(",", -1)[2]);
            offers.chars().forEach(offer -> state.put(String.valueOf((char) offer), 1.0 / offers.length()));
        }
        Path file = folder.resolve("offers-" + offers + ".json");
        Files.writeString(file, policy.toString());
        return file;
    }

    private JsonNode estimate(String id) throws IOException {
        for (JsonNode estimate : json().get("estimates")) {
            if (estimate.get("estimator").asText().equals(id)) {
                return estimate;
            }
        }
        throw new AssertionError("no estimate " + id);
    }
}
