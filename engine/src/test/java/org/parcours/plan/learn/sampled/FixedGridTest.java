package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.GridWorld;
import org.parcours.model.Mdp;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;

/** The public grid of 5 × 15, whose values are known. */
class FixedGridTest {
    private static final GridWorld GRID = GridWorld.fixed();
    private static final Mdp MDP = GRID.mdp();

    static List<LearningMethod> tabular() {
        return Learning.TABULAR;
    }

    @Test
    void hasTheKnownValues() {
        Solution solution = ExactPlanner.solve(MDP, PlanSettings.discounted(0.9));
        // n moves to the success are worth −0.1 · (1 − 0.9^(n−1)) / 0.1 + 0.9^(n−1) · 5; n = 18, 1, 2, 5
        assertThat(value(solution, 0, 0)).isEqualTo(0.0006, within(5e-5));
        assertThat(value(solution, 3, 14)).isEqualTo(5.0, within(1e-9));
        assertThat(value(solution, 4, 13)).isEqualTo(5.0, within(1e-9));
        assertThat(value(solution, 2, 14)).isEqualTo(4.4, within(1e-9));
        assertThat(value(solution, 0, 13)).isEqualTo(2.9366, within(5e-5));
    }

    @ParameterizedTest
    @MethodSource("tabular")
    void everyTableFindsTheShortestWay(LearningMethod method) {
        MdpEnvironment environment = Learning.environment(MDP, "step@0:0");
        LearnerSettings settings = Learning.settings(method, 100_000, 0.9, 1);
        JourneyLearner learner = Learning.learnt(method, environment, settings);
        assertThat(moves(learner.policy())).isEqualTo(18);
        assertThat(new ExactValue(environment).of(learner.policy())).isEqualTo(0.0006, within(5e-5));
    }

    /** Few tries and small steps, but not so few that what is best is never seen: with every seed, and in random models too. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void sarsaFindsItWithOtherSeedsToo(long seed) {
        MdpEnvironment environment = Learning.environment(MDP, "step@0:0");
        LearnerSettings settings = Learning.settings(LearningMethod.SARSA, 100_000, 0.9, seed);
        JourneyLearner learner = Learning.learnt(LearningMethod.SARSA, environment, settings);
        assertThat(moves(learner.policy())).isEqualTo(18);
    }

    /** On-policy values still know of the exploration, and the ways they prefer are longer by a detour here and there. */
    @ParameterizedTest
    @EnumSource(names = {"Q_LEARNING", "DOUBLE_Q_LEARNING", "N_STEP"})
    void offPolicyTablesFindTheBestWayFromEverywhere(LearningMethod method) {
        MdpEnvironment environment = MdpEnvironment.of(MDP, GRID.states("step"));
        LearnerSettings settings = Learning.settings(method, 200_000, 0.9, 2);
        JourneyLearner learner = Learning.learnt(method, environment, settings);
        Solution solution = ExactPlanner.solve(MDP, PlanSettings.discounted(0.9));
        for (int state = 0; state < MDP.states().size(); state++) {
            double learnt = new ExactValue(environment).values(learner.policy())[state];
            assertThat(learnt)
                    .as(MDP.states().get(state))
                    .isEqualTo(solution.now().value(state), within(1e-9));
        }
        assertThat(Learning.value(learner, MDP, 0, "step@2:14", "down")).isEqualTo(4.4, within(0.01));
    }

    private static double value(Solution solution, int row, int column) {
        return solution.now().value(MDP.states().indexOf(GRID.state(row, column)));
    }

    private static int moves(LearnedPolicy policy) {
        int state = MDP.states().indexOf("step@0:0");
        int moves = 0;
        while (!MDP.transitions().isTerminal(state) && moves < 100) {
            state = MDP.transitions().next(MDP.transitions().first(policy.row(0, state)));
            moves++;
        }
        assertThat(MDP.states().get(state)).startsWith("success");
        return moves;
    }
}
