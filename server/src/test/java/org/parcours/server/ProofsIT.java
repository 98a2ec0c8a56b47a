package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.server.Client.Answer;

/** What a log says of a policy, as a job, and the truth beside it where the log is simulated. */
class ProofsIT {
    private static final String OFFERS = "{\"kind\": \"stationary\", \"states\": {\"start\": {\"wait\": 1}, "
            + "\"nothing\": {\"advertisement\": 1}, \"advertisement\": {\"large-discount\": 1}, "
            + "\"advertisement>large-discount\": {\"advertisement\": 1}}}";

    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static JsonNode finished(String request) {
        Answer started = CLIENT.post("/api/v1/jobs", request);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return CLIENT.finished(started.json().get("id").textValue());
    }

    private static String simulated(int customers, int seed) {
        JsonNode job = finished("""
                {"kind": "simulated-log", "name": "offers", "testbed": "next-best-action", "customers": %d, "seed": %d}""".formatted(customers, seed));
        Contract.load().validate("#/components/schemas/Log", job.get("result"), "simulated log");
        return job.at("/result/id").textValue();
    }

    private static String policy(String document) {
        return CLIENT.post("/api/v1/policies", "{\"name\": \"offers\", \"document\": %s}".formatted(document))
                .json()
                .get("id")
                .textValue();
    }

    private static JsonNode proof(String fields) {
        JsonNode job = finished("{\"kind\": \"proof\", " + fields + "}");
        assertThat(job.get("status").textValue()).as(job.toString()).isEqualTo("done");
        Contract.load().validate("#/components/schemas/Proof", job.get("result"), "proof");
        return job.get("result");
    }

    private static JsonNode estimate(JsonNode proof, String estimator) {
        for (JsonNode each : proof.get("estimates")) {
            if (each.get("estimator").textValue().equals(estimator)) {
                return each;
            }
        }
        throw new AssertionError("no " + estimator + " in " + proof);
    }

    @Test
    void aSimulatedLogComesWithItsTruth() {
        String log = simulated(5000, 3);
        JsonNode kept = CLIENT.get("/api/v1/logs/" + log).json();
        assertThat(kept.get("simulation").toString())
                .isEqualTo("{\"testbed\":\"next-best-action\",\"customers\":5000,\"seed\":3}");
        assertThat(kept.get("journeys").intValue()).isEqualTo(5000);

        JsonNode proof = proof("\"log\": \"%s\", \"policy\": \"%s\"".formatted(log, policy(OFFERS)));
        // by hand: 50 ticks at .04 and 50 at .22; the logging policy's 17/3 stands in the engine's test
        assertThat(proof.at("/truth/target").doubleValue()).isEqualTo(13.0, within(1e-9));
        assertThat(proof.at("/truth/behaviour").doubleValue()).isEqualTo(17.0 / 3, within(1e-9));
        assertThat(proof.get("verdict").textValue()).isEqualTo("better");
        JsonNode interval = estimate(proof, "cwpdis").get("interval");
        assertThat(interval.get(0).doubleValue()).isLessThan(13);
        assertThat(interval.get(1).doubleValue()).isGreaterThan(13);
        assertThat(proof.at("/log/id").textValue()).isEqualTo(log);
        assertThat(proof.at("/policy/name").textValue()).isEqualTo("offers");
    }

    @Test
    void aLogOfAWorldComesWithTheTruthOfItsCampaigns() {
        String drawn = """
                {"document": {"name": "Brand first", "world": "stories", "start": {"channel": "email", "message": "brand",
                 "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}}""";
        String campaign =
                CLIENT.post("/api/v1/campaigns", drawn).json().get("id").textValue();
        JsonNode job = finished("""
                {"kind": "simulated-log", "name": "stories", "testbed": "world", "world": "stories", "campaign": "%s",
                 "version": 1, "exploration": 0.5, "customers": 5000, "seed": 2}""".formatted(campaign));
        Contract.load().validate("#/components/schemas/Log", job.get("result"), "log of a world");
        assertThat(job.at("/result/simulation").toString())
                .isEqualTo("{\"testbed\":\"world\",\"world\":\"stories\",\"campaign\":\"Brand first\","
                        + "\"exploration\":0.5,\"customers\":5000,\"seed\":2}");

        JsonNode proof = proof("\"log\": \"%s\", \"campaign\": \"%s\", \"version\": 1"
                .formatted(job.at("/result/id").textValue(), campaign));
        // 18,535,000 EUR of 10,000,000 customers
        assertThat(proof.at("/truth/target").doubleValue()).isEqualTo(1.8535, within(1e-6));
        assertThat(proof.at("/campaign/name").textValue()).isEqualTo("Brand first");
        assertThat(proof.get("policy").isNull()).isTrue();
        JsonNode interval = estimate(proof, "wis").get("interval");
        assertThat(interval.get(0).doubleValue()).isLessThan(1.8535);
        assertThat(interval.get(1).doubleValue()).isGreaterThan(1.8535);
    }

    @Test
    void aPolicyMayBeComparedWithAnother() {
        String other = policy(OFFERS.replace(
                        "\"advertisement\": {\"large-discount\": 1}", "\"advertisement\": {\"small-discount\": 1}")
                .replace("advertisement>large-discount", "advertisement>small-discount"));
        JsonNode proof = proof("\"log\": \"%s\", \"policy\": \"%s\", \"baseline\": \"%s\""
                .formatted(simulated(5000, 3), policy(OFFERS), other));
        assertThat(proof.at("/baseline/policy").textValue()).isEqualTo("offers");
        // by hand: 13 under the one, 100 · .04 = 4 under the other
        assertThat(proof.get("gain").get(0).doubleValue()).isLessThan(9);
        assertThat(proof.get("gain").get(1).doubleValue()).isGreaterThan(9);
        assertThat(proof.at("/diagnostics/weights/classes").size()).isPositive();
        assertThat(proof.at("/diagnostics/support/states").size()).isPositive();
    }

