package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parcours.server.Client.Answer;

/** Campaigns that divide their customers by a kept table. */
class DivisionsIT {
    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static String table = "";

    /** Ten customers, of whom three are to be moved by a letter. */
    @BeforeAll
    static void upload() {
        StringBuilder csv = new StringBuilder("id,uplift_letter,city\n");
        for (int i = 0; i < 10; i++) {
            csv.append("c%d,%s,%s\n".formatted(i, i < 3 ? "0.2" : "-0.1", i % 2 == 0 ? "Bern" : "Riga"));
        }
        Answer kept = CLIENT.with("Content-Type", "application/octet-stream")
                .upload(
                        "/api/v1/experiments/tables?name=ten.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        table = kept.json().get("id").textValue();
    }

    private static String document(String column, String then) {
        return """
                {"name": "divided", "world": "stories", "audience": 1000, "customers": {"table": "%s"},
                 "start": {"split": [{"name": "moved", "when": {"column": "%s", "at_least": 0.1},
                                      "then": {"channel": "%s", "message": "promotion"}}],
                           "otherwise": {"channel": "email", "message": "brand", "on": {"engagement":
                             {"split": [{"name": "Bern", "when": {"column": "city", "is": "Bern"}}]}}}}}""".formatted(table, column, then);
    }

    private static String body(String document) {
        return "{\"document\": " + document + "}";
    }

    private static final String UPLIFT = "uplift_letter";

    @Test
    void sharesAreCountedOnTheTable() {
        Answer answer = CLIENT.post("/api/v1/divisions", body(document(UPLIFT, "sms")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Contract.load().validate("#/components/schemas/Division", answer.json(), "division");
        assertThat(answer.json().get("rows").intValue()).isEqualTo(10);
        assertThat(answer.json().at("/branches/0").toString())
                .isEqualTo("{\"path\":\"[moved]\",\"name\":\"moved\",\"rows\":3,\"share\":0.3}");
        // of the seven others, customers 3 to 9, those of Bern are 4, 6 and 8
        assertThat(answer.json().at("/branches/2/path").textValue()).isEqualTo("[otherwise]/engagement/[Bern]");
        assertThat(answer.json().at("/branches/2/rows").intValue()).isEqualTo(3);
    }

    @Test
    void figuresAreThoseOfTheMixture() {
        JsonNode figures = CLIENT.post("/api/v1/simulations", body(document(UPLIFT, "sms")))
                .json();
        assertThat(figures.at("/branches/0/people").intValue()).isEqualTo(300);
        assertThat(figures.at("/steps/0/path").textValue()).isEqualTo("[moved]");
        assertThat(figures.at("/steps/0/people").intValue()).isEqualTo(300);
        assertThat(figures.at("/steps/1/people").intValue()).isEqualTo(700);
    }

    @Test
    void aLaunchAndItsVersionsKnowSplits() {
        Answer created = CLIENT.post("/api/v1/campaigns", body(document(UPLIFT, "sms")));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String campaign = "/api/v1/campaigns/" + created.json().get("id").textValue();
        Answer launch = CLIENT.post(campaign + "/launches", "{\"version\": 1}");
        assertThat(launch.status()).as(launch.text()).isEqualTo(201);
        assertThat(launch.json().at("/result/branches").size()).isEqualTo(4);
        assertThat(launch.json().at("/document/start/split/0/name").textValue()).isEqualTo("moved");
        Answer report = CLIENT.get("/api/v1/launches/" + launch.json().get("id").textValue());
        assertThat(report.status()).isEqualTo(200);
        String other = document(UPLIFT, "sms").replace("0.1", "0.15");
        Answer saved = CLIENT.put(campaign, "{\"document\": " + other + ", \"based_on\": 1}");
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        JsonNode changes = CLIENT.get(campaign + "/versions").json().at("/0/changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/kind").textValue()).isEqualTo("replace");
        assertThat(changes.at("/0/path").textValue()).isEmpty();
        assertThat(changes.at("/0/after/split/0/when/at_least").doubleValue()).isEqualTo(0.15);
        JsonNode job = CLIENT.finished(CLIENT.post(
                        "/api/v1/jobs",
                        "{\"kind\": \"launch\", \"campaign\": \"%s\", \"version\": 1, \"seed\": 4}"
                                .formatted(created.json().get("id").textValue()))
                .json()
                .get("id")
                .textValue());
        assertThat(job.at("/result/result/branches/0/people").intValue()).isEqualTo(300);
    }

    @Test
    void campaignsOfOneTableAreCompared() {
        String plain =
                "{\"name\": \"plain\", \"world\": \"stories\", \"start\": {\"channel\": \"sms\", \"message\": \"promotion\"}}";
        String job = "{\"kind\": \"comparison\", \"audience\": 1000, \"seed\": 2, \"entries\": [%s, %s]}";
        Answer started = CLIENT.post("/api/v1/jobs", job.formatted(document(UPLIFT, "sms"), plain));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        JsonNode done = CLIENT.finished(started.json().get("id").textValue());
        assertThat(done.get("status").textValue()).as(done.toString()).isEqualTo("done");
        String other = document(UPLIFT, "sms").replace(table, "other");
        Answer refused = CLIENT.post("/api/v1/jobs", job.formatted(document(UPLIFT, "sms"), other));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").textValue()).contains("different tables");
    }

    @Test
    void oneCustomerGoesHisWay() {
        String first = "{\"document\": " + document(UPLIFT, "sms") + ", \"customer\": 299, \"seed\": 1}";
        assertThat(CLIENT.post("/api/v1/walks", first)
                        .json()
                        .at("/steps/0/path")
                        .textValue())
                .isEqualTo("[moved]");
        assertThat(CLIENT.post("/api/v1/walks", first.replace("299", "300"))
                        .json()
                        .at("/steps/0/path")
                        .textValue())
                .isEqualTo("[otherwise]");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Answer column = CLIENT.post("/api/v1/divisions", body(document("uplift_call", "sms")));
        assertThat(column.status()).isEqualTo(422);
        assertThat(column.json().get("detail").textValue()).contains("no column \"uplift_call\"");
        Answer channel = CLIENT.post("/api/v1/simulations", body(document(UPLIFT, "pigeon")));
        assertThat(channel.status()).isEqualTo(422);
        assertThat(channel.json().at("/errors/0/path").textValue()).isEqualTo("[moved]");
        Answer gone =
                CLIENT.post("/api/v1/divisions", body(document(UPLIFT, "sms").replace(table, "gone")));
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.json().get("detail").textValue()).contains("choose another under customers");
        Answer regret = CLIENT.post("/api/v1/regrets", body(document(UPLIFT, "sms")));
        assertThat(regret.status()).isEqualTo(422);
        assertThat(regret.json().get("detail").textValue()).contains("divides its customers at the start");
    }
}
