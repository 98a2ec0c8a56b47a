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
    void optionsWithoutAMeaningAreRefused() {
        String log = folder.resolve("t.csv").toString();
        assertThat(run("log", "sample", "stories", "--ticks", "--output", log)).isEqualTo(2);
        assertThat(err.toString()).contains("--ticks has a meaning only with next-best-action.");
    }
}
