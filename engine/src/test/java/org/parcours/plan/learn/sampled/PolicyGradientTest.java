package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

class PolicyGradientTest {
    /** Two states, two actions, chance and both rewards; journeys of three steps. */
    private static final Mdp SMALL = Learning.drawn("""
            a left 0.3 a 1 0.5
            a left 0.7 b 1 0.5
            a right 0.6 b -0.5 2
            a right 0.4 end -0.5 2
            b left 1 a 0.2 -1
            b right 0.5 b 2 0
            b right 0.5 end 2 0
            """);

    private static final LearnerSettings SETTINGS = LearnerSettings.of(100, 1, new Seed(1))
            .withHorizon(3)
            .withDiscounts(new Discounts(0.75, 0.15))
            .withLearningRate(LearningRate.constant(0.1));

    /** Adds up the gradients of all journeys, each by its probability, and compares with differences of the exact value. */
    @ParameterizedTest
    @EnumSource(names = {"REINFORCE", "REINFORCE_BASELINE"})
    void isUnbiased(LearningMethod method) {
        PolicyGradient learner = learner(method);
        learner.learn(50); // a baseline and preferences that are not 0
        Enumeration enumeration = new Enumeration(learner);
        double[] expected = enumeration.gradient();
        double[] preferences = learner.policy.preferences();
        for (int entry = 0; entry < preferences.length; entry++) {
            double kept = preferences[entry];
            preferences[entry] = kept + 1e-5;
            double above = new Enumeration(learner).value();
            preferences[entry] = kept - 1e-5;
            double below = new Enumeration(learner).value();
            preferences[entry] = kept;
            assertThat(expected[entry]).as("entry " + entry).isEqualTo((above - below) / 2e-5, within(1e-8));
        }
        assertThat(Arrays.stream(expected).map(Math::abs).max().orElseThrow()).isGreaterThan(0.01);
    }

    /** The Fisher matrix times the advantages is the gradient: d(s) π(a|s) (A(s,a) − Σ_b π(b|s) A(s,b)). */
    @Test
    void naturalStepsFollowTheAdvantages() {
        PolicyGradient learner = learner(LearningMethod.REINFORCE);
        Enumeration enumeration = new Enumeration(learner);
        double[] gradient = enumeration.gradient();
        double[] advantages = enumeration.advantages();
        double[] fisherTimesAdvantages = enumeration.fisherTimes(advantages);
        for (int entry = 0; entry < gradient.length; entry++) {
            assertThat(fisherTimesAdvantages[entry]).as("entry " + entry).isEqualTo(gradient[entry], within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REINFORCE, false", "REINFORCE, true", "REINFORCE_BASELINE, false",
        "REINFORCE_BASELINE, true", "ACTOR_CRITIC, false", "ACTOR_CRITIC, true"
    })
    void climbs(LearningMethod method, boolean natural) {
        Mdp chain = Learning.drawn("""
                here take 1 end 1
                here wait 1 there 0
                there take 0.5 end 3
                there take 0.5 end 1
                there leave 1 end -1
                """);
        MdpEnvironment environment = Learning.environment(chain);
        LearnerSettings settings = Learning.settings(method, 20_000, 0.9, 1)
                .withLearningRate(method.defaultRate(natural))
                .withNatural(natural);
        JourneyLearner learner = Learning.learnt(method, environment, settings);
        // by hand: 0.9 · 2
        assertThat(new ExactValue(environment).of(learner.policy())).isEqualTo(1.8, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(names = {"REINFORCE", "REINFORCE_BASELINE", "ACTOR_CRITIC"})
    void goesOnFromItsMemoryWithTheSameBytes(LearningMethod method) {
        LearnerSettings settings = SETTINGS.withNatural(true);
        JourneyLearner whole = Learning.learnt(method, Learning.environment(SMALL), settings);
        JourneyLearner first = method.learner(Learning.environment(SMALL), settings, WarmStart.COLD);
        first.learn(41);
        JourneyLearner second = method.learner(Learning.environment(SMALL), settings, WarmStart.COLD);
        second.restore(first.memory());
        second.learn(59);
        assertThat(second.steps()).isEqualTo(whole.steps());
        whole.memory()
                .columns()
                .forEach((name, column) ->
                        assertThat(second.memory().columns().get(name)).as(name).isEqualTo(column));
    }

    private static PolicyGradient learner(LearningMethod method) {
        return (PolicyGradient) method.learner(Learning.environment(SMALL), SETTINGS, WarmStart.COLD);
    }

    /** Every journey of the small model, with its probability under a learner's policy. */
    private static final class Enumeration {
        private static final int HORIZON = 3;

        private final PolicyGradient learner;
        private final Environment environment = Learning.environment(SMALL);
        private final Transitions transitions = SMALL.transitions();
        private final double[] gradient;
        private final double[] occupancy = new double[HORIZON * SMALL.states().size()];
        private final double[] returns;
        private double value;

        Enumeration(PolicyGradient learner) {
            this.learner = learner;
            gradient = new double[learner.policy.preferences().length];
            returns = new double[gradient.length];
            walk(0, new int[HORIZON], new int[HORIZON + 1], 1);
        }

        double[] gradient() {
            return gradient;
        }

        double value() {
            return value;
        }

        /** Q(t, s, a) less its mean over the policy, in units of step t. */
        double[] advantages() {
            double[] reached = new double[gradient.length];
            double[] advantages = new double[gradient.length];
            for (int t = 0; t < HORIZON; t++) {
                for (int state = 0; state < 2; state++) {
                    double mean = 0;
                    for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
                        int entry = t * transitions.rows() + row;
                        reached[entry] = occupancy[t * 3 + state] * probability(t, state, row);
                        mean += reached[entry] == 0 ? 0 : probability(t, state, row) * returns[entry] / reached[entry];
                    }
                    for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
                        int entry = t * transitions.rows() + row;
                        advantages[entry] = reached[entry] == 0 ? 0 : returns[entry] / reached[entry] - mean;
                    }
                }
            }
            return advantages;
        }

        /** With the weights λ^t of the discounted occupancy. */
        double[] fisherTimes(double[] vector) {
            double[] product = new double[vector.length];
            for (int t = 0; t < HORIZON; t++) {
                for (int state = 0; state < 2; state++) {
                    double mean = 0;
                    for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
                        mean += probability(t, state, row) * vector[t * transitions.rows() + row];
                    }
                    for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
                        int entry = t * transitions.rows() + row;
                        product[entry] = Math.pow(0.75, t)
                                * occupancy[t * 3 + state]
                                * probability(t, state, row)
                                * (vector[entry] - mean);
                    }
                }
            }
            return product;
        }

