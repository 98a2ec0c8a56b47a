package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.rules.RandomRules;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.journey.rules.Situation;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Control;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SmallWorlds;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/** What rules forbid, no learner tries or proposes. */
class RuledLearningTest {
    private static final List<String> CHANNELS = List.of("email", "sms");

    private static World world(RandomStream stream) {
        return SmallWorlds.world(
                3,
                CHANNELS.stream()
                        .map(name -> SmallWorlds.channel(
                                name, stream.nextUniform(), stream.nextUniform() / 2, stream.nextUniform() / 2, 1))
                        .toList(),
                List.of(),
                Control.NONE);
    }

    private static ContactRules random(World world, RandomStream stream) {
        RandomRules rules = new RandomRules(stream, CHANNELS, world.messages(), List.of("negative", "engagement"));
        return new ContactRules(world, rules.next(), Situation.PLAIN);
    }

    private static Campaign campaign(World world, Optional<CampaignStep> start) {
        return new Campaign("any", world.name(), OptionalLong.empty(), start);
    }

    private static Optional<CampaignStep> learnt(
            LearningMethod method, WorldLearning learning, long customers, long seed) {
        JourneyLearner learner =
                Learning.learnt(method, learning.environment(), Learning.settings(method, customers, 1, seed));
        return learning.campaign(learner.policy());
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void nothingForbiddenIsProposed(LearningMethod method) {
        RandomStream stream = new RandomStream(new Seed(method.name().hashCode()));
        for (int i = 0; i < 30; i++) {
            World world = world(stream);
            ContactRules rules = random(world, stream);
            Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
            WorldLearning learning = new WorldLearning(course, Optional.empty(), rules);
            Optional<CampaignStep> choice = learnt(method, learning, 500, i);
            assertThat(rules.breaches(campaign(world, choice)))
                    .as("%s", rules.rules())
                    .isEmpty();
        }
    }

    @Test
    void nothingForbiddenIsTried() {
        RandomStream stream = new RandomStream(new Seed(7));
        World world = world(stream);
        for (int i = 0; i < 100; i++) {
            ContactRules rules = random(world, stream);
            HistoryTree tree = new HistoryTree(world, new StepTree(world, campaign(world, Optional.empty())), rules);
            assertAllowed(tree, rules, 0, rules.entry());
        }
    }

    private static void assertAllowed(HistoryTree tree, ContactRules rules, int history, RuleHistory known) {
        assertThat(tree.action(history, 0)).isEqualTo(HistoryTree.STOP);
        long allowed = 0;
        for (int action = 1; action < tree.actions(); action++) {
            allowed += rules.allows(known, tree.contact(action)) ? 1 : 0;
        }
        assertThat(tree.eligible(history)).isEqualTo(1 + (int) allowed);
        for (int place = 1; place < tree.eligible(history); place++) {
            int action = tree.action(history, place);
            assertThat(rules.allows(known, tree.contact(action))).isTrue();
            for (int reaction : tree.goingOn()) {
                int next = tree.after(history, action, reaction);
                if (next != tree.histories()) {
                    assertAllowed(tree, rules, next, rules.after(known, tree.contact(action), reaction));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"Q_LEARNING", "DOUBLE_Q_LEARNING"})
    void theBestOfWhatIsAllowedIsFound(LearningMethod method) {
        RandomStream stream = new RandomStream(new Seed(3));
        for (int i = 0; i < 5; i++) {
            World world = world(stream);
            ContactRules rules = random(world, stream);
            Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
            WorldLearning learning = new WorldLearning(course, Optional.empty(), rules);
            Optional<CampaignStep> choice = learnt(method, learning, 400_000, i);
            double best = CampaignPlan.of(course, world.name(), 3, rules).valuePerCustomer();
            double value = new CampaignValue(course).perCustomer(choice);
            assertThat(value).as("%s", rules.rules()).isCloseTo(best, within(0.03 * Math.abs(best)));
        }
    }

    @Test
    void aStartThatBreaksTheRulesIsRefused() {
        World world = world(new RandomStream(new Seed(1)));
        RandomStream stream = new RandomStream(new Seed(2));
        Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
        CampaignStep step =
                new CampaignStep(new Action("email", world.messages().get(0)), Map.of());
        Campaign campaign = campaign(world, Optional.of(step));
        ContactRules against = random(world, stream);
        while (against.breaches(campaign).isEmpty()) {
            against = random(world, stream);
        }
        ContactRules rules = against;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorldLearning(course, Optional.of(step), rules).start())
                .withMessageContaining("rules exclude");
    }
}
