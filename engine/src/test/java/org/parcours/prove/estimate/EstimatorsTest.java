package org.parcours.prove.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

class EstimatorsTest {
    private static final Fitting FITTING = Fitting.of(new Seed(1));

    /** Ratios 2 and 1/2 in journey a, so weights 2 and then 1; ratio 1/2 in journey b, which ends after its step. */
    private static final JourneyLog TWO = TextLog.log("""
            journey_id,step,state,action,reward,propensity,target_propensity,q_value,state_value
            a,0,new,mail,1,0.25,0.5,0.5,1
            a,1,seen,wait,2,0.5,0.25,1.5,1
            b,0,new,wait,4,0.5,0.25,3,2
            """);

    /** Weights 2, 1/2 and 8. */
    private static final JourneyLog ONE_STEP = TextLog.log("""
            journey_id,step,state,action,reward,propensity,target_propensity,q_value,state_value
            a,0,new,mail,1,0.25,0.5,0.5,1
            b,0,new,wait,4,0.5,0.25,3,2
            c,0,new,call,3,0.125,1,2,2
            """);

    @ParameterizedTest
    @CsvSource({
        // (1 + 2) / 2, V of the first states
        "dm, 1.5",
        // (1 · 3 + 1/2 · 4) / 2
        "is, 2.5",
        // (1 · 3 + 1/2 · 4) / (1 + 1/2)
        "wis, 3.333333333333333",
        // ((2 · 1 + 1 · 2) + 1/2 · 4) / 2
        "pdis, 3",
        // (2 · 1 + 1/2 · 4) / (2 + 1/2) + 1 · 2 / (1 + 1/2), where b keeps its weight
        "cwpdis, 2.933333333333333",
        // a: 1 + 2 (1 − 1/2) + 2 · 1 + 1 (2 − 3/2) = 4.5; b: 2 + 1/2 (4 − 3) = 2.5
        "dr, 3.5",
        // 3/2 + (2 · 1/2 + 1/2 · 1) / (5/2) + 2 · 1 / (5/2) + 1 · 1/2 / (3/2)
        "wdr, 3.233333333333333"
    })
    void journeysByHand(String id, double value) {
        assertThat(estimate(id, TWO)).isEqualTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "dm, 1.6666666666666667",
        // (2 · 1 + 1/2 · 4 + 8 · 3) / 3
        "ips, 9.333333333333333",
        // 28 / (2 + 1/2 + 8)
        "snips, 2.6666666666666667",
        // (2 + 2 + 4 · 3) / 3, the weight 8 clipped at 4
        "clipped-ips, 5.333333333333333",
        // ((1 + 2 · 1/2) + (2 + 1/2 · 1) + (2 + 8 · 1)) / 3
        "dr, 4.833333333333333",
        // 5/3 + (1 + 1/2 + 8) / 10.5
        "sndr, 2.571428571428571",
        // τ = 1 keeps b's correction alone: (1 + 2.5 + 2) / 3
        "switch-dr, 1.8333333333333333",
        // λ = 2: weights 2·2/6 = 2/3, 1/2.25 = 4/9, 16/66 = 8/33; (5 + 1/3 + 4/9 + 8/33) / 3
        "dr-os, 2.00673400673400673"
    })
    void oneStepByHand(String id, double value) {
        LoggedJourneys journeys = view(ONE_STEP, new TargetPolicy.Logged(), 1, OptionalInt.empty());
        JourneyTerms terms = Estimators.named(id, new Tuning(4, 1, 2), FITTING).terms(journeys);
        assertThat(terms.estimate()).isEqualTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"is, ips", "pdis, ips", "wis, snips", "cwpdis, snips", "wdr, sndr"})
    void onOneStepNamesCoincide(String journeys, String oneStep) {
        assertThat(estimate(journeys, ONE_STEP)).isEqualTo(estimate(oneStep, ONE_STEP), within(1e-12));
    }

    @Test
    void laterRewardsAreDiscounted() {
        LoggedJourneys half = view(TWO, new TargetPolicy.Logged(), 0.5, OptionalInt.empty());
        // a: 2 · 1 + 1 · 1/2 · 2, b: 1/2 · 4
        assertThat(estimate("pdis", half)).isEqualTo(2.5, within(1e-12));
        // 1 + 2 · 1/2 + 2 · 1/2 · 1 + 1 · 1/2 · 1/2 = 3.25; b: 2.5
        assertThat(estimate("dr", half)).isEqualTo(2.875, within(1e-12));
    }

    @Test
    void theTwoKindsOfRewardHaveTheirOwnDiscount() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,control_reward,cost,propensity,target_propensity
                a,0,new,mail,1,0,0,1,1
                a,1,seen,wait,7,16,3,1,1
                """);
        LoggedJourneys journeys =
                LoggedJourneys.of(log, new TargetPolicy.Logged(), new Discounts(0.5, 0.25), OptionalInt.empty());
        // 1 + 1/2 · (7 − 3) + 1/4 · 16
        assertThat(journeys.earned(0)).isEqualTo(7, within(1e-12));
    }

    @Test
    void aHorizonEndsJourneys() {
        LoggedJourneys one = view(TWO, new TargetPolicy.Logged(), 1, OptionalInt.of(1));
        assertThat(one.isOneStep()).isTrue();
        // (2 · 1 + 1/2 · 4) / 2
        assertThat(estimate("pdis", one)).isEqualTo(2, within(1e-12));
    }

    @Test
    void aPolicySaysWhatTheColumnSays() {
        Policy policy = new Policy.Staged(List.of(
                Map.of("new", Map.of("mail", 0.5, "wait", 0.25, "call", 0.25)),
                Map.of("seen", Map.of("wait", 0.25, "mail", 0.75))));
        LoggedJourneys given = view(TWO, new TargetPolicy.Given(policy), 1, OptionalInt.empty());
        for (String id : List.of("is", "wis", "pdis", "cwpdis", "dr", "wdr")) {
            assertThat(estimate(id, given)).isEqualTo(estimate(id, TWO), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"is", "wis", "pdis", "cwpdis"})
    void ofTheBehaviourPolicyTheLogSaysTheMean(String id) {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,propensity,target_propensity
                a,0,new,mail,1,0.25,0.25
                a,1,seen,wait,2,0.5,0.5
                b,0,new,wait,4,0.5,0.5
                """);
        // (3 + 4) / 2
        assertThat(estimate(id, log)).isEqualTo(3.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dm", "is", "wis", "pdis", "cwpdis", "dr", "wdr"})
    void linearTermsHaveTheEstimateAsTheirMean(String id) {
        LoggedJourneys journeys = view(TWO, new TargetPolicy.Logged(), 1, OptionalInt.empty());
        JourneyTerms terms = Estimators.named(id, Tuning.DEFAULT, FITTING).terms(journeys);
        assertThat(Arrays.stream(terms.linear()).average().orElseThrow()).isEqualTo(terms.estimate(), within(1e-12));
        JourneyTerms gain = terms.less(JourneyTerms.mean(journeys.journeys(), journeys::earned));
        // journeys earned 3 and 4
        assertThat(gain.estimate()).isEqualTo(terms.estimate() - 3.5, within(1e-12));
        assertThat(gain.isMean()).isEqualTo(terms.isMean());
    }

    @Test
    void limitsFollowFromWhatAStepCanPay() {
        TermLimits limits = TermLimits.of(new Interval(-1, 4), 3, 0.5, OptionalDouble.of(10));
        // 1 + 1/2 + 1/4 = 1.75 steps' worth
        assertThat(limits.earned()).isEqualTo(new Interval(-1.75, 7));
        assertThat(Estimators.named("pdis", Tuning.DEFAULT, FITTING).range(limits))
                .hasValue(new Interval(-17.5, 70));
        assertThat(Estimators.named("wis", Tuning.DEFAULT, FITTING).range(limits))
                .isEmpty();
        TermLimits unweighed = TermLimits.of(new Interval(0, 1), 1, 1, OptionalDouble.empty());
        // nothing can be lost, but what a large weight may bring is not known
        assertThat(Estimators.named("ips", Tuning.DEFAULT, FITTING).range(unweighed))
                .hasValue(new Interval(0, Double.POSITIVE_INFINITY));
        TermLimits losing = TermLimits.of(new Interval(-1, 1), 1, 1, OptionalDouble.empty());
        assertThat(Estimators.named("ips", Tuning.DEFAULT, FITTING).range(losing))
                .isEmpty();
        assertThat(Estimators.named("clipped-ips", Tuning.DEFAULT, FITTING).range(unweighed))
                .hasValue(new Interval(0, 10));
        // √100 / 2 = 5 is the largest shrunken weight
        assertThat(Estimators.named("dr-os", Tuning.DEFAULT, FITTING).range(unweighed))
                .hasValue(new Interval(-5, 6));
    }

    @Test
    void whatTheLogCannotSayIsRefused() {
        JourneyLog bare = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,new,mail,1
                """);
        assertThatThrownBy(() -> view(bare, new TargetPolicy.Logged(), 1, OptionalInt.empty()))
                .hasMessageContaining("no column \"propensity\"");
        JourneyLog untargeted = TextLog.log("""
                journey_id,step,state,action,reward,propensity
                a,0,new,mail,1,1
                """);
        assertThatThrownBy(() -> view(untargeted, new TargetPolicy.Logged(), 1, OptionalInt.empty()))
                .hasMessageContaining("--policy");
        assertThatThrownBy(() ->
                        LoggedJourneys.of(TWO, new TargetPolicy.Logged(), new Discounts(0.9, 0.8), OptionalInt.empty()))
                .hasMessageContaining("know one discount");
        assertThatThrownBy(() -> Estimators.named("oracle", Tuning.DEFAULT, FITTING))
                .hasMessageContaining("no estimator");
        assertThatThrownBy(() -> new Tuning(0, 1, 1)).hasMessageContaining("clip");
    }

    private static double estimate(String id, JourneyLog log) {
        return estimate(id, view(log, new TargetPolicy.Logged(), 1, OptionalInt.empty()));
    }

    private static double estimate(String id, LoggedJourneys journeys) {
        return Estimators.named(id, Tuning.DEFAULT, FITTING).terms(journeys).estimate();
    }

    private static LoggedJourneys view(JourneyLog log, TargetPolicy target, double discount, OptionalInt horizon) {
        return LoggedJourneys.of(log, target, Discounts.same(discount), horizon);
    }
}
