package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parcours.model.Mdp;

class AverageRewardTest {
    @Test
    void aPeriodicChainHasAGain() {
        // 0, 0, 6 in turn
        Solution solution = average("""
                a go 1 b 0
                b go 1 c 0
                c go 1 a 6
                """);
        assertThat(gain(solution, "a")).isEqualTo(2, within(1e-9));
        // h(a) = 0; h(b) = h(a) + 2 − 0; h(c) = h(b) + 2 − 0
        assertThat(Models.value(solution, "b")).isEqualTo(2, within(1e-9));
        assertThat(Models.value(solution, "c")).isEqualTo(4, within(1e-9));
    }

    @Test
    void whereOneStartsMayDecide() {
        // two islands at 1 and 5 per step; the fork gets to either with 1/2, or walks to the poor one for a large
        // reward
        Solution solution = average("""
                fork sure 1 poor 100
                fork chance 0.5 poor 0, 0.5 rich 0
                poor stay 1 poor 1
                rich rest 1 rich 4
                rich work 1 rich 5
                """);
        assertThat(gain(solution, "fork")).isEqualTo(3, within(1e-9));
        assertThat(gain(solution, "poor")).isEqualTo(1, within(1e-9));
        assertThat(gain(solution, "rich")).isEqualTo(5, within(1e-9));
        assertThat(Models.action(solution, "fork")).isEqualTo("chance");
        assertThat(Models.action(solution, "rich")).isEqualTo("work");
        assertThat(solution.gain().orElseThrow().isSame()).isFalse();
    }

    @Test
    void aBetterIslandIsReachedAgainstAnImmediateLoss() {
        // a circle of two at 1 per step, of which only b can sail, at −1000, to 2 per step
        Solution solution = average("""
                a stay 1 b 1
                b stay 1 a 1
                b sail 1 far -1000
                far stay 1 far 2
                """);
        assertThat(gain(solution, "a")).isEqualTo(2, within(1e-9));
        assertThat(solution.gain().orElseThrow().isSame()).isTrue();
        assertThat(Models.action(solution, "b")).isEqualTo("sail");
    }

    @Test
    void theEndEarnsNothing() {
        Solution solution = average("""
                a pay 1 a -1
                a leave 1 end -50
                """);
        assertThat(gain(solution, "a")).isEqualTo(0, within(1e-9));
        assertThat(Models.action(solution, "a")).isEqualTo("leave");
    }

    @Test
    void aSlowChainIsSettledByItsPolicy() {
        // a fair walk on a line of 300 with walls at both ends: every place equally often, reward = place, mean 149.5
        Mdp.Builder line = Mdp.builder();
        for (int place = 0; place < 300; place++) {
            line.add("" + place, "walk", "" + Math.max(0, place - 1), 0.5, place);
            line.add("" + place, "walk", "" + Math.min(299, place + 1), 0.5, place);
        }
        Solution solution =
                ExactPlanner.solve(line.build(), PlanSettings.average().withTolerance(1e-6));
        assertThat(gain(solution, "7")).isEqualTo(149.5, within(1e-6));
    }

    @Test
    void methodsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactPlanner.solve(
                        Models.forest(3, 4, 2, 0.1), PlanSettings.average().withMethod(Method.GAUSS_SEIDEL)))
                .withMessageContaining("choose value-iteration");
    }

    private static Solution average(String text) {
        return ExactPlanner.solve(Models.drawn(text), PlanSettings.average());
    }

    private static double gain(Solution solution, String state) {
        return solution.gain().orElseThrow().from(solution.mdp().states().indexOf(state));
    }
}
