package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class LogPlanTest {
    private static final JourneyLog LOG = TextLog.log("""
            journey_id,step,state,action,reward,control_reward
            a,0,new,mail,0,0
            a,1,seen,wait,4,1
            b,0,new,mail,2,0
            c,0,new,wait,1,0
            """);

    @Test
    void valuesAndErrorsByHand() {
        LogPlan plan = LogPlan.of(LOG, 0, PlanSettings.discounted(0.5));
        // V(seen) = 4 + 1; Q(new, mail) = (0 + 2) / 2 + .5 · (5 + 0) / 2 = 2.25, Q(new, wait) = 1
        int best = plan.best(0).orElseThrow();
        assertThat(plan.counts().actions().name(plan.counts().action(best))).isEqualTo("mail");
        assertThat(plan.actionValue(best)).isEqualTo(2.25, within(1e-9));
        assertThat(plan.actionValue(plan.nextBest(0).orElseThrow())).isEqualTo(1, within(1e-9));
        // r + .5 V: 0 + 2.5 and 2 + 0, variance .125, over 2 visits .0625
        assertThat(plan.standardError(best).orElseThrow()).isEqualTo(0.25, within(1e-9));
        assertThat(plan.standardError(plan.nextBest(0).orElseThrow())).isEmpty();
        assertThat(plan.journeys(0)).isEqualTo(3);
        assertThat(plan.isThin(best)).isTrue();
        assertThat(plan.nextBest(1)).isEmpty();
    }

    @Test
    void theLastOfAHorizonSeesNothingAfterIt() {
        LogPlan plan = LogPlan.of(LOG, 0, PlanSettings.discounted(1).withHorizon(1));
        assertThat(plan.actionValue(0)).isEqualTo(1, within(1e-9));
        LogPlan two = LogPlan.of(LOG, 0, PlanSettings.discounted(1).withHorizon(2));
        assertThat(two.actionValue(0)).isEqualTo(3.5, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBestActionsValueIsTheStatesValue(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,control_reward\n");
        for (int journey = 0; journey < 200; journey++) {
            int length = 1 + random.nextInt(5);
            for (int step = 0; step < length; step++) {
                text.append("j%d,%d,s%d,a%d,%d,%d\n"
                        .formatted(
                                journey,
                                step,
                                random.nextInt(6),
                                random.nextInt(3),
                                random.nextInt(9),
                                random.nextInt(3)));
            }
        }
        JourneyLog log = TextLog.log(text.toString());
        for (PlanSettings settings : new PlanSettings[] {
            PlanSettings.discounted(0.9),
            PlanSettings.discounted(0.9).withHorizon(4),
            PlanSettings.discounted(0.9).withDiscounts(new Discounts(0.9, 0.4)),
            PlanSettings.discounted(0.9).withDiscounts(new Discounts(0.3, 0.8)),
            PlanSettings.discounted(0.9).withDiscounts(new Discounts(0.9, 0))
        }) {
            LogPlan plan = LogPlan.of(log, 0.5, settings);
            for (int state = 0; state < log.states().size(); state++) {
                assertThat(plan.actionValue(plan.best(state).orElseThrow()))
                        .isEqualTo(plan.solution().now().value(state), within(1e-7));
            }
        }
    }

    @Test
    void theAverageOfWhatEndsIsRefused() {
        assertThatThrownBy(() -> LogPlan.of(LOG, 0, PlanSettings.average())).hasMessageContaining("Journeys end");
    }

    @Test
    void theDiscountIsOneWhereEveryJourneyEnded() {
        assertThat(LogPlan.defaultDiscount(LOG)).isEqualTo(1);
        assertThat(LogPlan.defaultDiscount(
                        TextLog.log("journey_id,step,state,action,reward,next_state\na,0,new,mail,1,seen")))
                .isEqualTo(0.99);
    }
}
