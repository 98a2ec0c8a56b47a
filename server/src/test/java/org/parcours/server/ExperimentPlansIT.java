package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.server.Client.Answer;

/** How many people an experiment takes, and plans that are kept. */
class ExperimentPlansIT {
    private static final String QUESTION = """
            {"arms": [{"arm": "control"}, {"arm": "letter"}, {"arm": "call"}], "outcome": "rate", "baseline": 0.1,
             "effect": 0.02, "correction": "%s", "entrants_per_day": 500}""";

    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    @Test
    void aDesignIsAnsweredAtOnce() {
        JsonNode plain = CLIENT.post("/api/v1/experiments/designs", QUESTION.formatted("none"))
                .json();
        assertThat(plain.get("people_per_arm").intValue()).isEqualTo(3841);
        assertThat(plain.get("days").intValue()).isEqualTo(24); // 3 · 3,841 / 500
        assertThat(plain.get("power_curve").size()).isEqualTo(40);
        JsonNode corrected = CLIENT.post("/api/v1/experiments/designs", QUESTION.formatted("bonferroni"))
                .json();
        assertThat(corrected.get("people_per_arm").intValue()).isEqualTo(4652);
    }

    @Test
    void meansLiftsAndUnequalArmsAreDesignedToo() {
        // 2 · (1.959964 + .8416212)² · 100² / 10² = 1,569.8 each; lift: 10 % of 100
        JsonNode mean = CLIENT.post("/api/v1/experiments/designs", """
                        {"arms": [{"arm": "a"}, {"arm": "b"}], "outcome": "mean", "baseline": 100, "deviation": 100,
                         "lift": 0.1}""").json();
        assertThat(mean.get("people_per_arm").intValue()).isEqualTo(1570);
        assertThat(mean.get("entrants_per_day").isNull()).isTrue();
        JsonNode unequal = CLIENT.post("/api/v1/experiments/designs", """
                        {"arms": [{"arm": "a", "weight": 2}, {"arm": "b", "weight": 1}], "outcome": "rate",
                         "baseline": 0.1, "effect": 0.02}""").json();
        assertThat(unequal.at("/arms/0/share").doubleValue()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(unequal.get("people_per_arm").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"arms\": [{\"arm\": \"a\"}], \"baseline\": 0.1, \"effect\": 0.02",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"a\"}], \"baseline\": 0.1, \"effect\": 0.02",
                "\"arms\": [{\"arm\": \"a\", \"weight\": 0}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02",
                "\"arms\": [{\"arm\": \"a\", \"weight\": 1e15}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"effect\": 0.02",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.95",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 1e-12",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02, \"lift\": 0.2",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02, \"power\": 0.01",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02, \"level\": 0",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02, \"sides\": \"three\"",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02, \"test\": \"t\"",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02, \"entrants_per_day\": 0",
                "\"arms\": [{\"arm\": \"a\"}, {\"arm\": \"b\"}], \"baseline\": 0.1, \"effect\": 0.02, \"magic\": 1"
            })
    void aBadQuestionIsRefusedAtItsField(String fields) {
        String question = "{\"outcome\": \"rate\", " + fields + "}";
        Answer answer = CLIENT.post("/api/v1/experiments/designs", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:parcours:problem:bad-field");
        assertThat(answer.json().at("/errors/0/line").intValue()).isEqualTo(1);
        int before = CLIENT.get("/api/v1/experiments/plans").json().size();
        assertThat(CLIENT.post("/api/v1/experiments/plans", "{\"name\": \"x\", \"question\": %s}".formatted(question))
                        .status())
                .isEqualTo(422);
        assertThat(CLIENT.get("/api/v1/experiments/plans").json().size()).isEqualTo(before);
    }

    @Test
    void aPlanIsKeptWithItsAnswerUntilItIsDeleted() {
        Answer kept = CLIENT.post(
                "/api/v1/experiments/plans",
                "{\"name\": \"autumn\", \"question\": %s}".formatted(QUESTION.formatted("none")));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        JsonNode plan = kept.json();
        assertThat(plan.get("people").intValue()).isEqualTo(3 * 3841);
        assertThat(plan.at("/question/effect").doubleValue()).isEqualTo(0.02);
        assertThat(plan.at("/document/people_per_arm").intValue()).isEqualTo(3841);
        String path = kept.header("Location");
        assertThat(CLIENT.get(path).json()).isEqualTo(plan);
        assertThat(CLIENT.get("/api/v1/experiments/plans").json().findValuesAsText("id"))
                .contains(plan.get("id").textValue());
        assertThat(CLIENT.delete(path).status()).isEqualTo(204);
        assertThat(CLIENT.delete(path).status()).isEqualTo(404);
        assertThat(CLIENT.get(path).status()).isEqualTo(404);
    }

    @Test
    void acknowledgedPlansAndTablesAreThereAfterAKill(@TempDir Path workspace) {
        String table;
        String plan;
        try (ServerProcess server = ServerProcess.open(workspace)) {
            Client client = new Client(server.port());
            table = client.with("Content-Type", "application/octet-stream")
                    .upload(
                            "/api/v1/experiments/tables?name=kept.csv",
                            "arm,bought\na,1\n".getBytes(StandardCharsets.UTF_8))
                    .header("Location");
            plan = client.post(
                            "/api/v1/experiments/plans",
                            "{\"name\": \"kept\", \"question\": %s}".formatted(QUESTION.formatted("holm")))
                    .header("Location");
            server.kill();
        }
        try (ServerProcess server = ServerProcess.open(workspace)) {
            Client client = new Client(server.port());
            assertThat(client.get(table + "/export").text()).isEqualTo("arm,bought\na,1\n");
            assertThat(client.get(plan).json().at("/document/people_per_arm").intValue())
                    .isEqualTo(4652);
        }
    }
}
