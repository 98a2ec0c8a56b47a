package org.parcours.plan.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Campaign;
import org.parcours.journey.rules.RandomRules;
import org.parcours.journey.rules.Situation;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.plan.learn.sampled.CampaignLearners;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Control;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SmallWorlds;
import org.parcours.simulate.World;

/** Random rules for every learner of campaigns. */
class RuledLearnersTest {
    private static final List<String> CHANNELS = List.of("email", "sms");
    private static final World WORLD = SmallWorlds.world(
            3,
            List.of(SmallWorlds.channel("email", 0.1, 0.3, 0.1, 1), SmallWorlds.channel("sms", 0.3, 0.2, 0.2, 1)),
            List.of(),
            Control.NONE);
    private static final Course COURSE = Course.ofExpectations(WORLD, new HiddenTypes(WORLD, 1), 0);

    private static ContactRules rules(RandomStream stream) {
        RandomRules random = new RandomRules(stream, CHANNELS, WORLD.messages(), List.of("negative", "engagement"));
        return new ContactRules(WORLD, random.next(), Situation.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingForbiddenIsEverChosen(long seed) {
        ContactRules rules = rules(new RandomStream(new Seed(seed)));
        LearningSettings settings = LearningSettings.of(2_000, new Seed(seed)).withRules(rules);
        for (CampaignLearner learner : CampaignLearners.all()) {
            learner.learn(
                    COURSE,
                    settings,
                    (customers, choice, trial) -> assertThat(
                                    rules.breaches(new Campaign("learnt", "small", OptionalLong.empty(), choice)))
                            .as("%s under %s", learner.name(), rules.rules())
                            .isEmpty());
        }
    }

    @Test
    void findsTheBestThatIsAllowed() {
        for (long seed = 1; seed <= 5; seed++) {
            ContactRules rules = rules(new RandomStream(new Seed(seed)));
            double best = CampaignPlan.of(COURSE, "small", 3, rules).valuePerCustomer();
            LearningSettings settings =
                    LearningSettings.of(200_000, new Seed(seed)).withRules(rules);
            CampaignLearner.Learned exact =
                    new ExactPlanning().learn(COURSE, settings, (customers, choice, trial) -> {});
            assertThat(new CampaignValue(COURSE).perCustomer(exact.choice())).isEqualTo(best, within(1e-12));
            CampaignLearner.Learned learnt = new QLearning().learn(COURSE, settings, (customers, choice, trial) -> {});
            assertThat(new CampaignValue(COURSE).perCustomer(learnt.choice())).isBetween(0.97 * best, best + 1e-12);
        }
    }
}
