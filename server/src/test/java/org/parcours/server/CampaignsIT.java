package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parcours.server.Client.Answer;

/** Campaigns, their versions and launches, and worlds, as the studio uses them. */
class CampaignsIT {
    @RegisterExtension
    static final SharedServer SERVER = new SharedServer();

    private static final Client CLIENT = SERVER.client();

    private static String drawn(String name) {
        return """
                {"name": "%s", "world": "stories", "audience": 10000000,
                 "start": {"channel": "email", "message": "brand",
                           "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}""".formatted(name);
    }

    private static JsonNode created(String document) {
        Answer answer = CLIENT.post("/api/v1/campaigns", "{\"document\": " + document + "}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(answer.json().get("id").textValue());
        return answer.json();
    }

    @Test
    void aFreshWorkspaceHasExamplesAndTemplates() {
        List<String> names = CLIENT.get("/api/v1/campaigns").json().findValuesAsText("name");
        assertThat(names).contains("Brand first", "Welcome series");
        assertThat(CLIENT.get("/api/v1/templates").json()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everyTemplateRunsInItsWorld() {
        for (JsonNode template : CLIENT.get("/api/v1/templates").json()) {
            Answer answer = CLIENT.post("/api/v1/simulations", "{\"document\": " + template.get("document") + "}");
            assertThat(answer.status()).as(template.get("id").textValue()).isEqualTo(200);
            assertThat(answer.json().get("conversions").doubleValue()).isPositive();
        }
    }

    @Test
    void theGoldenCampaignConverts92675() {
        // 10,000,000 × 0.0006875 = 6,875 at once; 520,000 engage, of whom 16.5 % convert: 6,875 + 85,800 = 92,675
        Answer answer = CLIENT.post("/api/v1/simulations", "{\"document\": " + drawn("golden") + "}");
        assertThat(answer.json().get("conversions").toString()).isEqualTo("92675");
        assertThat(answer.json().get("profit").toString()).isEqualTo("18535000");
    }

    @Test
    void everySaveIsAVersionWithItsChanges() {
        JsonNode campaign = created(drawn("versions"));
        String path = "/api/v1/campaigns/" + campaign.get("id").textValue();
        String changed = drawn("versions").replace("promotion", "brand");
        Answer saved = CLIENT.put(path, "{\"document\": " + changed + ", \"based_on\": 1, \"made_by\": \"proposal\"}");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("version").intValue()).isEqualTo(2);
        JsonNode versions = CLIENT.get(path + "/versions").json();
        assertThat(versions.findValuesAsText("made_by")).containsExactly("proposal", "edit");
        assertThat(versions.at("/0/changes/0/kind").textValue()).isEqualTo("replace");
        assertThat(versions.at("/0/changes/0/path").textValue()).isEqualTo("engagement");
        assertThat(versions.at("/1/changes")).isEmpty();
        assertThat(CLIENT.get(path + "/versions?limit=1").json()).hasSize(1);
        assertThat(CLIENT.get(path + "/versions?before=2").json().findValuesAsText("version"))
                .containsExactly("1");
        Answer restored = CLIENT.post(path + "/versions/1/restore", "{\"based_on\": 2}");
        assertThat(restored.json().get("version").intValue()).isEqualTo(3);
        assertThat(restored.json().get("document")).isEqualTo(campaign.get("document"));
        CLIENT.put(path, "{\"document\": " + changed + ", \"based_on\": 3, \"made_by\": \"restore\"}");
        assertThat(CLIENT.get(path + "/versions").json().findValuesAsText("made_by"))
                .containsExactly("restore", "restore", "proposal", "edit");
        assertThat(CLIENT.get(path + "/versions/2").json().get("document").toString())
                .doesNotContain("promotion");
    }

    @Test
    void aSaveBasedOnAnOldVersionIsRefusedAndLosesNothing() {
        String path =
                "/api/v1/campaigns/" + created(drawn("conflict")).get("id").textValue();
        CLIENT.put(path, "{\"document\": " + drawn("first") + ", \"based_on\": 1}");
        Answer late = CLIENT.put(path, "{\"document\": " + drawn("late") + ", \"based_on\": 1}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("current_version").intValue()).isEqualTo(2);
        assertThat(CLIENT.get(path).json().at("/document/name").textValue()).isEqualTo("first");
    }

    @Test
    void anExportGivesTheImportedBytesBack() {
        String file =
                "{ \"world\":\"stories\",\r\n\t\"name\" : \"caf\\u00e9 é ✓\",\"start\":{\"message\":\"brand\",\"channel\":\"email\"}}\n\n";
        Answer imported = CLIENT.post("/api/v1/campaigns/import", file);
        assertThat(imported.status()).isEqualTo(201);
        String path = "/api/v1/campaigns/" + imported.json().get("id").textValue();
        assertThat(CLIENT.get(path + "/export").text()).isEqualTo(file);
        assertThat(CLIENT.get(path + "/export?version=1").text()).isEqualTo(file);
        assertThat(CLIENT.get(path).json().at("/document/name").textValue()).isEqualTo("café é ✓");
    }

    @Test
    void aDraftThatDoesNotFitItsWorldIsSavedButNotLaunched() {
        String misfit = drawn("misfit").replace("\"sms\"", "\"pigeon\"");
        String path = "/api/v1/campaigns/" + created(misfit).get("id").textValue();
        Answer refused = CLIENT.post(path + "/launches", "{\"version\": 1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/path").textValue()).isEqualTo("engagement");
        assertThat(refused.json().get("detail").textValue()).contains("pigeon");
        assertThat(CLIENT.get(path + "/launches").json()).isEmpty();
    }

    @Test
    void aLaunchIsKept() {
        String id = created(drawn("launched")).get("id").textValue();
        Answer launch = CLIENT.post("/api/v1/campaigns/" + id + "/launches", "{\"version\": 1}");
        assertThat(launch.status()).isEqualTo(201);
        assertThat(launch.json().at("/result/conversions").toString()).isEqualTo("92675");
        String launched = "/api/v1/launches/" + launch.json().get("id").textValue();
        assertThat(CLIENT.get(launched).json()).isEqualTo(launch.json());
        assertThat(CLIENT.get("/api/v1/campaigns/" + id + "/launches")
                        .json()
                        .at("/0/profit")
                        .toString())
                .isEqualTo("18535000");
        assertThat(CLIENT.get(launched + "/report").status()).isIn(200, 404); // 404 in a build without the studio
    }

    @Test
    void aDeletedCampaignIsGone() {
        String path = "/api/v1/campaigns/" + created(drawn("gone")).get("id").textValue();
        assertThat(CLIENT.delete(path).status()).isEqualTo(204);
        assertThat(CLIENT.get(path).status()).isEqualTo(404);
        assertThat(CLIENT.delete(path).status()).isEqualTo(404);
        assertThat(CLIENT.put(path, "{\"document\": " + drawn("x") + ", \"based_on\": 1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void worldsThatShipBecomeOnesOwnUnderANewNameAndSayTheSame() {
        for (String name : List.of("stories", "benchmark")) {
            JsonNode shipped = CLIENT.get("/api/v1/worlds/" + name).json();
            String own = "my " + name;
            String document =
                    shipped.get("document").toString().replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"" + own + "\"");
            String path = "/api/v1/worlds/" + own.replace(" ", "%20");
            assertThat(CLIENT.put(path, "{\"document\": " + document + "}").status())
                    .isEqualTo(200);
            String campaign = drawn("compared");
            JsonNode there = CLIENT.post(
                            "/api/v1/simulations", "{\"document\": " + campaign.replace("stories", name) + "}")
                    .json();
            JsonNode here = CLIENT.post(
                            "/api/v1/simulations", "{\"document\": " + campaign.replace("stories", own) + "}")
                    .json();
            assertThat(here.get("steps")).isEqualTo(there.get("steps"));
            assertThat(CLIENT.put(path, "{\"document\": " + document + "}").status())
                    .isEqualTo(409);
            assertThat(CLIENT.put(path, "{\"document\": " + document + ", \"based_on\": 1}")
                            .json()
                            .get("version")
                            .intValue())
                    .isEqualTo(2);
            assertThat(CLIENT.get(path + "/export").text()).contains("channels:");
            assertThat(CLIENT.delete(path).status()).isEqualTo(204);
            assertThat(CLIENT.get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void aWorldIsReadBeforeItIsSavedAndRefusedAtTheFieldConcerned() {
        String document =
                client.get("/api/v1/worlds/stories").json().get("document").toString();
        assertThat(check(document).status()).isEqualTo(204);
        assertRefused(document.replace("\"step\":3", "\"step\":9"), "/document/rules/6/when/step");
        assertRefused(
                document.replace("{\"message\":\"brand\"}", "{\"message\":\"brandy\"}"),
                "/document/rules/2/when/message");
        assertRefused(document.replace("\"step\":4", "\"step\":1,\"after\":\"negative\""), "/document/rules/7/when");
        assertRefused(document.replaceFirst("\"cost\":0", "\"cost\":-1"), "/document/channels/sms/cost");
        assertRefused(document.replaceFirst("\"cost\"", "\"costs\""), "/document/channels/sms/costs");
    }

    private static Answer check(String document) {
        return client.post("/api/v1/world-checks", "{\"document\": " + document + "}");
    }

    private static void assertRefused(String document, String field) {
        Answer answer = check(document);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").textValue()).isEqualTo(field);
    }

    @Test
    void aWorldInUseStays() {
        JsonNode shipped = CLIENT.get("/api/v1/worlds/stories").json();
        String document = shipped.get("document").toString().replaceFirst("\"name\":\"stories\"", "\"name\":\"used\"");
        CLIENT.put("/api/v1/worlds/used", "{\"document\": " + document + "}");
        created(drawn("user").replace("stories", "used"));
        assertThat(CLIENT.delete("/api/v1/worlds/used").status()).isEqualTo(409);
        assertThat(CLIENT.delete("/api/v1/worlds/stories").status()).isEqualTo(409);
        assertThat(CLIENT.put("/api/v1/worlds/stories", "{\"document\": " + shipped.get("document") + "}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void regretsSumToTheGap() {
        JsonNode regret = CLIENT.post("/api/v1/regrets", "{\"document\": " + drawn("regret") + "}")
                .json();
        double sum = 0;
        for (JsonNode step : regret.get("steps")) {
            sum += step.get("regret").doubleValue();
        }
        double gap = regret.get("gap").doubleValue();
        assertThat(sum).isCloseTo(gap, withPercentage(1e-6));
        // whole people earn 27,340,724.86; here people count as fractions, which moves the sum by some 150 EUR
        assertThat(regret.get("best").doubleValue()).isCloseTo(27_340_724.86, withPercentage(0.001));
    }
}
