package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.model.Mdp;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.Models;
import org.parcours.plan.PlanSettings;

/** What holds for every learner with a table. */
class TabularLearnersTest {
    /** Now 1, or wait and get 2. */
    private static final Mdp CHAIN = Learning.drawn("""
            here take 1 end 1
            here wait 1 there 0
            there take 1 end 2
            """);

    /** Work earns 1 now; control prefers rest by 2. */
    private static final Mdp OFFICE = Learning.drawn("""
            desk work 1 desk 1 0
            desk rest 1 desk 0 2
            """);

    /** Example 6.2 of Sutton and Barto 2018: five states in a row, a step to either side by a coin, 1 at the right end. */
    private static final Mdp RANDOM_WALK = Learning.drawn("""
            C step 0.5 B 0
            C step 0.5 D 0
            B step 0.5 A 0
            B step 0.5 C 0
            A step 0.5 left 0
            A step 0.5 B 0
            D step 0.5 C 0
            D step 0.5 E 0
            E step 0.5 D 0.5
            E step 0.5 right 0.5
            """);

    static List<LearningMethod> tabular() {
        return Learning.TABULAR;
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void weighsNowAgainstLater(LearningMethod method) {
        // by hand: waiting is worth λ · 2, so 1.8 > 1 with λ = 0.9, but 0.8 < 1 with λ = 0.4
        JourneyLearner patient = learn(method, CHAIN, LearnerSettings.of(20_000, 0.9, new Seed(1)));
        assertThat(Learning.value(patient, CHAIN, 0, "here", "wait")).isEqualTo(1.8, within(1e-3));
        assertThat(patient.policy().policy(CHAIN).probability(0, "here", "wait"))
                .isEqualTo(1);
        JourneyLearner hasty = learn(method, CHAIN, LearnerSettings.of(20_000, 0.4, new Seed(1)));
        assertThat(Learning.value(hasty, CHAIN, 0, "here", "wait")).isEqualTo(0.8, within(1e-3));
        assertThat(hasty.policy().policy(CHAIN).probability(0, "here", "take")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void knowsTheRandomWalk(LearningMethod method) {
        // published: the chances to end on the right are 1/6, 2/6, 3/6, 4/6, 5/6
        LearnerSettings settings =
                LearnerSettings.of(200_000, 1, new Seed(3)).withLearningRate(new LearningRate(1, 1, 0.8));
        JourneyLearner learner = learn(method, RANDOM_WALK, settings);
        String[] states = {"A", "B", "C", "D", "E"};
        for (int i = 0; i < states.length; i++) {
            assertThat(Learning.value(learner, RANDOM_WALK, 0, states[i], "step"))
                    .as(states[i])
                    .isEqualTo((i + 1) / 6.0, within(0.02));
        }
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void endsAtTheHorizon(LearningMethod method) {
        // with one step left nothing follows: taking 1 beats waiting
        JourneyLearner learner =
                learn(method, CHAIN, LearnerSettings.of(2_000, 1, new Seed(1)).withHorizon(1));
        assertThat(learner.policy().policy(CHAIN).probability(0, "here", "take"))
                .isEqualTo(1);
        assertThat(Learning.value(learner, CHAIN, 0, "here", "wait")).isZero();
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void countsAControlRewardOnlyAtFirst(LearningMethod method) {
        // step t: work 0.75^t against rest 2 · 0.15^t: rest at t = 0 (1 < 2), then work (0.75 > 0.3)
        LearnerSettings settings = LearnerSettings.of(50_000, 1, new Seed(1)).withDiscounts(new Discounts(0.75, 0.15));
        JourneyLearner finite = learn(method, OFFICE, settings.withHorizon(3));
        assertThat(finite.policy().policy(OFFICE).probability(0, "desk", "rest"))
                .isEqualTo(1);
        assertThat(finite.policy().policy(OFFICE).probability(1, "desk", "work"))
                .isEqualTo(1);
        // 2 + 0.75 + 0.5625, and in units of step 1: 1 + 0.75
        assertThat(Learning.value(finite, OFFICE, 0, "desk", "rest")).isEqualTo(3.3125, within(0.02));
        assertThat(Learning.value(finite, OFFICE, 1, "desk", "work")).isEqualTo(1.75, within(0.01));
        // for ever: 2 + 0.75 / (1 − 0.75)
        JourneyLearner endless = learn(method, OFFICE, settings);
        assertThat(new ExactValue(Learning.environment(OFFICE)).of(endless.policy()))
                .isEqualTo(5, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void findsTheOptimumOfRandomModels(LearningMethod method) {
        for (long seed = 1; seed <= 5; seed++) {
            Mdp mdp = Models.random(seed, 6, 3, 3, 1);
            MdpEnvironment environment = Learning.environment(mdp);
            LearnerSettings settings = LearnerSettings.of(100_000, 0.8, new Seed(seed));
            double learnt = new ExactValue(environment)
                    .of(Learning.learnt(method, environment, settings).policy());
            double best =
                    ExactPlanner.solve(mdp, PlanSettings.discounted(0.8)).now().value(0);
            assertThat(learnt).as("seed " + seed).isBetween(best - 0.02 * Math.abs(best), best + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void comesCloseToTheOptimumByItsOwnDefaultsWithAHorizon(LearningMethod method) {
        // a policy for each of six steps is learnt from sixths of the visits: near ties may go the wrong way
        double learnt = 0;
        double best = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Mdp mdp = Models.random(seed, 8, 4, 3, 1);
            MdpEnvironment environment = Learning.environment(mdp);
            LearnerSettings settings =
                    Learning.settings(method, 100_000, 1, seed).withHorizon(6);
            learnt += new ExactValue(environment)
                    .of(Learning.learnt(method, environment, settings).policy());
            best += ExactPlanner.solve(mdp, PlanSettings.discounted(1).withHorizon(6))
                    .now()
                    .value(0);
        }
        assertThat(learnt / 10).isBetween(best / 10 - 0.1, best / 10 + 1e-9);
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void goesOnFromItsMemoryWithTheSameBytes(LearningMethod method) {
        LearnerSettings settings = LearnerSettings.of(500, 0.9, new Seed(7));
        JourneyLearner whole = learn(method, CHAIN, settings);
        JourneyLearner first = method.learner(Learning.environment(CHAIN), settings, WarmStart.COLD);
        first.learn(123);
        JourneyLearner second = method.learner(Learning.environment(CHAIN), settings, WarmStart.COLD);
        second.restore(first.memory());
        second.learn(500 - 123);
        assertThat(second.explored()).isEqualTo(whole.explored());
        whole.memory()
                .columns()
                .forEach((name, column) ->
                        assertThat(second.memory().columns().get(name)).as(name).isEqualTo(column));
    }

    @ParameterizedTest
    @EnumSource(names = {"Q_LEARNING", "DOUBLE_Q_LEARNING", "EXPECTED_SARSA", "N_STEP"})
    void aBadEndIsNotChargedToTheWayThere(LearningMethod method) {
        // without exploration every table tries what it knows nothing of, worth 0, before what it knows to be bad:
        // left (−5), then right, on, left (−5), then right, on, right: −0.1 − 0.1 + 5
        Mdp mdp = Learning.drawn("""
                door  left  1 pit  -5
                door  right 1 hall -0.1
                hall  on    1 fork -0.1
                fork  left  1 pit  -5
                fork  right 1 goal 5""");
        LearnerSettings settings =
                LearnerSettings.of(20, 1, new Seed(1)).withExploration(JourneyExploration.falling(0));
        MdpEnvironment environment = Learning.environment(mdp);
        assertThat(new ExactValue(environment).of(learn(method, mdp, settings).policy()))
                .isEqualTo(4.8, within(1e-12));
    }

    @Test
    void aBackupOfOneStepIsQLearning() {
        LearnerSettings settings = LearnerSettings.of(2_000, 0.9, new Seed(5)).withBackup(1);
        Mdp mdp = Models.random(9, 6, 3, 3, 1);
        assertThat(learn(LearningMethod.N_STEP, mdp, settings)
                        .memory()
                        .columns()
                        .get("values"))
                .isEqualTo(learn(LearningMethod.Q_LEARNING, mdp, settings)
                        .memory()
                        .columns()
                        .get("values"));
    }

    private static JourneyLearner learn(LearningMethod method, Mdp mdp, LearnerSettings settings) {
        return Learning.learnt(method, Learning.environment(mdp), settings);
    }
}
