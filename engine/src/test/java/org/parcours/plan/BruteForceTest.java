package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.Mdp;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** The optimum of tiny random models must be that of the best of all their policies. */
class BruteForceTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void discounted(long seed) {
        Mdp mdp = Models.random(seed, 5, 3, 2, seed % 2 == 0 ? 1 : 0);
        double[] best = EveryPolicy.best(mdp, (model, rows) -> EveryPolicy.discounted(model, rows, 0.93));
        Solution solution = ExactPlanner.solve(mdp, PlanSettings.discounted(0.93));
        assertSame(solution, best, solution.accuracy().bound() + 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void totalWithAnEndThatManyPoliciesMiss(long seed) {
        Mdp mdp = sparse(seed, 5, 3, true, -1);
        double[] best = EveryPolicy.best(mdp, (model, rows) -> EveryPolicy.discounted(model, rows, 1 - 1e-9));
        Solution solution = ExactPlanner.solve(mdp, PlanSettings.total());
        // a policy that never ends loses 0.1 a step or more, 1e8 in all; one that ends loses 1e-9 of its steps' rewards
        assertSame(solution, best, 1e-6);
        double[] own = EveryPolicy.discounted(mdp, rows(solution), 1 - 1e-9);
        assertSame(solution, own, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void totalWithIdleRows(long seed) {
        Mdp mdp = sparse(seed, 5, 3, true, 0);
        double[] best = EveryPolicy.best(mdp, (model, rows) -> EveryPolicy.discounted(model, rows, 1 - 1e-9));
        Solution solution = ExactPlanner.solve(mdp, PlanSettings.total());
        assertSame(solution, best, 1e-6);
        double[] own = EveryPolicy.discounted(mdp, rows(solution), 1 - 1e-9);
        assertSame(solution, own, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void averageOfPeriodicAndMultichainModels(long seed) {
        Mdp mdp = sparse(seed, 6, 2, false, 1);
        double[] best = EveryPolicy.best(mdp, EveryPolicy::average);
        Solution solution = ExactPlanner.solve(mdp, PlanSettings.average());
        Gain gain = solution.gain().orElseThrow();
        double[] own = EveryPolicy.average(mdp, rows(solution));
        for (int state = 0; state < best.length; state++) {
            assertThat(gain.from(state)).isEqualTo(best[state], within(1e-6));
            assertThat(own[state]).isEqualTo(best[state], within(1e-6));
        }
        assertThat(solution.accuracy().residual()).isLessThan(1e-9);
    }

    /**
     * A model of mostly certain moves, so that chains fall apart, with a terminal state where {@code ends}. Rewards lie in
     * [−1, −0.1] with sign −1, are −1 or (half of them) 0 with sign 0, and lie in (−1, 1) with sign 1.
     */
    private static Mdp sparse(long seed, int states, int actions, boolean ends, int sign) {
        RandomStream stream = new RandomStream(new Seed(seed));
        Mdp.Builder builder = Mdp.builder();
        for (int state = 0; state < states; state++) {
            for (int action = 0; action < actions; action++) {
                int to = stream.nextInt(states);
                double uniform = stream.nextUniform();
                double reward =
                        sign < 0 ? -0.1 - 0.9 * uniform : sign == 0 ? (uniform < 0.5 ? 0 : -1) : 2 * uniform - 1;
                if (stream.nextUniform() < 0.3) {
                    builder.add("s" + state, "a" + action, "s" + to, 0.5, reward);
                    builder.add("s" + state, "a" + action, "s" + stream.nextInt(states), 0.5, reward);
                } else {
                    builder.add("s" + state, "a" + action, "s" + to, 1, reward);
                }
            }
            if (ends) {
                double uniform = stream.nextUniform();
                builder.add("s" + state, "stop", "end", 0.5, sign == 0 ? 4 * uniform - 2 : -3 * uniform);
                builder.add("s" + state, "stop", "s" + stream.nextInt(states), 0.5, -1);
            }
        }
        return builder.build();
    }

    private static int[] rows(Solution solution) {
        int[] rows = new int[solution.mdp().states().size()];
        java.util.Arrays.setAll(rows, solution.now()::row);
        return rows;
    }

    private static void assertSame(Solution solution, double[] expected, double within) {
        for (int state = 0; state < expected.length; state++) {
            assertThat(solution.now().value(state)).isEqualTo(expected[state], within(within));
        }
    }
}
