package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parcours.files.report.HtmlReport;

/** Results as pages. */
class ReportPagesTest extends CommandTest {
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
        JsonNode plan = json();
        assertThat(plan.at("/simulation/profit")).isEqualTo(plan.get("profit"));
        assertThat(plan.at("/simulation/steps")).isNotEmpty();
        double regrets = 0;
        for (JsonNode step : plan.get("steps")) {
            regrets += step.get("regret").asDouble();
        }
        assertThat(regrets).isEqualTo(plan.get("gap").asDouble(), within(1e-3));
    }

    @Test
    void aSimulationHasAPage() throws IOException {
        assumeTrue(
                HtmlReport.class.getClassLoader().getResource("org/parcours/studio/report.js") != null,
                "this build left out the studio by -Dstudio.skip");
        Path page = folder.resolve("simulation.html");
        assertThat(run("simulate", ROOT.resolve("examples/brand-first.json"), "--report", page))
                .isZero();
        assertThat(Files.readString(page)).contains("data-kind=\"simulation\"").contains("<h1>Brand first</h1>");
    }

    @Test
    void aModelHasAPageOnlyOfItsFrontier() {
        Path page = folder.resolve("plan.html");
        assertThat(run("plan", "--mdp", ROOT.resolve("examples/forest.csv"), "--discount", "0.9", "--report", page))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--report with --mdp shows a frontier; add --max NAME=N");
        assertThat(page).doesNotExist();
    }
}
