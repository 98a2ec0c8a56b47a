package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Logs of simulated customers, and campaigns that are tried on them. */
class LogSampleTest {
    private static final String BRAND_FIRST = """
            {"name": "Brand first", "world": "stories",
             "start": {"channel": "email", "message": "brand",
                       "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}""";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Parcours.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    private JsonNode json(String... arguments) throws IOException {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void aCampaignIsWorthWhatItIsOnTheLogOfAnother() throws IOException {
        Path campaign = folder.resolve("brand-first.json");
        Files.writeString(campaign, BRAND_FIRST);
        Path log = folder.resolve("log.csv.gz");
        JsonNode drawn = json(
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
                json("prove", log.toString(), "--campaign", campaign.toString(), "--estimators", "is", "--json");
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