    @Test
    void discountsAndHorizonHoldForEstimatesAndTruthAlike() {
        String fields =
                "\"log\": \"%s\", \"policy\": \"%s\", \"discount\": 0.5, \"horizon\": 3, \"estimators\": [\"wis\"]"
                        .formatted(simulated(2000, 4), policy(OFFERS));
        JsonNode proof = proof(fields);
        // by hand: 1 + 0.5 · 1 + 0.25 · 5.5
        assertThat(proof.at("/truth/target").doubleValue()).isEqualTo(2.875, within(1e-9));
        assertThat(proof.get("estimates").size()).isEqualTo(1);
        assertThat(estimate(proof, "wis").get("value").doubleValue()).isBetween(2.4, 3.4);
    }

    @Test
    void aPolicyThatTheLogNeverShowsIsRefusedAndItsTruthUnknown() {
        String letters = policy("{\"kind\": \"stationary\", \"states\": {\"start\": {\"letter\": 1}}}");
        JsonNode proof = proof("\"log\": \"%s\", \"policy\": \"%s\"".formatted(simulated(500, 5), letters));
        assertThat(proof.get("verdict").textValue()).isEqualTo("refused");
        assertThat(proof.get("truth").isNull()).isTrue();
        JsonNode refused = estimate(proof, "wis");
        assertThat(refused.get("usable").booleanValue()).isFalse();
        assertThat(refused.get("reason").textValue()).contains("no logged journey");
        assertThat(proof.at("/diagnostics/unsupported/0/action").textValue()).isEqualTo("letter");
    }

    @Test
    void aLogMaySayItselfWhatThePolicyDoes() {
        StringBuilder csv = new StringBuilder("journey_id,step,state,action,reward,propensity,target_propensity\n");
        for (int i = 0; i < 100; i++) {
            // half of the visitors saw a, which pays 1, half b, which pays 0; the target shows a with 3/4
            csv.append(i).append(i % 2 == 0 ? ",0,s,a,1,0.5,0.75\n" : ",0,s,b,0,0.5,0.25\n");
        }
        Answer kept = CLIENT.with("Content-Type", "application/octet-stream")
                .upload("/api/v1/logs?name=visits.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        String log = kept.json().get("id").textValue();
        JsonNode proof = proof("\"log\": \"%s\", \"bound\": \"t\"".formatted(log));
        // by hand: 50 · 1.5 / 100
        assertThat(estimate(proof, "ips").get("value").doubleValue()).isEqualTo(0.75, within(1e-12));
        assertThat(proof.get("file").textValue()).isEqualTo("visits.csv");
        assertThat(proof.get("policy").isNull()).isTrue();
        assertThat(proof.get("truth").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"estimators\": [\"magical\"]",
                "\"bound\": \"tight\"",
                "\"level\": 1",
                "\"horizon\": 0",
                "\"discount\": 1.5",
                "\"discount_env\": 0.9",
                "\"discount\": 0.9, \"discount_env\": 0.9, \"discount_con\": 1",
                "\"reward_range\": [1]",
                "\"reward_range\": [1, 0]",
                "\"replicates\": 1000000",
                "\"min_ess\": 0",
                "\"sensitivity\": 0.5",
                "\"max_unsupported\": 1",
                "\"seed\": 0.5",
                "\"magic\": true"
            })
    void aBadRequestIsRefusedAtItsField(String field) {
        String log = simulated(100, 1);
        Answer answer = CLIENT.post(
                "/api/v1/jobs",
                "{\"kind\": \"proof\", \"log\": \"%s\", \"policy\": \"%s\", %s}".formatted(log, policy(OFFERS), field));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/line").intValue()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotProved() {
        String log = simulated(100, 1);
        assertThat(CLIENT.post("/api/v1/jobs", "{\"kind\": \"proof\", \"log\": \"none\"}")
                        .status())
                .isEqualTo(404);
        assertThat(CLIENT.post(
                                "/api/v1/jobs",
                                "{\"kind\": \"proof\", \"log\": \"%s\", \"policy\": \"none\"}".formatted(log))
                        .status())
                .isEqualTo(404);
        Answer without = CLIENT.post("/api/v1/jobs", "{\"kind\": \"proof\", \"log\": \"%s\"}".formatted(log));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().get("detail").textValue())
                .contains("target_propensity")
                .contains("name a policy");
        assertThat(CLIENT.post(
                                "/api/v1/jobs",
                                "{\"kind\": \"simulated-log\", \"name\": \"x\", \"testbed\": \"mars\", \"customers\": 5}")
                        .status())
                .isEqualTo(422);
        assertThat(CLIENT.post(
                                "/api/v1/jobs",
                                "{\"kind\": \"simulated-log\", \"name\": \"x\", \"testbed\": \"next-best-action\", \"customers\": 1e6}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aProofStaysWhenItsLogIsDeleted() {
        String log = simulated(500, 6);
        Answer started = CLIENT.post(
                "/api/v1/jobs",
                "{\"kind\": \"proof\", \"log\": \"%s\", \"policy\": \"%s\"}".formatted(log, policy(OFFERS)));
        String id = started.json().get("id").textValue();
        CLIENT.finished(id);
        assertThat(CLIENT.delete("/api/v1/logs/" + log).status()).isEqualTo(204);
        assertThat(CLIENT.get("/api/v1/jobs/" + id).json().at("/result/log/id").textValue())
                .isEqualTo(log);
    }
}
