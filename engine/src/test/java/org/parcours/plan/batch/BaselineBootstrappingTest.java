package org.parcours.plan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.log.TextLog;
import org.parcours.plan.Discounts;

class BaselineBootstrappingTest {
    /** Behind mail 2 rows of 1, behind call 1 row of 10, behind gift 1 row of 0, at the first step in s. */
    private static final JourneyLog LOG = TextLog.log("""
            journey_id,step,state,action,reward,propensity
            a,0,s,mail,1,0.5
            b,0,s,mail,1,0.5
            c,0,s,call,10,0.25
            d,0,s,gift,0,0.25
            d,1,t,mail,8,0.5
            a,1,t,call,2,0.5
            """);

    private static final BehaviourPolicy TODAY = today(LOG);

    private static BehaviourPolicy today(JourneyLog log) {
        return BehaviourPolicy.of(log, log::propensity);
    }

    @Test
    void withOneRowItIsPlainPlanning() {
        // Q(s,call) = 10; Q(s,gift) = 0 + 8; Q(s,mail) = 1 + 8/2: one of its two rows leads to t
        Policy policy = learn(1);
        assertThat(policy.actions(0, "s")).isEqualTo(Map.of("call", 1.0));
        assertThat(policy.actions(0, "t")).isEqualTo(Map.of("mail", 1.0));
    }

    @Test
    void thinActionsKeepTheirProbability() {
        // only mail has two rows in s: the quarter each of call and gift stays, and nothing moves in t
        assertThat(learn(2).actions(0, "s")).isEqualTo(Map.of("mail", 0.5, "call", 0.25, "gift", 0.25));
        assertThat(learn(2).actions(0, "t")).isEmpty();
        assertThat(learn(3).actions(0, "s")).isEmpty();
    }

    @Test
    void whatFollowsIsWorthWhatTheRestrictedPolicyGets() {
        // in u ten rows of y pay 1 and one row of x pays 100: with N = 2, V(u) = x/11 · 100 + 10/11 · 1 = 10, so that
        // going there is worth 10 and staying 11; with N = 1 it is 100
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity\n");
        for (int i = 0; i < 11; i++) {
            text.append("g%d,0,s,go,0,0.5\n".formatted(i));
            text.append(
                    "g%d,1,u,%s,%s\n".formatted(i, i == 0 ? "x" : "y", i == 0 ? "100," + 1.0 / 11 : "1," + 10.0 / 11));
            text.append("s%d,0,s,stay,11,0.5\n".formatted(i));
        }
        JourneyLog log = TextLog.log(text.toString());
        assertThat(learn(log, 2).actions(0, "s")).isEqualTo(Map.of("stay", 1.0));
        assertThat(learn(log, 1).actions(0, "s")).isEqualTo(Map.of("go", 1.0));
    }

    @Test
    void propensitiesThatDifferAreAveragedOverCustomers() {
        // 1/4 + 3/4: of eight customers four have call with .75 and four with .25, so that it is one half for the
        // state;
        // logged are 3 + 1 calls and 1 + 3 mails: 4 / (3/.75 + 1/.25) = .5
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity\n");
        for (int i = 0; i < 4; i++) {
            text.append("a%d,0,s,%s\n".formatted(i, i < 3 ? "call,0,0.75" : "mail,0,0.25"));
            text.append("b%d,0,s,%s\n".formatted(i, i < 3 ? "mail,0,0.75" : "call,0,0.25"));
        }
        JourneyLog log = TextLog.log(text.toString());
        assertThat(today(log).probability(0, log.actions().find("call").orElseThrow()))
                .isEqualTo(0.5, within(1e-12));
        assertThat(log.has(LogColumn.PROPENSITY)).isTrue();
    }

    @Test
    void aMixtureIsTodayWhereNothingWasLearnt() {
        Policy mixed = TODAY.mixed(learn(2), 0.5);
        assertThat(mixed.actions(0, "t")).isEqualTo(Map.of("mail", 0.5, "call", 0.5));
        assertThat(TODAY.mixed(learn(1), 0.5).actions(0, "s"))
                .isEqualTo(Map.of("mail", 0.25, "call", 0.625, "gift", 0.125));
        assertThat(TODAY.policy().actions(0, "s")).isEqualTo(Map.of("mail", 0.5, "call", 0.25, "gift", 0.25));
    }

    @Test
    void aHorizonMakesStages() {
        Policy policy = BaselineBootstrapping.learn(LOG, TODAY, 1, new Discounts(1, 0.5), OptionalInt.of(1));
        // nothing after the first step counts
        assertThat(policy.actions(0, "s")).isEqualTo(Map.of("call", 1.0));
        assertThatThrownBy(() -> BaselineBootstrapping.learn(LOG, TODAY, 1, new Discounts(1, 0.5), OptionalInt.empty()))
                .hasMessageContaining("give a horizon");
        assertThatThrownBy(() -> learn(0)).hasMessageContaining("at least 1");
    }

    private static Policy learn(int fewest) {
        return learn(LOG, fewest);
    }

    private static Policy learn(JourneyLog log, int fewest) {
        return BaselineBootstrapping.learn(log, today(log), fewest, Discounts.same(1), OptionalInt.empty());
    }
}
