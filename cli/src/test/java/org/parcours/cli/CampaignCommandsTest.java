package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documents and exit codes of {@code simulate}, {@code plan --world} and {@code plan --campaign}. */
class CampaignCommandsTest extends CommandTest {
    private static final Path BRAND_FIRST = ROOT.resolve("examples/brand-first.json");

    private Path campaign(String text) throws IOException {
        return Files.writeString(folder.resolve("campaign.json"), text);
    }

    @Test
    void expectedFiguresAreThoseOfTheWorld() throws IOException {
        Path golden = campaign("""
                {"name": "golden", "world": "stories", "audience": 10000000,
                 "start": {"channel": "email", "message": "brand",
                           "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}
                """);
        assertThat(run("simulate", golden, "--json")).isZero();
        JsonNode result = json();
        assertThat(result.get("mode").asText()).isEqualTo("expected");
        assertThat(result.get("seed").isNull()).isTrue();
        assertThat(result.get("conversions").toString()).isEqualTo("92675");
        assertThat(result.get("profit").toString()).isEqualTo("18535000");
        assertThat(result.get("cac").toString()).isEqualTo("0");
        assertThat(result.has("conversions_interval")).isFalse();
        assertThat(result.at("/steps/0/path").asText()).isEmpty();
        assertThat(result.at("/steps/1/path").asText()).isEqualTo("engagement");
        assertThat(result.at("/steps/1/people").asLong()).isEqualTo(520_000);
        assertThat(result.at("/steps/1/reactions").toString())
                .isEqualTo("{\"negative\":393640,\"engagement\":40560,\"conversion\":85800}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutConversionsThereIsNoCostPerConversion() throws IOException {
        Path nothing = campaign("{\"name\": \"nothing\", \"world\": \"stories\"}");
        assertThat(run("simulate", nothing, "--json")).isZero();
        assertThat(json().get("conversions").asLong()).isZero();
        assertThat(json().get("cac").isNull()).isTrue();
        assertThat(json().get("steps").isEmpty()).isTrue();
        assertThat(run("simulate", nothing)).isZero();
        assertThat(out.toString()).contains("everybody is left alone");
    }

    @Test
    void dividedCustomersAreShownByBranch() throws IOException {
        Path divided = ROOT.resolve("examples/persuadables.json");
        assertThat(run("simulate", divided, "--people", 6000, "--json")).isZero();
        // of the 6,000 customers of the table 1,362 have an effect_call of at least .1, and 2,109 one below 0
        assertThat(json().at("/branches/0/people").asLong()).isEqualTo(1362);
        assertThat(json().at("/branches/0/share").asDouble()).isEqualTo(0.227);
        assertThat(json().at("/branches/1/people").asLong()).isEqualTo(2109);
        assertThat(json().at("/branches/2/path").asText()).isEqualTo("[otherwise]");
        assertThat(json().at("/steps/0/path").asText()).isEqualTo("[persuadable]");
        assertThat(run("simulate", divided, "--people", 6000)).isZero();
        assertThat(out.toString())
                .contains("├ [persuadable] 1,362 (23 % of the customers here) → sms/promotion")
                .contains("├ [sleeping dog] 2,109 (35 % of the customers here)")
                .contains("└ [otherwise] 2,529 (42 % of the customers here) → email/brand");
        assertThat(run("plan", "--campaign", divided)).isEqualTo(1);
        assertThat(err.toString())
                .contains("divides its customers at the start")
                .contains("take the split out");
        assertThat(run("second-wave", divided)).isEqualTo(1);
        assertThat(run("learn", "--campaign", divided)).isEqualTo(1);
    }

    @Test
    void sampledFiguresComeWithTheirIntervals() throws IOException {
        assertThat(run("simulate", BRAND_FIRST, "--mode", "sampled", "--people", 200_000, "--seed", 3, "--json"))
                .isZero();
        JsonNode result = json();
        for (String figure :
                new String[] {"contacts", "engagements", "conversions", "cost", "cac", "profit", "opt_outs"}) {
            JsonNode interval = result.get(figure + "_interval");
            assertThat(interval.get(0).asDouble())
                    .isLessThanOrEqualTo(result.get(figure).asDouble());
            assertThat(interval.get(1).asDouble())
                    .isGreaterThanOrEqualTo(result.get(figure).asDouble());
        }
        String two = out.toString();
        run("simulate", BRAND_FIRST, "--mode", "sampled", "--people", 200_000, "--seed", 3, "--threads", 16, "--json");
        assertThat(out.toString()).isEqualTo(two);
    }

    @Test
    void theBestCampaignIsWrittenAsItWasPlanned() throws IOException {
        Path best = folder.resolve("best.json");
        assertThat(run("plan", "--world", "stories", "--output", best, "--json"))
                .isZero();
        JsonNode plan = json();
        assertThat(plan.get("value_per_customer").asDouble() * 10_000_000)
                .isEqualTo(plan.get("profit").asDouble(), within(1_500.0));
        assertThat(plan.get("states_expanded").asLong()).isPositive();
        assertThat(plan.get("elapsed_ms").asDouble()).isPositive();
        assertThat(run("simulate", best, "--json")).isZero();
        for (String figure : new String[] {"conversions", "cost", "profit"}) {
            assertThat(json().get(figure)).isEqualTo(plan.get(figure));
        }
    }

    @Test
    void marginAndAudienceArePartOfAPlan() throws IOException {
        assertThat(run("plan", "--world", "stories", "--depth", 1, "--margin", 100, "--audience", 1000, "--json"))
                .isZero();
        // by hand: sms/promotion converts 0.4125 %: 4.125 of 1000, rounded 4 people of 100
        assertThat(json().get("value_per_customer").asDouble()).isEqualTo(0.4125, within(1e-12));
        assertThat(json().get("profit").asDouble()).isEqualTo(400);
        assertThat(json().at("/campaign/start/channel").asText()).isEqualTo("sms");
    }

    @Test
    void regretsOfADrawnCampaignSumToItsGap() throws IOException {
        assertThat(run("plan", "--campaign", BRAND_FIRST, "--json")).isZero();
        JsonNode plan = json();
        double sum = 0;
        for (JsonNode step : plan.get("steps")) {
            sum += step.get("regret").asDouble();
        }
        assertThat(sum).isEqualTo(plan.get("gap").asDouble(), within(1e-3));
        JsonNode stop = plan.at("/steps/2");
        assertThat(stop.get("action").asText()).isEqualTo("stop");
        assertThat(stop.get("channel").isNull()).isTrue();
        assertThat(plan.get("steps").findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "",
                        "engagement",
                        "engagement/negative",
                        "engagement/engagement",
                        "negative",
                        "negative/negative",
                        "negative/engagement");
    }

    @Test
    void refusalsNameThePlaceAndExitWithOne() throws IOException {
        Path bad = campaign(
                "{\"name\": \"bad\", \"world\": \"stories\",\n \"start\": {\"channel\": \"fax\", \"message\": \"brand\"}}");
        assertThat(run("simulate", bad)).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("campaign.json:2:23: ")
                .contains("unknown channel \"fax\"");
        assertThat(run("plan", "--world", "stories", "--depth", 9)).isEqualTo(1);
        assertThat(run("plan", "--world", "atlantis")).isEqualTo(1);
        assertThat(run("simulate", folder.resolve("none.json"))).isEqualTo(1);
        assertThat(run("simulate", BRAND_FIRST, "--people", 0)).isEqualTo(1);
    }

    @Test
    void wrongUsageExitsWithTwo() {
        assertThat(run("simulate")).isEqualTo(2);
        assertThat(run("plan", "--world", "stories", "--discount", ".9")).isEqualTo(2);
        assertThat(err.toString()).contains("--discount has no meaning with --world");
        assertThat(run("plan")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private static final Path POLICY = ROOT.resolve("examples/contact-policy.yaml");

    @Test
    void aCampaignThatBreaksRulesIsRefusedByStepAndRule() throws IOException {
        assertThat(run("simulate", BRAND_FIRST, "--rules", POLICY)).isZero();
        assertThat(out.toString()).contains("keeps all rules of \"Contact policy\"");
        Path twice = campaign("""
                {"name": "twice", "world": "stories",
                 "start": {"channel": "sms", "message": "promotion",
                           "on": {"negative": {"channel": "sms", "message": "promotion"}}}}
                """);
        assertThat(run("simulate", twice, "--rules", POLICY)).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("the step at \"negative\": sms/promotion would be contact 2 by sms in a journey")
                .contains("\"one text message\"");
        assertThat(run("plan", "--campaign", twice, "--rules", POLICY)).isEqualTo(1);
        assertThat(run("simulate", twice, "--rules", POLICY, "--allow-breaches", "--json"))
                .isZero();
        assertThat(json().at("/breaches/0/path").asText()).isEqualTo("negative");
        assertThat(json().at("/breaches/0/rule").asText()).isEqualTo("one text message");
    }

    @Test
    void aCampaignAboveTheBudgetOfTheRulesIsRefused() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "name: thrift\nbudget: 14999\n");
        Path golden = campaign("{\"name\": \"dear\", \"world\": \"stories\", \"audience\": 10000000,"
                + " \"start\": {\"channel\": \"display\", \"message\": \"brand\"}}");
        assertThat(run("simulate", golden, "--rules", rules)).isEqualTo(1);
        // ten million contacts at 0.0015
        assertThat(err.toString()).contains("costs 15,000.00 EUR, above the rules' budget of 14,999.00 EUR");
    }

    @Test
    void whatIsPlannedKeepsTheRules() throws IOException {
        Path best = folder.resolve("ruled.json");
        assertThat(run("plan", "--world", "stories", "--rules", POLICY, "--output", best, "--json"))
                .isZero();
        double value = json().get("value_per_customer").asDouble();
        assertThat(run("simulate", best, "--rules", POLICY)).isZero();
        assertThat(run("plan", "--world", "stories", "--json")).isZero();
        assertThat(json().get("value_per_customer").asDouble()).isGreaterThan(value);
        assertThat(run("plan", "--campaign", best, "--rules", POLICY, "--json")).isZero();
        assertThat(json().get("gap").asDouble()).isEqualTo(0, within(1e-3));
    }

    @Test
    void rulesThatTellEnvironmentsApartNeedOne() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("rules.yaml"),
                "name: x\nrules:\n  - name: y\n    forbid: {environment: north, actions: email}\n");
        assertThat(run("simulate", BRAND_FIRST, "--rules", rules)).isEqualTo(1);
        assertThat(err.toString()).contains("(north); say which one by --environment");
        assertThat(run("simulate", BRAND_FIRST, "--rules", rules, "--environment", "south"))
                .isZero();
        assertThat(run("simulate", BRAND_FIRST, "--rules", rules, "--environment", "north"))
                .isEqualTo(1);
    }
}
