package org.parcours.plan.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;

/** How regret grows on arms that are known. */
class RegretTest {
    /** Two arms, the better one ahead by 0.2. */
    private static final OneStepProblem ARMS = OneStepProblem.builder()
            .state("any", 1)
            .chance("worse", 0.4)
            .chance("better", 0.6)
            .build();

    /** A sure thing, and a chance that is better and fails at first more often than not. */
    private static final OneStepProblem TRAP = OneStepProblem.builder()
            .state("any", 1)
            .outcome("sure", 1, 0.2)
            .chance("chance", 0.4)
            .build();

    @Test
    void thatOfUcbGrowsWithTheLogarithmAndKeepsItsBound() {
        double early = regret(ARMS, () -> new Ucb1(2), 3_000);
        double late = regret(ARMS, () -> new Ucb1(2), 30_000);
        // theorem 1: 8 ln n / Δ + (1 + π²/3) Δ with Δ = 0.2: 413 for n = 30,000
        assertThat(late).isLessThan(8 * Math.log(30_000) / 0.2 + (1 + Math.PI * Math.PI / 3) * 0.2);
        // ten times the customers: in the long run ln 30,000 / ln 3,000 = 1.29 times the regret, and nowhere near 10
        assertThat(late / early).isBetween(1.0, 2.0);
    }

    @Test
    void thatOfThompsonGrowsWithTheLogarithmAndIsLess() {
        double early = regret(ARMS, () -> new BetaThompson(2), 3_000);
        double late = regret(ARMS, () -> new BetaThompson(2), 30_000);
        assertThat(late / early).isBetween(1.0, 1.6);
        // Lai and Robbins 1985: in the long run Δ / KL(0.4, 0.6) · ln n = 0.2 / 0.0811 · 10.3 = 25; UCB1 pays over 100
        assertThat(late).isBetween(10.0, 40.0).isLessThan(regret(ARMS, () -> new Ucb1(2), 30_000) / 2);
    }

    @Test
    void greedyIsTrappedAndPaysForEver() {
        double early = regret(TRAP, () -> EpsilonGreedy.constant(2, 0), 1_000);
        double late = regret(TRAP, () -> EpsilonGreedy.constant(2, 0), 10_000);
        // who is trapped loses 0.2 a customer: linear
        assertThat(late / early).isEqualTo(10, within(0.5));
        assertThat(regret(TRAP, () -> new BetaThompson(2), 10_000)).isLessThan(late / 10);
    }

    @Test
    void aConstantShareAtRandomCostsItsShare() {
        // once the better arm leads: ε/2 · Δ a customer, 0.1/2 · 0.2 · 30,000 = 300
        assertThat(regret(ARMS, () -> EpsilonGreedy.constant(2, 0.1), 30_000)).isEqualTo(300, within(30.0));
        assertThat(regret(ARMS, () -> EpsilonGreedy.falling(2, 0.5, 250), 30_000))
                .isLessThan(220);
    }

    private static double regret(OneStepProblem problem, Supplier<Bandit> bandit, long customers) {
        int seeds = 20;
        double sum = 0;
        for (int seed = 0; seed < seeds; seed++) {
            BanditSettings settings = new BanditSettings(customers, 10, new Seed(seed));
            sum += BanditRun.of(bandit.get(), problem, settings, BanditRun.Witness.NONE)
                    .regret();
        }
        return sum / seeds;
    }
}
