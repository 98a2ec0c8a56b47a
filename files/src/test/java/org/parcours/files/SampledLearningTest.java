package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Action;
import org.parcours.journey.CampaignStep;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.plan.learn.LearningRun;
import org.parcours.plan.learn.LearningSettings;
import org.parcours.plan.learn.sampled.CampaignLearners;
import org.parcours.plan.learn.sampled.JourneyLearner;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LearningMethod;
import org.parcours.plan.learn.sampled.SampledCampaignLearner;
import org.parcours.plan.learn.sampled.SampledValue;
import org.parcours.plan.learn.sampled.WarmStart;
import org.parcours.plan.learn.sampled.WorldLearning;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** Learning from the customers of the worlds that ship, one by one. */
class SampledLearningTest {
    private static final CampaignStep DRAWN = step(
            "email",
            "brand",
            Map.of(
                    "engagement",
                    step("sms", "promotion", Map.of()),
                    "negative",
                    step("display", "promotion", Map.of())));

    private static CampaignStep step(String channel, String message, Map<String, CampaignStep> on) {
        return new CampaignStep(new Action(channel, message), OptionalInt.empty(), on);
    }

    private static Course course(String name) {
        World world = WorldFile.load(name, Path.of(""));
        return Course.ofExpectations(world, new HiddenTypes(world, 3), 0);
    }

    /** Customers drawn one by one bring what the expectation over all types says, hidden types or not. */
    @ParameterizedTest
    @ValueSource(strings = {"stories", "benchmark"})
    void customersBringWhatTheExactValueSays(String name) {
        Course course = course(name);
        WorldLearning learning = new WorldLearning(course, Optional.of(DRAWN));
        JourneyLearner drawn = LearningMethod.Q_LEARNING.learner(
                learning.environment(), LearnerSettings.of(1, 1, new Seed(1)), learning.start());
        assertThat(learning.campaign(drawn.policy())).contains(DRAWN);
        SampledValue sampled =
                SampledValue.of(learning.environment(), drawn.policy(), Discounts.same(1), 2_000_000, new Seed(2));
        double half = (sampled.interval().upper() - sampled.interval().lower()) / 2;
        assertThat(half).isPositive();
        // two and a half half-widths: five standard errors
        assertThat(sampled.value())
                .isEqualTo(new CampaignValue(course).perCustomer(Optional.of(DRAWN)), within(2.5 * half));
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void everyMethodBettersADrawnCampaign(LearningMethod method) {
        Course course = course("stories");
        double drawn = new CampaignValue(course).perCustomer(Optional.of(DRAWN));
        double optimum = CampaignPlan.of(course, "stories", 4).valuePerCustomer();
        LearningSettings settings = LearningSettings.of(3_000_000, new Seed(1)).withStart(Optional.of(DRAWN));
        LearningRun run = LearningRun.of(new SampledCampaignLearner(method), course, settings, progress -> {});
        String name = method == LearningMethod.Q_LEARNING ? "online-q-learning" : method.toString();
        assertThat(run.learner()).isEqualTo(name);
        assertThat(CampaignLearners.named(name)).isInstanceOf(SampledCampaignLearner.class);
        assertThat(run.customers()).isEqualTo(3_000_000);
        // a share of customers, of whom each may have several contacts that differ
        assertThat(run.explored()).isGreaterThan(0).isLessThan(1);
        assertThat(run.value()).isBetween(drawn, optimum + 1e-9);
    }

    @Test
    void learnersOfCampaignsHaveNamesOfTheirOwn() {
        assertThat(CampaignLearners.names()).doesNotHaveDuplicates().hasSize(LearningMethod.values().length + 2);
        assertThatThrownBy(() -> CampaignLearners.named("magic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("magic")
                .hasMessageContaining("actor-critic");
    }

    @Test
    void aWarmStartIsNotForgottenByTheFirstCustomers() {
        WorldLearning learning = new WorldLearning(course("stories"), Optional.of(DRAWN));
        WarmStart start = learning.start();
        JourneyLearner learner = LearningMethod.ACTOR_CRITIC.learner(
                learning.environment(), LearnerSettings.of(1, 1, new Seed(1)), start);
        assertThat(learning.campaign(learner.policy())).isPresent();
        assertThat(learning.campaign(learner.policy()).orElseThrow().action()).isEqualTo(DRAWN.action());
    }
}
