package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.log.JourneyLog;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.Conduct;
import org.parcours.simulate.ConductValue;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.JourneySample;
import org.parcours.simulate.World;
import org.parcours.simulate.WorldActions;

/** Logs drawn from the worlds that ship, beside what is known of these. */
class JourneySampleTest {
    private static final CampaignStep BRAND_FIRST = new CampaignStep(
            new Action("email", "brand"),
            Map.of("engagement", new CampaignStep(new Action("sms", "promotion"), Map.of())));

    private static Campaign campaign(String world) {
        return new Campaign("Brand first", world, OptionalLong.empty(), Optional.of(BRAND_FIRST));
    }

    @Test
    void brandFirstIsWorthItsGoldenValue() {
        World world = WorldFile.parse("stories.yaml", WorldFile.shipped("stories"));
        WorldActions actions = WorldActions.of(world, List.of());
        Conduct brandFirst = Conduct.campaign(world, campaign("stories"), actions, 0);
        // 18,535,000 EUR of 10,000,000 customers, counted in whole people there and in shares here
        assertThat(ConductValue.of(world, actions, brandFirst, 1, 1, 9).getAsDouble())
                .isEqualTo(1.8535, within(1e-6));
    }

    @Test
    void asPlannedWhereCustomersDifferAndBuyAlone() {
        World world = WorldFile.parse("benchmark.yaml", WorldFile.shipped("benchmark"));
        Campaign campaign = campaign("benchmark");
        WorldActions actions = WorldActions.of(world, List.of(campaign));
        Course course = Course.ofMixtures(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES), List.of(campaign));
        double value = ConductValue.of(world, actions, Conduct.campaign(world, campaign, actions, 0), 1, 1, 9)
                .getAsDouble();
        assertThat(value).isEqualTo(new CampaignValue(course).perCustomer(campaign.start()), within(1e-12));
        Conduct explored = Conduct.campaign(world, campaign, actions, 0.3);
        JourneyLog log = JourneySample.log(world, actions, explored, 20_000, new Seed(3));
        Moments returns = new Moments();
        for (int journey = 0; journey < log.journeys(); journey++) {
            double sum = 0;
            for (int row = log.start(journey); row < log.end(journey); row++) {
                sum += log.reward(row) - log.cost(row);
            }
            returns.add(sum);
        }
        assertThat(returns.mean().orElseThrow())
                .isEqualTo(
                        ConductValue.of(world, actions, explored, 1, 1, 9).getAsDouble(),
                        within(4 * returns.standardError().orElseThrow()));
    }
}
