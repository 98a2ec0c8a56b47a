package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.model.GridWorld;
import org.parcours.model.GridWorld.Cell;
import org.parcours.model.Mdp;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

class LikeliestPathTest {
    /** A call, a pause that marketing rewards, a success: one way of two moves. */
    private static final Mdp LINE = new GridWorld(
                    1, 3, List.of(new Cell("call", 1, 0), new Cell("pause", 0.5, 2), new Cell("success", 4, 0)))
            .mdp();

    @Test
    void followsTheChoicesAndDiscountsBothRewards() {
        MdpEnvironment environment = MdpEnvironment.of(LINE, List.of("call@0:0"));
        LearnerSettings settings =
                LearnerSettings.of(2_000, 1, new Seed(1)).withHorizon(5).withDiscounts(new Discounts(0.75, 0.15));
        JourneyLearner learner = Learning.learnt(LearningMethod.Q_LEARNING, environment, settings);
        LikeliestPath path = LikeliestPath.of(environment, learner.policy()).get(0);
        // by hand, the best in five steps: to the pause for 0.5 + 2, then to the success for 0.75 · 4
        assertThat(path.steps())
                .containsExactly(
                        new LikeliestPath.Step("call@0:0", "right", 0.5, 2),
                        new LikeliestPath.Step("pause@0:1", "right", 4, 0));
        assertThat(path.end()).isEqualTo("success@0:2");
        assertThat(path.value()).isEqualTo(0.5 + 2 + 0.75 * 4, within(1e-12));
        assertThat(new ExactValue(environment).of(learner.policy())).isEqualTo(path.value(), within(1e-12));
    }

    @Test
    void endsAtTheHorizon() {
        MdpEnvironment environment = MdpEnvironment.of(LINE, List.of("call@0:0"));
        LearnerSettings settings =
                LearnerSettings.of(1_000, 1, new Seed(1)).withHorizon(1).withDiscounts(new Discounts(0.75, 0.15));
        LikeliestPath path = LikeliestPath.of(
                        environment,
                        Learning.learnt(LearningMethod.SARSA, environment, settings)
                                .policy())
                .get(0);
        assertThat(path.steps()).hasSize(1);
        assertThat(path.end()).isEqualTo("pause@0:1");
        assertThat(path.value()).isEqualTo(2.5, within(1e-12));
    }
}
