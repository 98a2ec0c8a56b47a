package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.model.Mdp;

class DiscountsTest {
    /** Work earns 1 now; control prefers rest by 2. */
    private static final String OFFICE = """
            desk work 1 desk 1 0
            desk rest 1 desk 0 2
            """;

    @Test
    void theControlRewardCountsOnlyAtFirst() {
        // step t: work 0.75^t against rest 2 · 0.15^t: rest at t = 0 (1 < 2), work from t = 1 on (0.75 > 0.3)
        Solution solution = solve(OFFICE, 0.75, 0.15, 3);
        // 2 + 0.75 + 0.5625
        assertThat(Models.value(solution, "desk")).isEqualTo(3.3125, within(1e-12));
        assertThat(solution.stages().get(0).action(0)).contains("rest");
        assertThat(solution.stages().get(1).action(0)).contains("work");
        // in units of step 1: 1 + 0.75
        assertThat(solution.stages().get(1).value(0)).isEqualTo(1.75, within(1e-12));
    }

    @Test
    void forEverTheHeadIsFollowedByAStationaryTail() {
        // 2 + 0.75 / (1 − 0.75)
        Solution solution = ExactPlanner.solve(
                Models.drawn(OFFICE), PlanSettings.discounted(0.5).withDiscounts(new Discounts(0.75, 0.15)));
        assertThat(Models.value(solution, "desk")).isEqualTo(5, within(1e-9));
        assertThat(solution.lastStageRepeats()).isTrue();
        assertThat(solution.stages().get(solution.stages().size() - 1).action(0))
                .contains("work");
        assertThat(solution.accuracy().bound()).isLessThanOrEqualTo(1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        // environment, control, value: what is best at t = 0, 1, 2, with 0⁰ = 1
        "0, 0.5, 3.5", // 2 + 2 · 0.5 + 2 · 0.25
        "0.5, 0, 2.75", // 2 + 0.5 + 0.25
        "0, 0, 2",
        "1, 1, 6",
        "0.1, 0.9, 5.42", // 2 + 1.8 + 1.62
    })
    void extremeDiscounts(double environment, double control, double value) {
        assertThat(Models.value(solve(OFFICE, environment, control, 3), "desk")).isEqualTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void noStagedPolicyOfATinyModelIsBetter(long seed) {
        Mdp plain = Models.random(seed, 2, 2, 2, 0);
        double[] control = {0.7, -0.9, 1.3, -0.4};
        Mdp mdp = new Mdp(plain.states(), plain.actions(), plain.transitions(), plain.weightedRewards(1, 0), control);
        Solution solution = ExactPlanner.solve(
                mdp,
                PlanSettings.discounted(0.5)
                        .withDiscounts(new Discounts(0.8, 0.3))
                        .withHorizon(4));
        double best = Double.NEGATIVE_INFINITY;
        for (int policy = 0; policy < 1 << 8; policy++) {
            best = Math.max(best, earned(mdp, policy, 0, 0));
        }
        assertThat(solution.now().value(0)).isEqualTo(best, within(1e-12));
    }

    @Test
    void withoutAnEndOneDiscountOfOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactPlanner.solve(
                        Models.drawn(OFFICE), PlanSettings.discounted(0.5).withDiscounts(new Discounts(1, 0.5))))
                .withMessageContaining("give a horizon");
    }

    /** What a policy with a bit for each of 4 steps and 2 states earns from a state at a step, in absolute units. */
    private static double earned(Mdp mdp, int policy, int step, int state) {
        if (step == 4) {
            return 0;
        }
        int row = mdp.transitions().firstRow(state) + (policy >> (2 * step + state) & 1);
        double earned = Math.pow(0.8, step) * mdp.reward(row) + Math.pow(0.3, step) * mdp.controlReward(row);
        for (int place = mdp.transitions().first(row); place < mdp.transitions().end(row); place++) {
            earned += mdp.transitions().probability(place)
                    * earned(mdp, policy, step + 1, mdp.transitions().next(place));
        }
        return earned;
    }

    private static Solution solve(String text, double environment, double control, int horizon) {
        PlanSettings settings = PlanSettings.discounted(0.5).withDiscounts(new Discounts(environment, control));
        return ExactPlanner.solve(Models.drawn(text), settings.withHorizon(horizon));
    }
}
