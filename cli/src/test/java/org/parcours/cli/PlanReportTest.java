package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.files.report.HtmlReport;

/** Plans of worlds and campaigns as pages. */
class PlanReportTest {
    private static final Path ROOT = Path.of(System.getProperty("parcours.root", ".."));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return Parcours.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    @Test
    void aDrawnCampaignsPageHasTheOptimumAndEveryDecision() throws IOException {
        assumeTrue(
                HtmlReport.class.getClassLoader().getResource("org/parcours/studio/report.js") != null,
                "this build left out the studio by -Dstudio.skip");
        Path page = folder.resolve("plan.html");
        assertThat(run("plan", "--campaign", ROOT.resolve("examples/brand-first.json"), "--report", page, "--json"))
                .isZero();
        assertThat(Files.readString(page))
                .contains("data-kind=\"plan\"")
                .contains("<h1>Brand first against the best campaign</h1>");
        JsonNode plan = new ObjectMapper().readTree(out.toString());
        assertThat(plan.at("/simulation/profit")).isEqualTo(plan.get("profit"));
        assertThat(plan.at("/simulation/steps")).isNotEmpty();
        double regrets = 0;
        for (JsonNode step : plan.get("steps")) {
            regrets += step.get("regret").asDouble();
        }
        assertThat(regrets).isEqualTo(plan.get("gap").asDouble(), within(1e-3));
    }

    @Test
    void aModelHasNoPage() {
        Path page = folder.resolve("plan.html");
        assertThat(run("plan", "--mdp", ROOT.resolve("examples/forest.csv"), "--discount", "0.9", "--report", page))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--report has no meaning with --mdp");
        assertThat(page).doesNotExist();
    }
}
