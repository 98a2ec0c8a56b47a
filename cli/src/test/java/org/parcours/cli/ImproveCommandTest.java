package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parcours.files.PolicyFile;
import org.parcours.num.Seed;

/** Searches for a better policy on a drawn log, on the example, and on the Starbucks events. */
class ImproveCommandTest extends CommandTest {
    private static final Path LOG = ROOT.resolve("examples/prove/journeys.csv");

    @Test
    void aBetterPolicyIsWrittenWithItsReasons() throws IOException {
        Path policy = folder.resolve("policy.json");
        assertThat(run("improve", drawn(4000, 0.2, 0.4, "propensity"), "-o", policy, "--json"))
                .isZero();
        assertThat(json().get("result").asText()).isEqualTo("policy");
        assertThat(json().get("min_value").asText()).isEqualTo("today");
        assertThat(json().get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(json().get("propensity").asText()).isEqualTo("logged");
        assertThat(json().get("candidate_journeys").asInt()
                        + json().get("safety_journeys").asInt())
                .isEqualTo(4000);
        assertThat(json().at("/candidate/kind").asText()).isEqualTo("spibb");
        assertThat(json().at("/safety/estimator").asText()).isEqualTo("dr");
        assertThat(json().at("/safety/gain_lower").asDouble()).isPositive();
        assertThat(json().at("/safety/lower").asDouble())
                .isLessThan(json().at("/safety/value").asDouble());
        assertThat(json().get("needed_journeys").isNull()).isTrue();
        double sum = 0;
        for (JsonNode difference : json().get("differences")) {
            sum += difference.get("worth").asDouble();
            assertThat(difference.at("/proposed/call").asDouble())
                    .isGreaterThan(difference.at("/today/call").asDouble());
            assertThat(difference.get("journeys").asInt()).isEqualTo(4000);
        }
        assertThat(json().get("model_gain").asDouble()).isEqualTo(sum, within(1e-12));
        assertThat(json().at("/policy/made_by").asText()).isEqualTo("parcours improve (spibb)");
        // what was written can be proved by the part that it was not learnt from, and is what the document says
        assertThat(PolicyFile.read(policy).probability(0, "new", "call"))
                .isEqualTo(json().at("/policy/states/new/call").asDouble());
    }

    @Test
    void nothingIsWrittenWhereNothingIsBetter() throws IOException {
        Path policy = folder.resolve("policy.json");
        assertThat(run("improve", drawn(400, 0.3, 0.3, "propensity"), "-o", policy, "--json"))
                .isZero();
        assertThat(json().get("result").asText()).isEqualTo("no-solution-found");
        assertThat(json().get("why").asText()).isNotBlank();
        assertThat(json().has("policy")).isFalse();
        assertThat(policy).doesNotExist();
        assertThat(err.toString()).contains("nothing was written");
        assertThat(run("improve", drawn(40, 0.3, 0.3, "propensity"))).isZero();
        assertThat(out.toString()).contains("no solution found: ").contains("fewer than 30");
    }

    @Test
    void whatTodayIsWorthMayBeNamed() throws IOException {
        Path log = drawn(4000, 0.2, 0.4, "propensity");
        assertThat(run("improve", log, "--min-value", ".35", "--json")).isZero();
        assertThat(json().get("min_value").asDouble()).isEqualTo(0.35);
        assertThat(json().at("/safety/lower").asDouble()).isGreaterThan(0.35);
        assertThat(run("improve", log, "--min-value", ".6", "--json")).isZero();
        assertThat(json().get("result").asText()).isEqualTo("no-solution-found");
    }

    @Test
    void propensitiesThatNobodyLoggedAreEstimatedAndSaidToBe() throws IOException {
        assertThat(run("improve", drawn(4000, 0.2, 0.4, "x_of_no_use"), "--json"))
                .isZero();
        assertThat(json().get("propensity").asText()).isEqualTo("estimated");
        assertThat(json().at("/warnings/0").asText()).contains("estimated from the log");
        assertThat(json().get("result").asText()).isEqualTo("policy");
    }

    @Test
    void theExampleHasAnAnswerOnAnyThreads() {
        assertThat(run("improve", LOG, "--threads", 1, "--json")).isZero();
        String one = out.toString();
        assertThat(run("improve", LOG, "--threads", 3, "--json")).isZero();
        assertThat(out.toString()).isEqualTo(one);
        assertThat(run("improve", LOG, "--learner", "spibb,fitted-q", "--bound", "t", "--estimator", "cwpdis"))
                .isZero();
        assertThat(out.toString()).contains("600 journeys: ");
    }

    @Test
    void badInputAndWrongUsage() {
        assertThat(run("improve", "none.csv")).isEqualTo(1);
        assertThat(run("improve", LOG, "--bound", "hoeffding", "--estimator", "pdis"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--reward-range");
        assertThat(run("improve", LOG, "--estimator", "dm")).isEqualTo(2);
        assertThat(run("improve", LOG, "--learner", "oracle")).isEqualTo(2);
        assertThat(run("improve", LOG, "--confidence", ".5")).isEqualTo(2);
        assertThat(run("improve", LOG, "--min-value", "more")).isEqualTo(2);
        assertThat(run("improve", LOG, "--split", "1")).isEqualTo(2);
        assertThat(run("improve", LOG, "--discount-env", ".9")).isEqualTo(2);
        assertThat(run("improve", LOG, "--reward-range", "1")).isEqualTo(2);
    }

    @Test
    void theStarbucksLogHasAVerdict() throws IOException {
        Path log = folder.resolve("starbucks.csv");
        Path spec = ROOT.resolve("examples/starbucks/spec.yaml");
        assertThat(run("log", "build", SharedData.file("starbucks/events.csv.gz"), "--spec", spec, "-o", log))
                .isZero();
        assertThat(run("improve", log, "--json")).isZero();
        assertThat(json().get("journeys").asInt()).isEqualTo(17000);
        // six waves of eleven actions leave few journeys that speak of a candidate, so that it stays near to today's
        assertThat(json().at("/candidate/mixture").asDouble()).isLessThan(0.5);
        assertThat(json().at("/safety/ess").asDouble()).isGreaterThan(60);
        assertThat(json().get("result").asText()).isEqualTo("policy");
        assertThat(json().at("/safety/gain_lower").asDouble()).isPositive();
    }

    /** Customers of one contact, by mail or by call with equal chance, who buy for 1 with a probability each. */
    private Path drawn(int journeys, double mail, double call, String column) throws IOException {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward," + column + "\n");
        Seed seed = new Seed(5);
        for (int journey = 0; journey < journeys; journey++) {
            boolean calls = seed.uniform(2L * journey) < 0.5;
            boolean buys = seed.uniform(2L * journey + 1) < (calls ? call : mail);
            text.append("c%d,0,new,%s,%d,0.5\n".formatted(journey, calls ? "call" : "mail", buys ? 1 : 0));
        }
        return Files.writeString(folder.resolve("drawn.csv"), text);
    }
}
