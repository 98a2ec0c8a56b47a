package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.model.Mdp;

class TotalRewardTest {
    @Test
    void waitingForNothingIsNoReasonNotToGo() {
        // wait for ever earns 0, both steps together 3 − 1
        Solution solution = total("""
                home wait 1 home 0
                home go 1 out -1
                out wait 1 out 0
                out back 1 home 0
                out buy 1 end 3
                """);
        assertThat(Models.value(solution, "home")).isEqualTo(2, within(1e-12));
        assertThat(Models.value(solution, "out")).isEqualTo(3, within(1e-12));
        assertThat(Models.action(solution, "home")).isEqualTo("go");
        assertThat(Models.action(solution, "out")).isEqualTo("buy");
        assertThat(solution.somePolicyNeverEnds()).isTrue();
    }

    @Test
    void whoCanWaitForNothingPaysNoContact() {
        // contacts until the end are worth V = 0.5 · 0.5 + 0.5 · (V − 1) = −0.5; waiting, for ever, costs nothing
        Solution solution = total("""
                calm contact 0.5 end 0.5, 0.5 calm -1
                calm wait 1 calm 0
                """);
        assertThat(Models.value(solution, "calm")).isZero();
        assertThat(Models.action(solution, "calm")).isEqualTo("wait");
    }

    @Test
    void contactsAreRepeatedWhereThatPays() {
        // V = 0.5 · 4 + 0.5 · (V − 1), so V = 3
        Solution solution = total("""
                calm wait 1 calm 0
                calm contact 0.5 end 4, 0.5 calm -1
                """);
        assertThat(Models.value(solution, "calm")).isEqualTo(3, within(1e-12));
        assertThat(Models.action(solution, "calm")).isEqualTo("contact");
    }

    @Test
    void theWayOutOfIdleStatesIsFound() {
        // a, b and c turn in a circle for 0; only c can leave, for 1
        Solution solution = total("""
                a turn 1 b 0
                b turn 1 c 0
                c turn 1 a 0
                c leave 1 end 1
                """);
        assertThat(Models.value(solution, "a")).isEqualTo(1, within(1e-12));
        assertThat(Models.action(solution, "c")).isEqualTo("leave");
        assertThat(PolicyValues.total(solution)).startsWith(1, 1, 1);
    }

    @Test
    void aRewardForEverIsInfinite() {
        assertRefused("""
                start go 0.5 rich 0, 0.5 end 0
                rich stay 1 rich 0.01
                """, "state \"rich\" is infinite");
    }

    @Test
    void rewardsThatCancelOutDoNotConverge() {
        assertRefused("""
                up down 1 down 1
                down up 1 up -1
                up stop 1 end 0
                """, "state \"up\" does not converge");
    }

    @Test
    void withoutAnEndAllIsLost() {
        assertRefused("""
                start go 0.5 lost -1, 0.5 end 0
                start stay 1 start -1
                lost stay 1 lost -1
                """, "state \"lost\" no end can be reached");
    }

    @Test
    void rewardsOfADecimalThatCancelOutAreNothing() {
        // 0.1 · 3 − 0.3 · 1 is 5.6e-17 as doubles
        Solution solution = total("""
                a gamble 0.1 a 3, 0.3 a -1, 0.6 a 0
                a stop 1 end 2
                """);
        assertThat(Models.value(solution, "a")).isEqualTo(2, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"AUTO", "POLICY_ITERATION", "VALUE_ITERATION", "GAUSS_SEIDEL"})
    void methodsAgree(Method method) {
        // a line of 100 places with a wall above, one up with 0.4 and one down with 0.6, ending below: 0.2 down a step
        Mdp.Builder line = Mdp.builder();
        for (int place = 0; place < 100; place++) {
            line.add("" + place, "walk", "" + Math.min(place + 1, 99), 0.4, -1);
            line.add("" + place, "walk", place == 0 ? "end" : "" + (place - 1), 0.6, -1);
        }
        Solution solution =
                ExactPlanner.solve(line.build(), PlanSettings.total().withMethod(method));
        // 5 (k + 1) steps from place k but for the wall, which takes (20/3) (2/3)^99 ((3/2)^(k+1) − 1) < 1e-14 of them
        // + 1)
        assertThat(Models.value(solution, "0")).isEqualTo(-5, within(1e-9));
        assertThat(Models.value(solution, "9")).isEqualTo(-50, within(1e-9));
        assertThat(solution.accuracy().bound()).isLessThanOrEqualTo(1e-9);
    }

    @Test
    void methodsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ExactPlanner.solve(Models.cliff(), PlanSettings.total().withMethod(Method.BACKWARD_INDUCTION)))
                .withMessageContaining("choose policy-iteration");
    }

    @Test
    void aLongLineIsCrossedWithoutSweepingForEver() {
        // n fair steps up and down reach the end after about n² steps: from the middle 5000 · 5001 of them
        Mdp.Builder line = Mdp.builder();
        for (int place = 1; place <= 10_000; place++) {
            line.add("" + place, "walk", place == 1 ? "low" : "" + (place - 1), 0.5, -1);
            line.add("" + place, "walk", place == 10_000 ? "high" : "" + (place + 1), 0.5, -1);
        }
        Solution solution =
                ExactPlanner.solve(line.build(), PlanSettings.total().withTolerance(1e-3));
        assertThat(Models.value(solution, "5000")).isEqualTo(-5000.0 * 5001, within(1e-3));
    }

    private static Solution total(String text) {
        return ExactPlanner.solve(Models.drawn(text), PlanSettings.total());
    }

    private static void assertRefused(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> total(text)).withMessageContaining(message);
    }
}
