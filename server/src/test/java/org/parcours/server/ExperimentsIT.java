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

/** Experiments: kept as tables, read from them, and turned into journey logs. */
class ExperimentsIT {
    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static Answer upload(String name, String content) {
        return CLIENT.with("Content-Type", "application/octet-stream")
                .upload("/api/v1/experiments/tables?name=" + name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String uploaded(String content) {
        Answer answer = upload("autumn.csv", content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").textValue();
    }

    private static Answer start(String fields) {
        return CLIENT.post("/api/v1/jobs", "{\"kind\": \"experiment\", " + fields + "}");
    }

    private static JsonNode job(Answer started) {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return CLIENT.finished(started.json().get("id").textValue());
    }

    private static JsonNode reading(JsonNode job) {
        assertThat(job.get("status").textValue()).as(job.toString()).isEqualTo("done");
        Contract.load().validate("#/components/schemas/ExperimentReading", job.get("result"), "reading");
        return job.get("result");
    }

    /** 1,000 people in each arm, of whom 100 in the control and 130 of the treated bought. */
    private static String trial(int treated) {
        StringBuilder csv = new StringBuilder("arm,bought,spent\n");
        for (int i = 0; i < 1000 + treated; i++) {
            boolean isTreated = i >= 1000;
            boolean bought = i % 1000 < (isTreated ? 130 : 100);
            csv.append(isTreated ? "letter" : "plain").append(bought ? ",1,20\n" : ",0,0\n");
        }
        return csv.toString();
    }

    @Test
    void anUploadedTableTellsItsColumns() {
        String csv =
                "arm,bought,entered,note\nplain,1,2026-03-01,\nletter,0,2026-03-02T10:00:00Z,x\nplain,0,2026-03-03,\n";
        Answer answer = upload("autumn.csv", csv);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode table = answer.json();
        assertThat(table.get("rows").intValue()).isEqualTo(3);
        assertThat(table.get("columns").findValuesAsText("kind")).containsExactly("text", "number", "time", "text");
        assertThat(table.at("/columns/0/values/0").toString()).isEqualTo("{\"value\":\"plain\",\"rows\":2}");
        assertThat(table.at("/columns/3/empty").intValue()).isEqualTo(2);
        assertThat(table.get("simulation").isNull()).isTrue();
        String path = answer.header("Location");
        assertThat(CLIENT.get(path).json()).isEqualTo(table);
        assertThat(CLIENT.get(path + "/export").text()).isEqualTo(csv);
        assertThat(CLIENT.get("/api/v1/experiments/tables").json().findValuesAsText("id"))
                .contains(table.get("id").textValue());
        assertThat(CLIENT.delete(path).status()).isEqualTo(204);
        assertThat(CLIENT.delete(path).status()).isEqualTo(404);
        assertThat(CLIENT.get(path + "/export").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoTableIsRefusedAndNotKept() {
        int before = CLIENT.get("/api/v1/experiments/tables").json().size();
        Answer torn = upload("torn.csv", "arm,bought\nplain,1\nletter\n");
        assertThat(torn.status()).isEqualTo(422);
        assertThat(torn.json().get("type").textValue()).isEqualTo("urn:parcours:problem:bad-table");
        assertThat(torn.json().get("detail").textValue()).startsWith("torn.csv:3: the row has 1 cells, expected 2");
        assertThat(torn.json().at("/errors/0/line").intValue()).isEqualTo(3);
        for (String name : new String[] {"empty.csv", "empty.csv.gz", "empty.parquet", "table.xlsx", "%00.csv"}) {
            assertThat(upload(name, "").status()).as(name).isEqualTo(422);
        }
        assertThat(upload("header.csv", "arm,bought\n").text()).contains("no row behind its header");
        assertThat(upload("twice.csv", "arm,arm\na,b\n").status()).isEqualTo(422);
        String wide = "x,".repeat(20) + "y\n";
        assertThat(upload("bomb.csv", header(1000) + (",".repeat(999) + "\n").repeat(20_001))
                        .status())
                .isEqualTo(413); // more than 20,000,000 cells
        assertThat(upload("wide.csv", wide + wide).status()).isEqualTo(422);
        assertThat(CLIENT.post("/api/v1/experiments/tables?name=x.csv", "{}").status())
                .isEqualTo(415);
        assertThat(CLIENT.get("/api/v1/experiments/tables").json().size()).isEqualTo(before);
    }

    private static String header(int columns) {
        StringBuilder header = new StringBuilder("c0");
        for (int column = 1; column < columns; column++) {
            header.append(",c").append(column);
        }
        return header.append('\n').toString();
    }

    @Test
    void anExperimentIsReadByItsColumns() {
        JsonNode reading = reading(job(start("\"table\": \"%s\", \"control\": \"plain\", \"outcomes\": [\"bought\"]"
                .formatted(uploaded(trial(1000))))));
        JsonNode letter = reading.at("/measures/0/comparisons/0");
        assertThat(letter.get("difference").doubleValue()).isEqualTo(0.03, within(1e-12));
        // e² = .1 · .9 / 1000 + .13 · .87 / 1000 = .0002031
        assertThat(letter.at("/interval/0").doubleValue())
                .isEqualTo(0.03 - 1.959964 * Math.sqrt(0.0002031), within(1e-6));
        assertThat(reading.get("verdict").textValue()).isEqualTo("better");
        assertThat(reading.at("/sample_ratio/shares").textValue()).isEqualTo("equal");
        assertThat(reading.at("/table/name").textValue()).isEqualTo("autumn.csv");
        assertThat(reading.get("policy").isNull()).isTrue();
    }

    @Test
    void costsMakeAProfitThatDecides() {
        JsonNode reading = reading(job(start("""
                "table": "%s", "control": "plain", "outcomes": ["bought"], "revenue": "spent",
                "costs": {"letter": 1}""".formatted(uploaded(trial(1000))))));
        assertThat(reading.get("deciding").textValue()).isEqualTo("profit");
        // 20 · .13 − 1 against 20 · .1
        assertThat(reading.at("/measures/1/arms/1/value").doubleValue()).isEqualTo(1.6, within(1e-12));
        assertThat(reading.at("/measures/1/arms/0/value").doubleValue()).isEqualTo(2.0, within(1e-12));
    }

    @Test
    void aMismatchedSampleIsRefused() {
        JsonNode reading = reading(job(start("\"table\": \"%s\", \"control\": \"plain\", \"outcomes\": [\"bought\"]"
                .formatted(uploaded(trial(800))))));
        assertThat(reading.at("/sample_ratio/mismatch").booleanValue()).isTrue();
        assertThat(reading.get("verdict").textValue()).isEqualTo("refused");
        assertThat(reading.at("/measures/0/comparisons/0/usable").booleanValue())
                .isFalse();
        // as it was to be: 5 to 4
        JsonNode told = reading(job(start("""
                "table": "%s", "control": "plain", "outcomes": ["bought"],
                "allocation": [{"arm": "plain", "weight": 5}, {"arm": "letter", "weight": 4}]""".formatted(uploaded(trial(800))))));
        assertThat(told.at("/sample_ratio/mismatch").booleanValue()).isFalse();
        assertThat(told.at("/sample_ratio/shares").textValue()).isEqualTo("given");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"outcomes\": []",
                "\"outcomes\": [\"sold\"]",
                "\"control\": \"nobody\"",
                "\"arm\": \"group\"",
                "\"arm\": \"id\"",
                "\"by\": [\"id\"]",
                "\"covariate\": \"age\"",
                "\"level\": 1",
                "\"learn\": 0",
                "\"learn\": 1.5",
                "\"looks\": 0",
                "\"looks\": 1000",
                "\"planned\": 0",
                "\"correction\": \"tukey\"",
                "\"revenue\": \"bought\", \"value\": 3",
                "\"costs\": {\"letter\": -1}",
                "\"allocation\": [{\"arm\": \"plain\"}]",
                "\"magic\": true"
            })
    void aBadReadingIsRefusedAtItsField(String field) {
        StringBuilder csv = new StringBuilder("id,arm,bought\n");
        for (int i = 0; i < 300; i++) {
            csv.append(i).append(i % 2 == 0 ? ",plain,1\n" : ",letter,0\n");
        }
        String outcomes = field.contains("outcomes") ? "" : ", \"outcomes\": [\"bought\"]";
        String control = field.contains("control") ? "" : ", \"control\": \"plain\"";
        Answer answer =
                start("\"table\": \"%s\"%s%s, %s".formatted(uploaded(csv.toString()), outcomes, control, field));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/line").intValue()).isEqualTo(1);
    }

    @Test
    void aBadCellEndsTheJobWithItsLine() {
        String table = uploaded("arm,bought\nplain,1\nletter,maybe\nplain,0\nletter,1\n");
        JsonNode job =
                job(start("\"table\": \"%s\", \"control\": \"plain\", \"outcomes\": [\"bought\"]".formatted(table)));
        assertThat(job.get("status").textValue()).isEqualTo("failed");
        assertThat(job.get("message").textValue())
                .startsWith("autumn.csv:3: column \"bought\"")
                .doesNotContain("maybe");
        assertThat(start("\"table\": \"none\", \"outcomes\": [\"bought\"]").status())
                .isEqualTo(404);
    }

    @Test
    void theSimulatedExperimentIsReadAndProvedOn() {
        JsonNode drawn = job(CLIENT.post("/api/v1/jobs", """
                {"kind": "simulated-experiment", "name": "loyalty", "testbed": "loyalty", "customers": 12000, "seed": 1}"""));
        Contract.load().validate("#/components/schemas/ExperimentTable", drawn.get("result"), "table");
        String table = drawn.at("/result/id").textValue();
        assertThat(drawn.at("/result/simulation").toString())
                .isEqualTo("{\"testbed\":\"loyalty\",\"customers\":12000,\"seed\":1}");
        JsonNode job = job(start("""
                "table": "%s", "control": "reminder", "outcomes": ["kept"], "revenue": "margin", "cost": "promised",
                "time": "entered", "by": ["distance"], "correction": "dunnett", "planned": 8000, "features": ["tier"]""".formatted(table)));
        JsonNode reading = reading(job);
        assertThat(reading.get("looks").size()).isEqualTo(20);
        // whoever is far needs the coupon, whoever is near gets there anyway
        assertThat(reading.at("/policy/states/far/coupon").doubleValue()).isEqualTo(1);
        assertThat(reading.at("/policy/states/near/reminder").doubleValue()).isEqualTo(1);

        String path = "/api/v1/experiments/readings/" + job.get("id").textValue() + "/log";
        assertThat(CLIENT.get(path).status()).isEqualTo(200);
        Answer kept = CLIENT.post(path, "{\"name\": \"loyalty log\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        // those from whom the rule was not learnt
        assertThat(kept.json().get("journeys").intValue()).isEqualTo(6000);
        assertThat(kept.json().get("columns").toString()).contains("propensity").contains("timestamp");
        String policy = CLIENT.post(
                        "/api/v1/policies", "{\"name\": \"rule\", \"document\": %s}".formatted(reading.get("policy")))
                .json()
                .get("id")
                .textValue();
        JsonNode proof = job(CLIENT.post(
                "/api/v1/jobs",
                "{\"kind\": \"proof\", \"log\": \"%s\", \"policy\": \"%s\", \"estimators\": [\"snips\"]}"
                        .formatted(kept.json().get("id").textValue(), policy)));
        assertThat(proof.at("/result/verdict").textValue()).as(proof.toString()).isEqualTo("better");

        assertThat(CLIENT.delete("/api/v1/experiments/tables/" + table).status())
                .isEqualTo(204);
        assertThat(CLIENT.get(path).status()).isEqualTo(404);
        assertThat(CLIENT.get("/api/v1/experiments/readings/none/log").status()).isEqualTo(404);
    }

    @Test
    void whatTheRuleIsWorthIsToldByOthersBesideTheTruth() {
        String table = job(CLIENT.post("/api/v1/jobs", """
                        {"kind": "simulated-experiment", "name": "half", "testbed": "loyalty", "customers": 12000, "seed": 3}""")).at("/result/id").textValue();
        String asked = """
                "table": "%s", "control": "reminder", "outcomes": ["kept", "missing_nights"], "revenue": "margin",
                "cost": "promised", "by": ["distance"]""".formatted(table);
        JsonNode reading = reading(job(start(asked)));
        JsonNode rule = reading.get("rule");
        assertThat(rule.get("learnt_units").intValue()).isEqualTo(6000);
        assertThat(rule.get("proved_units").intValue()).isEqualTo(6000);
        double learnt = 0;
        for (JsonNode segment : reading.get("segments")) {
            learnt += segment.get("units").doubleValue();
        }
        assertThat(learnt).isEqualTo(6000);

        JsonNode truth = reading.get("truth");
        assertThat(truth.get("measures").findValuesAsText("measure")).containsExactly("kept", "profit");
        double kept = truth.at("/measures/0/arms/0/value").doubleValue();
        // .4 · .58 + .35 · .28 + .25 · .08 of silver customers, and .04 · (.3 + 2 · .1) more by their tiers
        assertThat(kept).isEqualTo(0.37, within(0.01));
        assertThat(truth.at("/rule/value").doubleValue())
                .isGreaterThan(truth.at("/rule/arms/0/value").doubleValue());
        double lower = rule.at("/interval/0").doubleValue();
        double upper = rule.at("/interval/1").doubleValue();
        assertThat(truth.at("/rule/value").doubleValue()).isBetween(lower, upper);

        JsonNode whole = reading(job(start(asked + ", \"learn\": 1")));
        assertThat(whole.get("rule").isNull()).isTrue();
        assertThat(whole.at("/truth/rule").isNull()).isTrue();
        assertThat(reading(job(start("""
                        "table": "%s", "control": "plain", "outcomes": ["bought"]""".formatted(uploaded(trial(1000))))))
                        .get("truth")
                        .isNull())
                .isTrue();
    }

    @Test
    void aLogNeedsToKnowTheProbabilities() {
        JsonNode job = job(start("\"table\": \"%s\", \"control\": \"plain\", \"outcomes\": [\"bought\"]"
                .formatted(uploaded(trial(1000)))));
        Answer answer =
                CLIENT.get("/api/v1/experiments/readings/" + job.get("id").textValue() + "/log");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").textValue()).contains("give the allocation");
    }

    @Test
    void aReadingIsCancelledWhileItWaitsOrRuns() {
        String table = uploaded(trial(1000));
        Answer started =
                start("\"table\": \"%s\", \"control\": \"plain\", \"outcomes\": [\"bought\"]".formatted(table));
        String path = "/api/v1/jobs/" + started.json().get("id").textValue();
        assertThat(CLIENT.delete(path).status()).isEqualTo(200);
        assertThat(CLIENT.finished(started.json().get("id").textValue())
                        .get("status")
                        .textValue())
                .isIn("cancelled", "done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"testbed\": \"mars\", \"customers\": 500",
                "\"testbed\": \"loyalty\", \"customers\": 99",
                "\"testbed\": \"loyalty\", \"customers\": 1e6"
            })
    void onlyKnownExperimentsAreSimulated(String fields) {
        assertThat(CLIENT.post(
                                "/api/v1/jobs",
                                "{\"kind\": \"simulated-experiment\", \"name\": \"x\", %s}".formatted(fields))
                        .status())
                .isEqualTo(422);
    }
}
