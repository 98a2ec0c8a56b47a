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
        for (String id : List.of("is", "wis", "pdis", "cwpdis", "mis", "dm", "fqe", "dr", "wdr", "magic")) {
            JsonNode estimate = estimate(id);
            assertThat(estimate.get("usable").asBoolean()).isTrue();
            assertThat(estimate.at("/interval/0").asDouble()).isLessThan(7.1232);
            assertThat(estimate.at("/interval/1").asDouble()).isGreaterThan(7.1232);
        }
        assertThat(json().at("/behaviour/interval/0").asDouble()).isLessThan(4.7932);
        assertThat(json().at("/diagnostics/ess_by_step")).hasSize(2);
        assertThat(json().at("/diagnostics/propensity").asText()).isEqualTo("logged");
        assertThat(json().at("/rates/per_journey/value").asDouble())
                .isEqualTo(estimate("pdis").get("value").asDouble(), within(1e-9));
        assertThat(json().at("/diagnostics/support/actions")).hasSize(3);
    }

    @Test
    void aPolicyIsComparedWithAnother() throws IOException {
        assertThat(run("prove", LOG, "--policy", POLICY, "--baseline", POLICY, "--json"))
                .isZero();
        // the same policy on the same journeys
        assertThat(json().at("/gain").toString()).isEqualTo("[0.0,0.0]");
        assertThat(json().at("/baseline/policy").asText()).endsWith("policy.json");
        assertThat(json().at("/baseline/value").asDouble())
                .isEqualTo(estimate("dr").get("value").asDouble());
        assertThat(run("prove", LOG, "--policy", POLICY, "--baseline", "none.json"))
                .isEqualTo(1);
    }

    @Test
    void oneHalfTeachesAndTheOtherProves() throws IOException {
        assertThat(run("prove", LOG, "--policy", POLICY, "--split", ".5", "--json"))
                .isZero();
        assertThat(json().get("journeys").asInt()).isBetween(250, 350);
        assertThat(estimate("dr").get("usable").asBoolean()).isTrue();
        for (String model : List.of("linear", "extra-trees")) {
            assertThat(run("prove", LOG, "--policy", POLICY, "--q-model", model, "--json"))
                    .isZero();
            assertThat(estimate("dr").at("/interval/0").asDouble()).isLessThan(7.1232);
            assertThat(estimate("dr").at("/interval/1").asDouble()).isGreaterThan(7.1232);
        }
    }

    @Test
    void propensitiesThatNobodyLoggedAreEstimatedAndSaidToBe() throws IOException {
        Path bare = folder.resolve("bare.csv");
        Files.write(
                bare,
                Files.readAllLines(LOG).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .toList());
        assertThat(run("prove", bare, "--policy", POLICY, "--sensitivity", "2", "--json"))
                .isZero();
        assertThat(json().at("/diagnostics/propensity").asText()).isEqualTo("estimated");
        assertThat(json().at("/diagnostics/sensitivity/factor").asDouble()).isEqualTo(2);
        double value = estimate("wis").get("value").asDouble();
        assertThat(json().at("/diagnostics/sensitivity/band/0").asDouble()).isLessThan(value - 1);
        assertThat(json().at("/diagnostics/sensitivity/band/1").asDouble()).isGreaterThan(value + 1);
        assertThat(json().at("/warnings/0").asText()).contains("estimated from the log");
        // states decide the actions in this world, so that the truth is held all the same
        assertThat(estimate("dr").at("/interval/0").asDouble()).isLessThan(7.1232);
        assertThat(estimate("dr").at("/interval/1").asDouble()).isGreaterThan(7.1232);
        assertThat(run("prove", bare, "--policy", POLICY)).isZero();
        assertThat(out.toString())
                .contains("propensities estimated from the log")
                .contains("mind: ");
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
        assertThat(run("prove", LOG, "--policy", POLICY, "--tuning", "guess")).isEqualTo(2);
        assertThat(run("prove", LOG, "--policy", POLICY, "--q-model", "guess")).isEqualTo(2);
        assertThat(run("prove", LOG, "--policy", POLICY, "--split", "1")).isEqualTo(2);
        assertThat(run("prove", LOG, "--policy", POLICY, "--sensitivity", ".5")).isEqualTo(2);
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
        assertKnown("ips", .00453356);
        assertKnown("snips", .004604232);
        assertKnown("dm", .004128972);
        assertKnown("dr", .004563314);
        assertKnown("sndr", .004570085);
        assertKnown("switch-dr", .004228152);
        assertKnown("dr-os", .004650321);
        // drawn with equal chance: what the target would have drawn is what it would have weighed
        assertKnown("replay", .004604232);
        assertThat(estimate("dr-os").get("parameter").asDouble()).isEqualTo(100);
        assertThat(estimate("dr-os").get("tuning").asText()).isEqualTo("given");
        assertThat(json().at("/diagnostics/ess").asDouble()).isEqualTo(2467.40, within(0.005));
        assertThat(json().at("/diagnostics/max_weight").asDouble()).isEqualTo(10.6886, within(1e-4));
        assertThat(json().at("/diagnostics/propensity").asText()).isEqualTo("logged");
    }

    private void assertKnown(String id, double value) throws IOException {
        assertThat(estimate(id).get("value").asDouble()).isEqualTo(value, within(5e-9));
    }

    @Test
    void thresholdsCanBeChosenFromTheLog() throws IOException {
        assertThat(run("prove", SharedData.file("open-bandit/men-random.csv.gz"), "--tuning", "slope", "--json"))
                .isZero();
        for (String id : List.of("clipped-ips", "switch-dr", "dr-os")) {
            assertThat(estimate(id).get("tuning").asText()).isEqualTo("slope");
            assertThat(estimate(id).get("parameter").asDouble()).isPositive();
        }
    }

    @Test
    void theOtherRealLogsHaveAnAnswerToo() throws IOException {
        for (String name : List.of("women-random", "men-bts")) {
            assertThat(run("prove", SharedData.file("open-bandit/" + name + ".csv.gz"), "--json"))
                    .isZero();
            assertThat(json().at("/diagnostics/ess").asDouble()).isPositive();
            assertThat(json().get("verdict").asText()).isIn("better", "not-better", "unknown", "refused");
        }
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
