package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parcours.model.Mdp;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.Models;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;

class LogQLearningTest {
    @Test
    void movesAsWatkinsSays() {
        // two states, two actions; α = 0.5, λ = 0.9
        LoggedSteps steps =
                new LoggedSteps(2, 2, new int[] {2, 1, 0, 1}, new int[] {-1, 1, -1, 1}, new double[] {10, 1, 3, 1});
        LogQLearning learner = new LogQLearning(steps, 0.9, LearningRate.constant(0.5));
        learner.sweep();
        // Q(1,0) = 5; Q(0,1) = 0.5 (1 + 0.9 · 5) = 2.75; Q(0,0) = 1.5; Q(0,1) = 2.75 + 0.5 (5.5 − 2.75) = 4.125
        assertThat(learner.value(1, 0)).isEqualTo(5);
        assertThat(learner.value(0, 0)).isEqualTo(1.5);
        assertThat(learner.value(0, 1)).isEqualTo(4.125);
        assertThat(learner.action(0)).isEqualTo(1);
        assertThat(learner.action(1)).isZero();
        assertThat(learner.visits()).containsExactly(1, 2, 1, 0);
    }

    @Test
    void whatNobodyDidIsNoMaximum() {
        // in state 1 only action 0 was ever taken and cost 4: it is not worth 0 because the other one is not known
        LoggedSteps steps = new LoggedSteps(2, 2, new int[] {2, 0}, new int[] {-1, 1}, new double[] {-4, 0});
        LogQLearning learner = new LogQLearning(steps, 0.5, LearningRate.constant(1));
        learner.sweep();
        assertThat(learner.value(0, 0)).isEqualTo(-2);
    }

    @Test
    void findsTheValuesOfARandomModel() {
        Mdp mdp = Models.random(3, 10, 3, 3, 1);
        LogQLearning learner = new LogQLearning(log(mdp, 400_000), 0.8, LearningRate.POLYNOMIAL);
        for (int sweep = 0; sweep < 3; sweep++) {
            learner.sweep();
        }
        Solution solution = ExactPlanner.solve(mdp, PlanSettings.discounted(0.8));
        for (int state = 0; state < 9; state++) {
            assertThat(learner.value(state, learner.action(state)))
                    .isEqualTo(solution.now().value(state), within(0.05));
        }
    }

    @Test
    void refusesStepsThatDoNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoggedSteps(2, 2, new int[] {4}, new int[] {0}, new double[1]))
                .withMessageContaining("row 4");
    }

    /** Steps drawn evenly over the rows of a model. */
    private static LoggedSteps log(Mdp mdp, int size) {
        MdpEnvironment environment = Learning.environment(mdp);
        RandomStream random = new RandomStream(new Seed(1));
        int[] rows = new int[size];
        int[] next = new int[size];
        double[] rewards = new double[size];
        for (int step = 0; step < size; step++) {
            rows[step] = random.nextInt(mdp.transitions().rows());
            int outcome = environment.outcome(rows[step], random.nextWord());
            int to = environment.next(rows[step], outcome);
            next[step] = environment.isTerminal(to) ? LoggedSteps.ENDED : to;
            rewards[step] = mdp.reward(rows[step]);
        }
        return new LoggedSteps(mdp.states().size(), mdp.actions().size(), rows, next, rewards);
    }
}
