package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.journey.Policy;
import org.parcours.model.Mdp;
import org.parcours.num.Seed;
import org.parcours.plan.Models;

/** What is tried, how much of it, and where learners start. */
class ExplorationTest {
    private static final Mdp TWO = Learning.drawn("""
            shop old 1 end 1
            shop new 1 end 2
            """);

    /** The first step earns 1 or nothing by chance; only then the second matters. */
    private static final Mdp LUCK = Learning.drawn("""
            in enter 0.5 lucky 0.5
            in enter 0.5 out 0.5
            lucky old 1 end 1
            lucky new 1 end 3
            out old 1 end 1
            out new 1 end 3
            """);

    static List<LearningMethod> tabular() {
        return Learning.TABULAR;
    }

    @Test
    void theShareFallsToNothing() {
        JourneyExploration exploration = JourneyExploration.DEFAULT;
        assertThat(exploration.share(0, 101)).isEqualTo(0.25);
        assertThat(exploration.share(50, 101)).isEqualTo(0.125);
        assertThat(exploration.share(100, 101)).isZero();
        // mean share 1/8 of 101 journeys of at most 10 contacts: 126.25
        assertThat(exploration.bound(101, 10)).isEqualTo(127);
        assertThat(exploration.atMost(50).bound(101, 10)).isEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void neverTriesMoreThanIsAllowed(LearningMethod method) {
        for (long most : new long[] {0, 1, 17}) {
            LearnerSettings settings = LearnerSettings.of(5_000, 1, new Seed(1))
                    .withExploration(JourneyExploration.falling(1).atMost(most));
            JourneyLearner learner = Learning.learnt(method, Learning.environment(TWO), settings);
            assertThat(learner.explored()).isEqualTo(most);
        }
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void exploitsFirst(LearningMethod method) {
        // no journey has earned 2 before its last contact: nothing is tried, and "old" is never left
        LearnerSettings settings = LearnerSettings.of(2_000, 1, new Seed(1))
                .withExploration(JourneyExploration.falling(0.25).after(2));
        JourneyLearner none = Learning.learnt(method, Learning.environment(LUCK), settings);
        assertThat(none.explored()).isZero();
        assertThat(none.policy().policy(LUCK).probability(0, "lucky", "old")).isEqualTo(1);
        // with 0.5 each journey has earned enough after its first contact
        JourneyLearner some = Learning.learnt(
                method,
                Learning.environment(LUCK),
                settings.withExploration(JourneyExploration.falling(0.25).after(0.5)));
        assertThat(some.explored()).isPositive();
        assertThat(some.policy().policy(LUCK).probability(0, "lucky", "new")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void startsFromAPolicyAndKeepsItUntilSomethingBetterWasTried(LearningMethod method) {
        WarmStart start = WarmStart.of(new Policy.Stationary(Map.of("shop", Map.of("new", 1.0))), TWO);
        LearnerSettings still = LearnerSettings.of(100, 1, new Seed(1)).withExploration(JourneyExploration.falling(0));
        JourneyLearner warm = method.learner(Learning.environment(TWO), still, start);
        assertThat(warm.policy().policy(TWO).probability(0, "shop", "new")).isEqualTo(1);
        warm.learn(100);
        assertThat(warm.policy().policy(TWO).probability(0, "shop", "new")).isEqualTo(1);
        WarmStart worse = WarmStart.of(new Policy.Stationary(Map.of("shop", Map.of("old", 1.0))), TWO);
        JourneyLearner bettered =
                method.learner(Learning.environment(TWO), still.withExploration(JourneyExploration.DEFAULT), worse);
        bettered.learn(100);
        assertThat(bettered.policy().policy(TWO).probability(0, "shop", "new")).isEqualTo(1);
    }

    @Test
    void aSoftmaxPolicyStartsNearThePolicy() {
        WarmStart start = WarmStart.of(new Policy.Stationary(Map.of("shop", Map.of("new", 1.0))), TWO);
        LearnerSettings settings = Learning.settings(LearningMethod.REINFORCE, 10, 1, 1);
        PolicyGradient learner =
                (PolicyGradient) LearningMethod.REINFORCE.learner(Learning.environment(TWO), settings, start);
        double[] probabilities = new double[2];
        learner.policy.probabilities(0, 0, probabilities, 0);
        assertThat(probabilities[1]).isEqualTo(0.9, within(1e-12));
    }

    /**
     * Sutton and Barto 2018, example 6.7 in small: "left" leads to many actions that earn −0.1 on average, now and then more.
     * Q-learning takes luck for merit and thinks "left" good at first; double Q-learning far less.
     */
    @Test
    void doubleQLearningIsNotMisledByLuck() {
        double plain = 0;
        double twice = 0;
        for (long seed = 1; seed <= 200; seed++) {
            LearnerSettings settings = LearnerSettings.of(100, 1, new Seed(seed))
                    .withExploration(new JourneyExploration(0.1, 0.1, OptionalDouble.empty(), OptionalLong.empty()))
                    .withLearningRate(LearningRate.constant(0.1));
            plain += left(LearningMethod.Q_LEARNING, settings);
            twice += left(LearningMethod.DOUBLE_Q_LEARNING, settings);
        }
        // published: Q-learning goes left far too often in its first hundred journeys, double Q-learning hardly; left
        // is worth −0.1
        assertThat(plain / 200).isGreaterThan(0.02);
        assertThat(twice / 200).isNegative();
    }

    private static double left(LearningMethod method, LearnerSettings settings) {
        JourneyLearner learner = method.learner(new NoisyEnvironment(10), settings, WarmStart.COLD);
        learner.learn(settings.journeys());
        return Learning.values(learner)[0];
    }

    /** State 0: left to state 1 or right to the end; state 1: many actions of ±1 around −0.1, all to the end. */
    private record NoisyEnvironment(int choices) implements Environment {
        @Override
        public int states() {
            return 3;
        }

        @Override
        public int rows() {
            return 2 + choices;
        }

        @Override
        public int firstRow(int state) {
            return state == 0 ? 0 : state == 1 ? 2 : rows();
        }

        @Override
        public int endRow(int state) {
            return state == 0 ? 2 : rows();
        }

        @Override
        public int start(long word) {
            return 0;
        }

        @Override
        public int outcome(int row, long word) {
            return row < 2 ? 0 : word < 0 ? -1 : 1;
        }

        @Override
        public int next(int row, int outcome) {
            return row == 0 ? 1 : 2;
        }

        @Override
        public double reward(int row, int outcome) {
            return row < 2 ? 0 : outcome - 0.1;
        }

        @Override
        public double controlReward(int row, int outcome) {
            return 0;
        }

        @Override
        public boolean paysControlRewards() {
            return false;
        }
    }

    @Test
    void onPolicyLearnersKeepAwayFromTheCliff() {
        // Sutton and Barto 2018, example 6.6: α = 0.5, ε = 0.1 for ever. Q-learning's greedy way along the edge takes
        // 13 steps,
        // that of SARSA keeps above it and is longer
        JourneyExploration always = new JourneyExploration(0.1, 0.1, OptionalDouble.empty(), OptionalLong.empty());
        LearnerSettings settings = LearnerSettings.of(5_000, 1, new Seed(1))
                .withExploration(always)
                .withLearningRate(LearningRate.constant(0.5));
        MdpEnvironment cliff = Learning.environment(Models.cliff(), "3,0");
        double off = new ExactValue(cliff)
                .of(Learning.learnt(LearningMethod.Q_LEARNING, cliff, settings).policy());
        double on = new ExactValue(cliff)
                .of(Learning.learnt(
                                LearningMethod.EXPECTED_SARSA,
                                cliff,
                                settings.withLearningRate(LearningRate.constant(0.1)))
                        .policy());
        assertThat(off).isEqualTo(-13);
        assertThat(on).isBetween(-17.0, -15.0);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> JourneyExploration.falling(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JourneyExploration(0.1, 0.2, OptionalDouble.empty(), OptionalLong.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> LearnerSettings.of(0, 1, new Seed(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> LearningRate.constant(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Learning.environment(TWO, "nowhere"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WarmStart.of(new Policy.Stationary(Map.of("shop", Map.of("dance", 1.0))), TWO))
                .withMessageContaining("dance");
    }
}
