package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parcours.model.Mdp;

/** Models whose answers are published or follow by hand. */
class KnownAnswersTest {
    private static final String[] LAKE = {"SFFF", "FHFH", "FFFH", "HFFG"};

    @Test
    void forestAtNineTenths() {
        // pymdptoolbox 4.0, mdp.PolicyIteration(*example.forest(), 0.9)
        Solution forest = ExactPlanner.solve(Models.forest(3, 4, 2, 0.1), PlanSettings.discounted(0.9));
        assertThat(values(forest)).containsExactly(new double[] {26.244, 29.484, 33.484}, within(1e-9));
        assertThat(forest.now().action(0)).contains("wait");
        assertThat(forest.accuracy().bound()).isLessThanOrEqualTo(1e-9);
    }

    @Test
    void forestAtAHigherDiscount() {
        Solution forest = ExactPlanner.solve(Models.forest(3, 4, 2, 0.1), PlanSettings.discounted(0.96));
        assertThat(values(forest)).containsExactly(new double[] {74.6496, 78.1056, 82.1056}, within(1e-9));
    }

    @Test
    void forestForThreeSteps() {
        // the last step cuts age 1 and waits at age 2: 0, 1, 4; each step before adds 0.9 times what follows
        Solution forest = ExactPlanner.solve(
                Models.forest(3, 4, 2, 0.1), PlanSettings.discounted(0.9).withHorizon(3));
        assertThat(values(forest)).containsExactly(new double[] {2.6973, 5.9373, 9.9373}, within(1e-12));
        assertThat(forest.stages()).hasSize(3);
        assertThat(forest.stages().get(2).value(1)).isEqualTo(1);
        assertThat(forest.stages().get(2).action(1)).contains("cut");
    }

    @Test
    void forestInTheLongRun() {
        // always wait: age 2 holds 0.9² = 0.81 of the time and earns 4
        Solution forest = ExactPlanner.solve(Models.forest(3, 4, 2, 0.1), PlanSettings.average());
        assertThat(forest.gain().orElseThrow().from(0)).isEqualTo(3.24, within(1e-9));
        assertThat(forest.gain().orElseThrow().isSame()).isTrue();
    }

    @Test
    void frozenLakeDiscounted() {
        Solution lake = ExactPlanner.solve(Models.frozenLake(LAKE), PlanSettings.discounted(0.99));
        assertThat(Models.value(lake, "0,0")).isEqualTo(0.542025932, within(1e-9));
    }

    @Test
    void frozenLakeInTotalReachesTheGoalFourteenTimesInSeventeen() {
        // the top row can be walked for ever, which earns nothing and must not be taken for the best
        Solution lake = ExactPlanner.solve(Models.frozenLake(LAKE), PlanSettings.total());
        assertThat(Models.value(lake, "0,0")).isEqualTo(14 / 17.0, within(1e-9));
        assertThat(Models.value(lake, "0,3")).isEqualTo(14 / 17.0, within(1e-9));
        assertThat(lake.somePolicyNeverEnds()).isTrue();
        assertThat(lake.warnings()).singleElement().asString().contains("never end");
        assertThat(valueOfPolicy(lake, "0,3")).isEqualTo(14 / 17.0, within(1e-9));
    }

    @Test
    void theCliffIsThirteenStepsLong() {
        Solution cliff = ExactPlanner.solve(Models.cliff(), PlanSettings.total());
        assertThat(Models.value(cliff, "3,0")).isEqualTo(-13, within(1e-9));
        assertThat(cliff.somePolicyNeverEnds()).isTrue();
        assertThat(Models.action(cliff, "3,0")).isEqualTo("up");
    }

    @Test
    void theGamblerPlaysBoldly() {
        // bold play at 50 stakes all: 0.4; at 25 first to 50, then all: 0.16; at 75: 0.4 + 0.6 · 0.4
        Solution game = ExactPlanner.solve(Models.gambler(100, 0.4), PlanSettings.total());
        assertThat(Models.value(game, "50")).isEqualTo(0.4, within(1e-9));
        assertThat(Models.value(game, "25")).isEqualTo(0.16, within(1e-9));
        assertThat(Models.value(game, "75")).isEqualTo(0.64, within(1e-9));
        assertThat(game.somePolicyNeverEnds()).isFalse();
    }

    @Test
    void theGridOfTheRepresentative() {
        // 0.9^17 · 5 − 0.1 · (1 − 0.9^17) / 0.1 = 0.0006: 17 steps at −0.1, and the 18th enters the success
        Solution grid = ExactPlanner.solve(Models.grid(), PlanSettings.discounted(0.9));
        assertThat(Models.value(grid, "0,0")).isEqualTo(0.0006, within(5e-5));
        assertThat(Models.value(grid, "3,13")).isEqualTo(4.4, within(1e-9));
        assertThat(Models.value(grid, "3,14")).isEqualTo(5, within(1e-9));
        assertThat(Models.value(grid, "2,14")).isEqualTo(4.4, within(1e-9));
        assertThat(Models.value(grid, "0,13")).isEqualTo(2.9366, within(5e-5));
        assertThat(moves(grid)).isEqualTo(18);
    }

    private static int moves(Solution solution) {
        int state = 0;
        int moves = 0;
        Mdp mdp = solution.mdp();
        for (; solution.now().row(state) >= 0 && moves < 100; moves++) {
            state = mdp.transitions()
                    .next(mdp.transitions().first(solution.now().row(state)));
        }
        return moves;
    }

    private static double valueOfPolicy(Solution solution, String state) {
        return PolicyValues.total(solution)[solution.mdp().states().indexOf(state)];
    }

    private static double[] values(Solution solution) {
        double[] values = new double[solution.mdp().states().size()];
        java.util.Arrays.setAll(values, solution.now()::value);
        return values;
    }
}
