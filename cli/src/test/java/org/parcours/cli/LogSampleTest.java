package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Logs of simulated customers, and campaigns that are tried on them. */
class LogSampleTest extends CommandTest {
    private static final String BRAND_FIRST = """
            {"name": "Brand first", "world": "stories",
             "start": {"channel": "email", "message": "brand",
                       "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}""";

    /** The order that customers answer to, wherever it leads. */
    private static final String BEST_ORDER = """
            {"kind": "stationary", "states": {"start": {"wait": 1}, "nothing": {"advertisement": 1},
             "advertisement": {"large-discount": 1}, "advertisement>large-discount": {"small-discount": 1}}}""";

    private JsonNode answer(Object... arguments) throws IOException {
        assertThat(run(arguments)).as(() -> err.toString()).isZero();
        return json();
    }

    @Test
    void aCampaignIsWorthWhatItIsOnTheLogOfAnother() throws IOException {
        Path campaign = folder.resolve("brand-first.json");
        Files.writeString(campaign, BRAND_FIRST);
        Path log = folder.resolve("log.csv.gz");
        JsonNode drawn = answer(
                "log",
                "sample",
                "stories",
                "--campaign",
                campaign.toString(),
                "--exploration",
                "0",
                "--customers",
                "2000",
                "--output",
                log.toString(),
                "--json");
        // 18,535,000 EUR of 10,000,000 customers
        assertThat(drawn.get("value").doubleValue()).isEqualTo(1.8535, within(1e-6));

        JsonNode proof =
                answer("prove", log.toString(), "--campaign", campaign.toString(), "--estimators", "is", "--json");
        // the campaign led every journey itself, so that each weighs one
        assertThat(proof.at("/diagnostics/ess").doubleValue()).isEqualTo(2000, within(1e-9));
        assertThat(proof.at("/estimates/0/value").doubleValue())
                .isEqualTo(proof.at("/behaviour/value").doubleValue(), within(1e-9));
    }

    @Test
    void theTruthOfAWorldStandsBesideTheEstimates() throws IOException {
        Path campaign = folder.resolve("brand-first.json");
        Files.writeString(campaign, BRAND_FIRST);
        String log = folder.resolve("log.csv.gz").toString();
        answer(
                "log",
                "sample",
                "stories",
                "--campaign",
                campaign,
                "--exploration",
                "0.2",
                "--customers",
                "5000",
                "--output",
                log,
                "--json");
        Path report = folder.resolve("proof.html");
        JsonNode proof = answer(
                "prove",
                log,
                "--campaign",
                campaign,
                "--world",
                "stories",
                "--estimators",
                "is,dm",
                "--report",
                report,
                "--json");
        // 18,535,000 EUR of 10,000,000 customers
        assertThat(proof.at("/truth/target").doubleValue()).isEqualTo(1.8535, within(1e-6));
        assertThat(proof.at("/truth/behaviour").isNull()).isTrue();
        JsonNode weighted = proof.at("/estimates/0");
        assertThat(weighted.get("holds_truth").booleanValue())
                .isEqualTo(weighted.at("/interval/0").doubleValue() <= 1.8535
                        && 1.8535 <= weighted.at("/interval/1").doubleValue())
                .isTrue();
        assertThat(Files.readString(report)).contains("\"truth\"");
        assertThat(answer("prove", log, "--campaign", campaign, "--json")
                        .get("truth")
                        .isNull())
                .isTrue();

        assertThat(run("prove", log, "--campaign", campaign, "--world", "stories", "--estimators", "is"))
                .isZero();
        assertThat(out.toString()).containsPattern("is +.* holds the truth").containsPattern("the truth +1\\.8535");
        assertThat(run("prove", log, "--campaign", campaign, "--world", "benchmark"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("drawn for the world \"stories\", but --world names \"benchmark\"");
        assertThat(run("prove", log, "--world", "stories")).isEqualTo(2);
    }

    @Test
    void theBestOrderOfTheTestbedIsWorthThirteen() throws IOException {
        String log = folder.resolve("offers.csv").toString();
        answer("log", "sample", "next-best-action", "--customers", "200", "--output", log, "--json");
        Path policy = folder.resolve("best.json");
        Files.writeString(policy, BEST_ORDER);
        assertThat(answer("prove", log, "--policy", policy, "--world", "next-best-action", "--json")
                        .at("/truth/target")
                        .doubleValue())
                .isEqualTo(13, within(1e-9));
    }

    @Test
    void optionsWithoutAMeaningAreRefused() {
        String log = folder.resolve("t.csv").toString();
        assertThat(run("log", "sample", "stories", "--ticks", "--output", log)).isEqualTo(2);
        assertThat(err.toString()).contains("--ticks has a meaning only with next-best-action.");
    }
}