        private double probability(int t, int state, int row) {
            double[] probabilities = new double[2];
            learner.policy.probabilities(t, state, probabilities, 0);
            return probabilities[row - environment.firstRow(state)];
        }

        private void walk(int t, int[] rows, int[] states, double probability) {
            if (t > 0 && (t == HORIZON || environment.isTerminal(states[t]))) {
                tell(t, rows, states, probability);
                return;
            }
            occupancy[t * 3 + states[t]] += probability;
            for (int row = environment.firstRow(states[t]); row < environment.endRow(states[t]); row++) {
                for (int place = transitions.first(row); place < transitions.end(row); place++) {
                    rows[t] = row;
                    states[t + 1] = transitions.next(place);
                    double chance = probability(t, states[t], row) * transitions.probability(place);
                    walk(t + 1, rows, states, probability * chance);
                }
            }
        }

        /** One whole journey: its part of the gradient, of the value and of the returns by entry. */
        private void tell(int length, int[] rows, int[] states, double probability) {
            JourneyTrace trace = new JourneyTrace(environment);
            for (int t = 0; t < length; t++) {
                int at = trace.addState(states[t]);
                learner.policy.probabilities(t, states[t], trace.probabilities(), at);
                double environmentReward = SMALL.reward(rows[t]);
                // in units of step t: e_t = 1, c_t = 0.2^t
                trace.chose(rows[t], environmentReward + Math.pow(0.2, t) * SMALL.controlReward(rows[t]));
                value += probability
                        * (Math.pow(0.75, t) * environmentReward + Math.pow(0.15, t) * SMALL.controlReward(rows[t]));
            }
            trace.end(states[length], true);
            LearnerMemory before = learner.memory();
            double[] worth = new double[length];
            learner.advantages(trace, worth);
            learner.restore(before);
            learner.addGradient(trace, worth, probability, gradient);
            Reinforce.returns(trace, 0.75, worth);
            for (int t = 0; t < length; t++) {
                returns[t * transitions.rows() + rows[t]] += probability * worth[t];
            }
        }
    }
}
