package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.parcours.model.Mdp;

/** What every method for discounted rewards promises. */
class DiscountedMethodsTest {
    @ParameterizedTest
    @EnumSource(value = Method.class, mode = Mode.EXCLUDE, names = "BACKWARD_INDUCTION")
    void isAsCloseAsItsBoundSays(Method method) {
        for (long seed = 0; seed < 10; seed++) {
            Mdp mdp = Models.random(seed, 40, 3, 4, seed % 2 == 0 ? 5 : 0);
            Solution exact = ExactPlanner.solve(mdp, PlanSettings.discounted(0.97));
            PlanSettings loose =
                    PlanSettings.discounted(0.97).withMethod(method).withTolerance(1e-3);
            Solution solution = ExactPlanner.solve(mdp, loose);
            double bound = solution.accuracy().bound() + exact.accuracy().bound();
            assertThat(solution.accuracy().bound()).isLessThanOrEqualTo(1e-3);
            for (int state = 0; state < 40; state++) {
                assertThat(solution.now().value(state)).isEqualTo(exact.now().value(state), within(bound));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, mode = Mode.EXCLUDE, names = "BACKWARD_INDUCTION")
    void tiesGoToTheFirstActionInFileOrder(Method method) {
        // later: 0.9 · 10 = 9; now: 9; mixed: 0.1 · 3 + 0.2 · 3 + 0.7 · 11.571428571428571 = 9 but for rounding
        Mdp.Builder builder = Mdp.builder();
        builder.add("start", "later", "rich", 1, 0);
        builder.add("start", "now", "end", 1, 9);
        builder.add("start", "mixed", "end", 0.1, 3);
        builder.add("start", "mixed", "done", 0.2, 3);
        builder.add("start", "mixed", "rich", 0.7, 81 / 7.0 - 9);
        builder.add("rich", "take", "end", 1, 10);
        Solution solution =
                ExactPlanner.solve(builder.build(), PlanSettings.discounted(0.9).withMethod(method));
        assertThat(Models.action(solution, "start")).isEqualTo("later");
        assertThat(Models.value(solution, "start")).isEqualTo(9, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, mode = Mode.EXCLUDE, names = "BACKWARD_INDUCTION")
    void theNumberOfThreadsChangesNoBit(Method method) {
        Mdp mdp = Models.random(7, 2500, 2, 2, 100);
        PlanSettings settings = PlanSettings.discounted(0.9).withMethod(method);
        Solution one = ExactPlanner.solve(mdp, settings.withThreads(1));
        Solution three = ExactPlanner.solve(mdp, settings.withThreads(3));
        for (int state = 0; state < 2500; state++) {
            assertThat(three.now().value(state)).isEqualTo(one.now().value(state));
            assertThat(three.now().row(state)).isEqualTo(one.now().row(state));
        }
        assertThat(three.accuracy()).isEqualTo(one.accuracy());
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, mode = Mode.EXCLUDE, names = "BACKWARD_INDUCTION")
    void refusesWhatRoundingCannotReach(Method method) {
        // values of about 1e12 have neighbours 1e-4 apart
        Mdp.Builder builder = Mdp.builder();
        builder.add("a", "go", "b", 1, 1e10 / 3);
        builder.add("b", "go", "a", 0.3, 1e10 / 7);
        builder.add("b", "go", "b", 0.7, 1e10 / 7);
        Mdp mdp = builder.build();
        PlanSettings settings = PlanSettings.discounted(0.99).withMethod(method);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactPlanner.solve(mdp, settings))
                .withMessageContaining("tolerance of 1.0E-9")
                .withMessageContaining("Ask for a tolerance of at least");
        assertThat(ExactPlanner.solve(mdp, settings.withTolerance(0.1))
                        .accuracy()
                        .bound())
                .isLessThanOrEqualTo(0.1);
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, mode = Mode.EXCLUDE, names = "BACKWARD_INDUCTION")
    void withoutDiscountForTheFutureOnlyTheNextRewardCounts(Method method) {
        Mdp mdp = Models.random(3, 20, 4, 3, 0);
        Solution solution = ExactPlanner.solve(mdp, PlanSettings.discounted(0).withMethod(method));
        for (int state = 0; state < 20; state++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int row = 4 * state; row < 4 * state + 4; row++) {
                best = Math.max(best, mdp.reward(row));
            }
            assertThat(solution.now().value(state)).isEqualTo(best, within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, mode = Mode.EXCLUDE, names = "BACKWARD_INDUCTION")
    void valuesBeyondTheLargestNumberAreRefused(Method method) {
        Mdp.Builder large = Mdp.builder();
        large.add("a", "go", "a", 1, 1e308, 0);
        // 1e308 / (1 - 0.9) = 1e309
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactPlanner.solve(
                        large.build(), PlanSettings.discounted(0.9).withMethod(method)))
                .withMessageContaining("exceed 1.8e308");
    }
}
