package org.parcours.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.rules.RandomRules;
import org.parcours.journey.rules.Situation;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.simulate.Behaviour;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Control;
import org.parcours.simulate.Course;
import org.parcours.simulate.Economics;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SmallWorlds;
import org.parcours.simulate.Timing;
import org.parcours.simulate.World;

/** Random rules in random worlds: nothing forbidden is ever planned, and nothing that is allowed is better. */
class RuledCampaignTest {
    private static final List<String> CHANNELS = List.of("email", "sms");

    /** A world of two channels, one message and two waits; customers differ in reach where the seed is even. */
    private static World world(RandomStream stream, int depth, boolean hidden) {
        double reach = hidden ? 0.6 : 1;
        return new World(
                "small",
                new Economics("EUR", 10, 1000, false),
                new Timing(depth, 1, List.of(1, 3)),
                SmallWorlds.REACTIONS,
                List.of("brand"),
                CHANNELS.stream()
                        .map(name -> SmallWorlds.channel(
                                name, stream.nextUniform(), stream.nextUniform() / 2, stream.nextUniform() / 2, reach))
                        .toList(),
                new Behaviour(Behaviour.Scale.RATES, List.of(), Optional.empty(), 0, 0),
                Control.NONE,
                Map.of());
    }

    private static ContactRules rules(World world, RandomStream stream) {
        RandomRules random = new RandomRules(stream, CHANNELS, world.messages(), List.of("negative", "engagement"));
        return new ContactRules(world, random.next(), Situation.PLAIN);
    }

    private static List<Optional<CampaignStep>> every(World world, int depth) {
        List<Optional<CampaignStep>> all = new ArrayList<>();
        all.add(Optional.empty());
        if (depth > 0) {
            List<Optional<CampaignStep>> next = every(world, depth - 1);
            for (Contact contact : Contact.all(world)) {
                for (Optional<CampaignStep> negative : next) {
                    for (Optional<CampaignStep> engagement : next) {
                        Map<String, CampaignStep> on = new LinkedHashMap<>();
                        negative.ifPresent(step -> on.put("negative", step));
                        engagement.ifPresent(step -> on.put("engagement", step));
                        all.add(Optional.of(contact.step(world, on)));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOptimumIsThatOfAllCampaignsThatKeepTheRules(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        World world = world(stream, 2, seed % 2 == 0);
        Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
        List<Campaign> all =
                every(world, 2).stream().map(RuledCampaignTest::campaign).toList();
        // none, or one of 4 contacts with one of 5 ways on each of 2 branches
        assertThat(all).hasSize(1 + 4 * 5 * 5);
        for (int i = 0; i < 30; i++) {
            ContactRules rules = rules(world, stream);
            double best = all.stream()
                    .filter(campaign -> rules.breaches(campaign).isEmpty())
                    .mapToDouble(campaign -> new CampaignValue(course).perCustomer(campaign.start()))
                    .max()
                    .orElseThrow();
            CampaignPlan plan = CampaignPlan.of(course, "small", 2, rules);
            assertThat(plan.valuePerCustomer()).as("%s", rules.rules()).isEqualTo(best, within(1e-12));
            assertThat(rules.breaches(plan.campaign())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, false", "5, true", "6, false"})
    void nothingForbiddenIsPlannedHoweverDeep(long seed, boolean hidden) {
        RandomStream stream = new RandomStream(new Seed(seed));
        World world = world(stream, 4, hidden);
        Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
        for (int i = 0; i < 20; i++) {
            ContactRules rules = rules(world, stream);
            CampaignPlan plan = CampaignPlan.of(course, "small", 4, rules);
            assertThat(rules.breaches(plan.campaign())).as("%s", rules.rules()).isEmpty();
            assertThat(new CampaignValue(course).perCustomer(plan.campaign().start()))
                    .isEqualTo(plan.valuePerCustomer(), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void regretsUnderRulesSumToTheGap(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        World world = world(stream, 3, false);
        Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
        ContactRules rules = rules(world, stream);
        Campaign best = CampaignPlan.of(course, "small", 3, rules).campaign();
        CampaignRegret regret = CampaignRegret.of(course, best.withAudience(1), 3, rules);
        assertThat(regret.gap()).isEqualTo(0, within(1e-12));
        CampaignRegret nothing =
                CampaignRegret.of(course, campaign(Optional.empty()).withAudience(1), 3, rules);
        assertThat(nothing.gap())
                .isEqualTo(
                        nothing.points().stream()
                                .mapToDouble(CampaignRegret.Point::regret)
                                .sum(),
                        within(1e-12))
                .isEqualTo(regret.best(), within(1e-12));
    }

    private static Campaign campaign(Optional<CampaignStep> start) {
        return new Campaign("any", "small", OptionalLong.empty(), start);
    }
}
