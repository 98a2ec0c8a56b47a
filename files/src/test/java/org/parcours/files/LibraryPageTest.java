package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Campaign;
import org.parcours.model.Mdp;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignRegret;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.SampledSimulation;
import org.parcours.simulate.World;

/** The guide's page on using the library: its code stands here, line by line, and runs. */
class LibraryPageTest {
    private static final Path ROOT = Path.of(System.getProperty("parcours.root", ".."));

    @Test
    void aCampaignInAWorld() {
        Path examples = ROOT.resolve("examples");
        World world = WorldFile.load("stories", Path.of("."));
        Campaign campaign =
                CampaignFile.read(examples.resolve("brand-first.json")).campaign();
        CampaignResult result = ExpectedSimulation.run(world, campaign);
        double conversions = result.value(KeyFigure.CONVERSIONS); // 92,807
        assertThat(conversions).isEqualTo(92_807);

        HiddenTypes types = new HiddenTypes(world, HiddenTypes.DEFAULT_NODES);
        CampaignPlan best = CampaignPlan.of(world, "stories", 4, types);
        CampaignRegret regret = CampaignRegret.of(world, campaign, 4, types);
        double gap = regret.gap(); // 8,779,266.75 EUR
        assertThat(gap).isEqualTo(8_779_266.75, within(0.005));
        assertThat(best.valuePerCustomer() * 10_000_000 - regret.value()).isEqualTo(gap, within(1e-3));

        CampaignResult sampled = SampledSimulation.run(world, campaign, new Seed(7), 2);
        Interval interval = sampled.estimate(KeyFigure.PROFIT).interval().orElseThrow();
        assertThat(interval.contains(result.value(KeyFigure.PROFIT))).isTrue();
    }

    @Test
    void aMarkovDecisionProcess() {
        Mdp.Builder builder = Mdp.builder();
        builder.add("browse", "wait", "bought", 0.10, 40);
        builder.add("browse", "wait", "gone", 0.90, 0);
        builder.add("browse", "discount", "bought", 0.12, 30);
        builder.add("browse", "discount", "gone", 0.88, 0);
        Solution solution = ExactPlanner.solve(builder.build(), PlanSettings.discounted(0.9));
        String action = solution.now().action(0).orElseThrow(); // wait: 4.0 against 3.6
        double bound = solution.accuracy().bound();
        assertThat(action).isEqualTo("wait");
        assertThat(solution.now().value(0)).isEqualTo(4, within(1e-12));
        assertThat(bound).isLessThan(1e-9);
    }

    @Test
    void thePageShowsNoOtherCode() throws IOException {
        String here = Files.readString(ROOT.resolve("files/src/test/java/org/parcours/files/LibraryPageTest.java"));
        String ran = here.replaceAll("\\s", "");
        boolean code = false;
        for (String line : Files.readAllLines(ROOT.resolve("docs/guide/library.md"))) {
            if (line.startsWith("```")) {
                code = line.equals("```java");
            } else if (code && !line.isBlank()) {
                assertThat(ran).contains(line.replaceAll("\\s", ""));
            }
        }
    }
}
