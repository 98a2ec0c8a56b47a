package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    @Test
    void aBanditsPageTellsWhatBecameOfEachArm() throws IOException {
        assumeTrue(
                HtmlReport.class.getClassLoader().getResource("org/parcours/studio/report.js") != null,
                "this build left out the studio by -Dstudio.skip");
        Path page = folder.resolve("bandit.html");
        assertThat(run(
                        "learn",
                        "--world",
                        "stories",
                        "--method",
                        "epsilon-greedy",
                        "--customers",
                        "2000",
                        "--report",
                        page))
                .isZero();
        String html = Files.readString(page);
        int from = html.indexOf('>', html.indexOf("data-kind=\"bandit\"")) + 1;
        JsonNode document = new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
        double decisions = 0;
        for (JsonNode arm : document.get("arms")) {
            decisions += arm.get("decisions").asDouble();
            // a tenth of the customers over 8 contacts and none: each is drawn with at least 1/90
            assertThat(arm.get("lowest_propensity").asDouble()).isGreaterThanOrEqualTo(1.0 / 90 - 1e-12);
        }
        assertThat(decisions).isEqualTo(2000);
        JsonNode course = document.get("course");
        assertThat(course.get(course.size() - 1).get("customers").asInt()).isEqualTo(2000);
        assertThat(course.get(course.size() - 1).get("earned").asDouble())
                .isEqualTo(document.get("earned").asDouble(), within(1e-9));
    }
}
