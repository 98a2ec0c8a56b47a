package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.server.Client.Answer;

/** Audiences: learners are compared on a table, and customers chosen by what the best of them foretold. */
class AudiencesIT {
    private static final String QUICK = """
            "treatment": "arm", "control": "plain", "outcome": "bought", "customer": "id", "features": ["age"],
            "learners": ["t", "x"], "bases": ["linear"]""";

    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static JsonNode comparison = MissingNode.getInstance();

    /**
     * 1,000 customers of each age in each arm. After a plain mail 200 of the young buy and 400 of the old; after a letter, so
     * many as told.
     */
    private static String trial(int youngTreated, int oldTreated) {
        StringBuilder csv = new StringBuilder("id,age,arm,bought\n");
        int[][] buyers = {{200, youngTreated}, {400, oldTreated}};
        int id = 0;
        for (int i = 0; i < 1000; i++) {
            for (int age = 0; age < 2; age++) {
                for (int arm = 0; arm < 2; arm++) {
                    csv.append("c%d,%d,%s,%d\n"
                            .formatted(
                                    ++id,
                                    age == 0 ? 25 : 65,
                                    arm == 0 ? "plain" : "letter",
                                    i < buyers[age][arm] ? 1 : 0));
                }
            }
        }
        return csv.toString();
    }

    private static String uploaded(String csv) {
        Answer answer = CLIENT.with("Content-Type", "application/octet-stream")
                .upload("/api/v1/experiments/tables?name=letters.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").textValue();
    }

    private static Answer start(String table, String fields) {
        return CLIENT.post("/api/v1/jobs", "{\"kind\": \"uplift\", \"table\": \"%s\", %s}".formatted(table, fields));
    }

    private static JsonNode compared(String table, String fields) {
        Answer started = start(table, fields);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        JsonNode job = CLIENT.finished(started.json().get("id").textValue());
        assertThat(job.get("status").textValue()).as(job.toString()).isEqualTo("done");
        Contract.load().validate("#/components/schemas/UpliftComparison", job.get("result"), "comparison");
        return job.get("result");
    }

    /** A comparison that pays: letters for the young, who buy for them, and not for the old, whom they put off. */
    @BeforeAll
    static void compare() {
        comparison = compared(uploaded(trial(500, 300)), QUICK);
    }

    @Test
    void theCausalForestIsLeftOutWhereArmsAreTooSmallForIt() {
        StringBuilder csv = new StringBuilder("id,age,arm,bought\n");
        for (int id = 0; id < 180; id++) {
            csv.append("c%d,%d,%s,%d\n".formatted(id, 20 + id % 50, id % 2 == 0 ? "plain" : "letter", id / 2 % 2));
        }
        // 90 of each arm, of whom 72 are learnt from with five folds and 45 with two
        String full = """
                "treatment": "arm", "control": "plain", "outcome": "bought", "customer": "id", "features": ["age"],
                "bases": ["linear"], "validation": "full\"""";
        String table = uploaded(csv.toString());
        assertThat(compared(table, full).get("table").findValuesAsText("learner"))
                .contains("kl-forest", "cts-forest")
                .doesNotContain("causal-forest");
        Answer refused = start(table, full + ", \"learners\": [\"t\", \"causal-forest\"]");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("at least 80 customers of each arm, but has 72");
    }

    private static String scores() {
        return "/api/v1/audiences/scores/" + comparison.at("/scores/id").textValue();
    }

