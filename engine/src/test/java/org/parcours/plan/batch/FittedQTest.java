package org.parcours.plan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.LogPlan;
import org.parcours.plan.PlanSettings;

class FittedQTest {
    private static FittedQSettings settings(Optional<Regressor> regressor, OptionalInt horizon, Discounts discounts) {
        return new FittedQSettings(
                regressor,
                LogisticRegression.DEFAULT,
                horizon,
                discounts,
                0,
                OptionalDouble.empty(),
                ActionModel.PER_ACTION,
                Knowledge.STATE,
                new Seed(1));
    }

    private static FittedQSettings table(double discount) {
        return settings(Optional.empty(), OptionalInt.empty(), Discounts.same(discount));
    }

    private static JourneyLog randomLog(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,control_reward\n");
        for (int journey = 0; journey < 300; journey++) {
            int length = 1 + random.nextInt(5);
            for (int step = 0; step < length; step++) {
                text.append("j%d,%d,s%d,a%d,%.3f,%d\n"
                        .formatted(
                                journey,
                                step,
                                random.nextInt(6),
                                random.nextInt(3),
                                random.nextUniform(),
                                random.nextInt(2)));
            }
        }
        return TextLog.log(text.toString());
    }

    @Test
    void aChainByHand() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,left,go,0
                a,1,middle,go,0
                a,2,right,go,1
                b,0,left,stay,0.2
                c,0,middle,stay,0.5
                """);
        BatchPlan plan = FittedQ.learn(log, table(0.5));
        // by hand: Q(right, go) = 1, Q(middle, go) = .5 · 1, Q(left, go) = .5 · .5; stay earns .2 and .5 at once
        assertThat(plan.actionValue(2, 0)).isEqualTo(1, within(1e-12));
        assertThat(plan.actionValue(1, 0)).isEqualTo(0.5, within(1e-12));
        assertThat(plan.actionValue(0, 0)).isEqualTo(0.25, within(1e-12));
        assertThat(plan.actionValue(0, 1)).isEqualTo(0.2, within(1e-12));
        assertThat(plan.actionValue(2, 1)).isNaN();
        assertThat(plan.policy().probability(0, "left", "go")).isEqualTo(1);
        // journeys start at .25, .25 and .5: (.25 + .25 + .5) / 3
        assertThat(plan.ownValue()).isEqualTo(1.0 / 3, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTableIsValueIterationOnTheCountedModel(long seed) {
        JourneyLog log = randomLog(seed);
        BatchPlan plan = FittedQ.learn(log, table(0.9));
        LogPlan exact = LogPlan.of(log, 0, PlanSettings.discounted(0.9));
        for (int row = 0; row < log.steps(); row++) {
            int state = log.state(row);
            for (int cell = exact.counts().firstCell(state);
                    cell < exact.counts().lastCell(state);
                    cell++) {
                assertThat(plan.actionValue(row, exact.counts().action(cell)))
                        .isEqualTo(exact.actionValue(cell), within(1e-8));
            }
            assertThat(plan.action(0, row).orElseThrow())
                    .isEqualTo(exact.counts().action(exact.best(state).orElseThrow()));
        }
    }

    @ParameterizedTest
    @EnumSource(ActionModel.class)
    void aSaturatedLinearModelIsTheTable(ActionModel actionModel) {
        // one-hot states per action are a table; with one model for all actions only where their effects add up
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,s,x,1
                a,1,t,x,3
                b,0,s,y,2
                b,1,t,y,4
                """);
        Optional<Regressor> linear = Optional.of(new RidgeRegression(1e-9));
        FittedQSettings linearSettings =
                settings(linear, OptionalInt.of(2), Discounts.same(1)).withActionModel(actionModel);
        BatchPlan plan = FittedQ.learn(log, linearSettings);
        // by hand: V_1(t) = 4, V_0(s) = 2 + 4 by y; x earns 1 + 4
        assertThat(plan.actionValue(0, 1)).isEqualTo(6, within(1e-6));
        assertThat(plan.actionValue(0, 0)).isEqualTo(5, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void twoDiscountsAreThoseOfBackwardInduction(long seed) {
        JourneyLog log = randomLog(seed);
        Discounts discounts = new Discounts(0.9, 0.15);
        BatchPlan plan = FittedQ.learn(log, settings(Optional.empty(), OptionalInt.of(4), discounts));
        LogPlan exact = LogPlan.of(
                log, 0, PlanSettings.discounted(0.9).withDiscounts(discounts).withHorizon(4));
        for (int row = 0; row < log.steps(); row++) {
            int best = exact.best(log.state(row)).orElseThrow();
            assertThat(plan.actionValue(row, exact.counts().action(best)))
                    .isEqualTo(exact.solution().now().value(log.state(row)), within(1e-9));
        }
        assertThat(plan.stages()).isEqualTo(4);
    }

    @Test
    void neverTakesAValueFromATerminalState() {
        // "buy" ends the journey in the very state where waiting would earn for ever
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,next_state,terminal
                a,0,shop,buy,5,shop,true
                b,0,shop,wait,1,shop,false
                b,1,shop,buy,5,shop,true
                """);
        BatchPlan plan = FittedQ.learn(log, table(0.9));
        assertThat(plan.actionValue(0, 0)).isEqualTo(5, within(1e-12));
        // by hand: Q(wait) = 1 + .9 max(5, Q(wait)); 1 + 4.5 = 5.5 < 10 = 1 / (1 − .9), so waiting for ever: 10
        assertThat(plan.actionValue(0, 1)).isEqualTo(10, within(1e-6));
    }

    @Test
    void pessimismTakesOffWhatFewRowsSay() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,s,sure,1
                b,0,s,sure,1
                c,0,s,sure,3
                d,0,s,sure,3
                e,0,s,rare,2.1
                f,0,t,rare,0
                g,0,t,rare,2
                """);
        assertThat(FittedQ.learn(log, table(1)).policy().actions(0, "s")).containsKey("rare");
        BatchPlan careful = FittedQ.learn(log, table(1).withPessimism(1));
        // by hand: σ(sure) = 1, width 1/√(4 + 1); σ(rare) = √((0 + 1 + 1) / 3), width 1/√(1 + 1)
        assertThat(careful.actionValue(0, 0)).isEqualTo(2 - 1 / Math.sqrt(5), within(1e-12));
        assertThat(careful.actionValue(0, 1)).isEqualTo(2.1 - Math.sqrt(2.0 / 3) / Math.sqrt(2), within(1e-12));
        assertThat(careful.policy().actions(0, "s")).containsKey("sure");
    }

    @Test
    void supportLeavesOutRareActions() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,s,often,1
                b,0,s,often,1
                c,0,s,often,1
                d,0,s,often,1
                e,0,s,rare,9
                """);
        assertThat(FittedQ.learn(log, table(1).withSupport(0.25)).policy())
                .isEqualTo(new Policy.Stationary(Map.of("s", Map.of("rare", 1.0))));
        assertThat(FittedQ.learn(log, table(1).withSupport(0.26)).policy())
                .isEqualTo(new Policy.Stationary(Map.of("s", Map.of("often", 1.0))));
    }

    @Test
    void journeysThatEarnForEverAreRefused() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,next_state
                a,0,s,x,1,s
                """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FittedQ.learn(log, table(1)))
                .withMessageContaining("horizon");
    }

    @Test
    void stepsWithoutWhatFollowedAreLeftOut() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,terminal
                a,0,s,x,1,false
                a,1,t,x,7,false
                b,0,t,x,1,true
                """);
        BatchPlan plan = FittedQ.learn(log, table(1));
        assertThat(plan.leftOut()).isEqualTo(1);
        assertThat(plan.actionValue(0, 0)).isEqualTo(2, within(1e-12));
    }
}
