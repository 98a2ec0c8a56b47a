package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.Models;

class SamplingTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawsEveryTransitionAsOftenAsItShould(long seed) {
        Transitions transitions = Models.random(seed, 12, 2, 7, 1).transitions();
        TransitionSampler sampler = new TransitionSampler(transitions);
        Seed words = new Seed(seed);
        int draws = 100_000;
        for (int row = 0; row < transitions.rows(); row++) {
            int[] counts = new int[transitions.size()];
            for (int i = 0; i < draws; i++) {
                counts[sampler.place(row, words.word((long) row * draws + i))]++;
            }
            for (int place = 0; place < transitions.size(); place++) {
                boolean own = place >= transitions.first(row) && place < transitions.end(row);
                double p = own ? transitions.probability(place) : 0;
                // six standard errors of a binomial count
                assertThat(counts[place] - draws * p).isBetween(-margin(draws, p), margin(draws, p));
            }
        }
    }

    private static double margin(int draws, double p) {
        return 6 * Math.sqrt(draws * p * (1 - p)) + 1e-9;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void freshJourneysAgreeWithTheExactValue(long seed) {
        Mdp mdp = Models.random(seed, 8, 3, 3, 2);
        MdpEnvironment environment = Learning.environment(mdp);
        LearnerSettings settings = LearnerSettings.of(200, 0.8, new Seed(seed));
        LearnedPolicy policy = Learning.learnt(LearningMethod.Q_LEARNING, environment, settings)
                .policy();
        SampledValue sampled =
                SampledValue.of(environment, policy, Discounts.same(0.8), 50_000, new Seed(seed).child(1));
        double half = (sampled.interval().upper() - sampled.interval().lower()) / 2;
        // two and a half half-widths: five standard errors
        assertThat(sampled.value()).isEqualTo(new ExactValue(environment).of(policy), within(2.5 * half + 1e-6));
    }

    @Test
    void withoutChanceTheIntervalHoldsTheExactValueAllTheSame() {
        // for ever 0.42 a step: 0.42 / (1 − 0.8) = 2.1, of which journeys that are cut off see all but a millionth
        Mdp endless = Learning.drawn("here on 1 here 0.42");
        // 0.1 + 0.8 · 0.1 + 0.64 · 0.1 in binary fractions depends on the order of the sum
        Mdp ending = Learning.drawn("""
                a on 1 b 0.1 0.7
                b on 1 c 0.1 -0.3
                c on 1 d 0.1 0.9""");
        for (Mdp mdp : List.of(endless, ending)) {
            MdpEnvironment environment = Learning.environment(mdp);
            LearnerSettings settings = LearnerSettings.of(10, 0.8, new Seed(1));
            LearnedPolicy policy = Learning.learnt(LearningMethod.Q_LEARNING, environment, settings)
                    .policy();
            SampledValue sampled = SampledValue.of(environment, policy, Discounts.same(0.8), 1_000, new Seed(2));
            double exact = new ExactValue(environment).of(policy);
            assertThat(sampled.interval().contains(exact)).isTrue();
            assertThat(sampled.interval().upper() - sampled.interval().lower()).isLessThan(1e-5);
        }
    }

    @Test
    void aCurveStartsBeforeTheFirstJourneyAndEndsAfterTheLast() {
        Mdp mdp = Models.random(1, 8, 3, 3, 2);
        MdpEnvironment environment = Learning.environment(mdp);
        LearnerSettings settings = LearnerSettings.of(1_000, 0.8, new Seed(1));
        JourneyLearner learner = LearningMethod.Q_LEARNING.learner(environment, settings, WarmStart.COLD);
        ExactValue values = new ExactValue(environment);
        var points = new Training(learner, 1_000, values::of).run().points();
        assertThat(points.get(0).customers()).isZero();
        assertThat(points.get(points.size() - 1).customers()).isEqualTo(1_000);
        assertThat(points.get(points.size() - 1).value()).isEqualTo(values.of(learner.policy()));
    }
}