    private static JsonNode targets(String question) {
        Answer answer = CLIENT.post(scores() + "/targets", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Contract.load().validate("#/components/schemas/Targets", answer.json(), "targets");
        return answer.json();
    }

    @Test
    void scoresBecomeTheCustomersOfCampaigns() {
        Answer kept = CLIENT.post(scores() + "/customers", "{}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        Contract.load().validate("#/components/schemas/ExperimentTable", kept.json(), "customers");
        assertThat(kept.json().get("effects").toString()).isEqualTo("{\"outcome\":\"bought\",\"arms\":[\"letter\"]}");
        String document = """
                {"document": {"name": "d", "world": "stories", "customers": {"table": "%s"}, "start": {"split": [
                  {"name": "young", "when": {"column": "uplift_letter", "at_least": 0}}]}}}""".formatted(kept.json().get("id").textValue());
        // the young, half of all, buy for letters, and the old are put off
        assertThat(CLIENT.post("/api/v1/divisions", document)
                        .json()
                        .at("/branches/0/share")
                        .doubleValue())
                .isEqualTo(0.5);
    }

    @Test
    void theVerdictSaysThatPersonalisingPays() {
        assertThat(comparison.get("finding").textValue()).isEqualTo("personalise");
        assertThat(comparison.get("best_arm").textValue()).isEqualTo("letter"); // .4 of all buy, of the plain .3
        assertThat(comparison.at("/effects/0/ate").doubleValue()).isEqualTo(0.1, within(1e-12));
        // who is young buys at .5 with a letter, who is old at .4 without: .45 of all, .05 more than letters for all
        JsonNode best = comparison.at("/table/0");
        assertThat(best.get("policy_gain").doubleValue()).isEqualTo(0.05, within(1e-9));
        assertThat(comparison.at("/source/name").textValue()).isEqualTo("letters.csv");
    }

    @Test
    void chanceHasRowsOfItsOwn() {
        JsonNode table = comparison.get("table");
        assertThat(table.findValuesAsText("learner"))
                .endsWith("random", "permuted-treatment")
                .hasSize(4);
        double best = table.get(0).get("autoc").doubleValue();
        assertThat(best).isGreaterThan(0.05);
        for (int row = 2; row < 4; row++) {
            assertThat(Math.abs(table.get(row).get("autoc").doubleValue())).isLessThan(best / 2);
        }
        assertThat(comparison.get("curves").findValuesAsText("learner"))
                .startsWith(comparison.at("/best/learner").textValue())
                .endsWith("random", "permuted-treatment")
                .hasSize(4);
        assertThat(comparison.at("/curves/0/qini").size()).isEqualTo(100);
    }

    @Test
    void groupsShowWhatWasForetoldAndWhatCame() {
        JsonNode gates = comparison.get("gates");
        assertThat(gates.get(0).get("effect").doubleValue()).isLessThan(0);
        assertThat(gates.get(gates.size() - 1).get("foretold").doubleValue()).isEqualTo(0.3, within(0.05));
    }

    @Test
    void aSmallTreeTellsTheYoungFromTheOld() {
        JsonNode segments = comparison.at("/explanations/0/surrogate_tree");
        assertThat(segments).hasSize(2);
        // .5 of the young buy with a letter, .2 without; .3 of the old with one, .4 without
        assertThat(segments.get(0).get("effect").doubleValue()).isEqualTo(0.3, within(0.05));
        assertThat(segments.at("/0/traits/0/greatest").doubleValue()).isEqualTo(25);
        assertThat(segments.get(1).get("effect").doubleValue()).isEqualTo(-0.1, within(0.05));
        assertThat(segments.at("/1/traits/0/least").doubleValue()).isEqualTo(65);
    }

    @Test
    void whoEarnsMoreThanHeCostsIsTreated() {
        JsonNode targets = targets("{\"value\": 10, \"costs\": {\"letter\": 1}}");
        assertThat(targets.get("treated").intValue()).isEqualTo(2000);
        assertThat(targets.get("cost").doubleValue()).isEqualTo(2000);
        // of 1,000 young in each arm 500 and 200 bought, so 600 more of 2,000: 10 · 600 − 2,000
        assertThat(targets.get("profit").doubleValue()).isEqualTo(4000, within(1e-6));
        // letters for all: 600 more of the young, 200 less of the old, 10 · 400 − 4,000
        assertThat(targets.at("/arms/0/profit_for_all").doubleValue()).isEqualTo(0, within(1e-6));
        assertThat(targets.at("/curve/50/profit").doubleValue()).isEqualTo(4000, within(1e-6));
        assertThat(targets.at("/curve/100/profit").doubleValue()).isEqualTo(0, within(1e-6));
        assertThat(targets.at("/curve/0/profit").doubleValue()).isZero();
        // a dearer letter pays for nobody
        assertThat(targets("{\"value\": 10, \"costs\": {\"letter\": 9}}")
                        .get("treated")
                        .intValue())
                .isZero();
    }

    @Test
    void theListIsSortedBeforeItIsCut() {
        List<Double> profits = profits("{\"value\": 10, \"costs\": {\"letter\": 1}}");
        assertThat(profits).hasSize(2000).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(profits("{\"value\": 10, \"costs\": {\"letter\": 1}, \"limit\": 7}"))
                .isEqualTo(profits.subList(0, 7));
        assertThat(profits("{\"value\": 10, \"costs\": {\"letter\": 1}, \"budget\": 5.5}"))
                .isEqualTo(profits.subList(0, 5));
    }

    private static List<Double> profits(String question) {
        Answer answer = CLIENT.post(scores() + "/list", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> lines = answer.text().lines().toList();
        assertThat(lines.get(0)).isEqualTo("id,treatment,expected_value,expected_cost,expected_profit");
        List<Double> profits = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells[0]).startsWith("c");
            profits.add(Double.valueOf(cells[4]));
        }
        return profits;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\": 0}",
                "{\"value\": -1}",
                "{\"value\": 1, \"costs\": {\"plain\": 1}}",
                "{\"value\": 1, \"costs\": {\"letter\": -1}}",
                "{\"value\": 1, \"budget\": -1}",
                "{\"value\": 1, \"limit\": 0}",
                "{\"value\": 1, \"magic\": 1}"
            })
    void aBadQuestionIsRefusedAtItsField(String question) {
        for (String route : List.of("/targets", "/list")) {
            Answer answer = CLIENT.post(scores() + route, question);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().get("type").textValue()).isEqualTo("urn:parcours:problem:bad-field");
        }
    }

    @Test
    void scoresStandBehindTheTablesOwnColumns() {
        assertThat(CLIENT.get(scores() + "/export").status()).isEqualTo(200);
        for (String path : List.of("/targets", "/list")) {
            assertThat(CLIENT.post("/api/v1/audiences/scores/none" + path, "{\"value\": 1}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(CLIENT.get("/api/v1/audiences/scores/none/export").status()).isEqualTo(404);
    }

    @Test
    void withoutAnyEffectNothingBeatsRandom() {
        JsonNode none = compared(uploaded(trial(200, 400)), QUICK);
        assertThat(none.get("finding").textValue()).isEqualTo("nothing-beats-random");
        assertThat(none.get("has_effect").booleanValue()).isFalse();
    }

    @Test
    void learnersAreToldAndTimed() {
        JsonNode learners = CLIENT.get("/api/v1/audiences/learners").json();
        Contract.load().validate("#/components/schemas/UpliftLearners", learners, "learners");
        assertThat(learners.get("bases").findValuesAsText("name")).contains("ordered", "linear", "elastic-net");
        Answer time = CLIENT.post(
                "/api/v1/audiences/times",
                "{\"kind\": \"uplift\", \"table\": \"%s\", %s}".formatted(uploaded(trial(500, 300)), QUICK));
        assertThat(time.status()).as(time.text()).isEqualTo(200);
        // two learners and the permuted one, each on two folds and on all
        assertThat(time.json().get("models").intValue()).isEqualTo(9);
        assertThat(time.json().get("seconds").doubleValue()).isBetween(0.0, 600.0);
    }

    @Test
    void aFullComparisonOfYesAndNoTellsItsTimeToo() {
        Answer time = CLIENT.post("/api/v1/audiences/times", """
                {"kind": "uplift", "table": "%s", "treatment": "arm", "control": "plain", "outcome": "bought",
                 "customer": "id", "bases": ["linear"], "validation": "full"}""".formatted(uploaded(trial(500, 300))));
        assertThat(time.status()).as(time.text()).isEqualTo(200);
        assertThat(time.json().get("seconds").doubleValue()).isBetween(0.0, 600.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"treatment\": \"group\", \"outcome\": \"bought\"",
                "\"treatment\": \"id\", \"outcome\": \"bought\"",
                "\"treatment\": \"arm\", \"outcome\": \"sold\"",
                "\"treatment\": \"arm\", \"outcome\": \"arm\"",
                "\"treatment\": \"arm\", \"control\": \"nobody\", \"outcome\": \"bought\"",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"features\": []",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"features\": [\"bought\"]",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"customer\": \"who\"",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"validation\": \"blind\"",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"learners\": []",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"learners\": [\"oracle\"]",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"bases\": [\"tea-leaves\"]",
                "\"treatment\": \"arm\", \"outcome\": \"age\", \"learners\": [\"class-transformation\"]",
                "\"treatment\": \"arm\", \"outcome\": \"bought\", \"magic\": true"
            })
    void aBadComparisonIsRefusedAtItsField(String fields) {
        String table = uploaded(trial(500, 300));
        Answer answer = start(table, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/line").intValue()).isEqualTo(1);
        assertThat(CLIENT.post(
                                "/api/v1/audiences/times",
                                "{\"kind\": \"uplift\", \"table\": \"%s\", %s}".formatted(table, fields))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aTableThatHasScoresAlreadyIsRefusedBeforeAnyWork() {
        String table = uploaded("age,arm,bought,score\n1,plain,0,1\n2,letter,1,2\n");
        Answer answer = start(table, "\"treatment\": \"arm\", \"control\": \"plain\", \"outcome\": \"bought\"");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").textValue()).contains("score");
        assertThat(start("none", QUICK).status()).isEqualTo(404);
    }

    @Test
    void aComparisonIsCancelledWhileItRuns() {
        Answer started = start(
                uploaded(trial(500, 300)),
                QUICK.replace("\"learners\": [\"t\", \"x\"], \"bases\": [\"linear\"]", "\"validation\": \"full\""));
        String id = started.json().get("id").textValue();
        assertThat(CLIENT.delete("/api/v1/jobs/" + id).status()).isEqualTo(200);
        assertThat(CLIENT.finished(id).get("status").textValue()).isEqualTo("cancelled");
    }
}
