package org.parcours.plan.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class BudgetedValueTest {
    private static final double[] PRICES = {0.25, 0.5, 0.25};

    @Test
    void isWhatAHandWorksOut() {
        BudgetedValue values = BudgetedValue.of(PRICES, 1, 3, 2, 1, t -> {});
        // one auction left: all that is affordable is bought, at a price of at most 1 or 2
        assertThat(values.value(1, 0)).isZero();
        assertThat(values.value(1, 1)).isEqualTo(0.75);
        assertThat(values.value(1, 2)).isEqualTo(1);
        // two left and budget 1, bid 1: 0.25 · (1 + 0.75) + 0.5 · (1 + 0) + 0.25 · 0.75; bid 0 would give 1.0
        assertThat(values.value(2, 1)).isEqualTo(1.125);
        // budget 2, bid 2: 0.25 · (1 + 1) + 0.5 · (1 + 0.75) + 0.25 · (1 + 0)
        assertThat(values.value(2, 2)).isEqualTo(1.625);
    }

    @Test
    void bidsTheMostThatIsWorthPaying() {
        BudgetedValue values = BudgetedValue.of(PRICES, 1, 3, 2, 1, t -> {});
        // two left, budget 2: paying 2 gives up D(1, 2) − D(1, 0) = 1, paying 1 gives up 1 − 0.75; a tie is bid
        assertThat(values.bid(1, 2, 2)).isEqualTo(2);
        assertThat(values.bid(0.99, 2, 2)).isEqualTo(1);
        assertThat(values.bid(0.24, 2, 2)).isZero();
        // one left: whatever there is
        assertThat(values.bid(0, 1, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noBidFunctionIsBetter(long seed) {
        double[] probabilities = probabilities(3, seed);
        int budget = 3;
        BudgetedValue values = BudgetedValue.of(probabilities, 1, 4, budget, 1, t -> {});
        for (int t = 1; t <= 3; t++) {
            assertThat(values.value(t, budget)).isEqualTo(bestOfAll(probabilities, t, budget), within(1e-14));
        }
    }

    /** The best of all functions from (auctions left, budget left) to bids, each worked out by itself. */
    private static double bestOfAll(double[] probabilities, int auctions, int budget) {
        int cells = auctions * budget;
        int bids = probabilities.length;
        double best = 0;
        for (long function = 0; function < Math.round(Math.pow(bids, cells)); function++) {
            best = Math.max(best, worth(function, probabilities, auctions, budget, budget));
        }
        return best;
    }

    private static double worth(long function, double[] probabilities, int left, int budgetLeft, int budget) {
        if (left == 0 || budgetLeft == 0) {
            return 0;
        }
        int cell = (left - 1) * budget + budgetLeft - 1;
        int bids = probabilities.length;
        int bid = Math.min(budgetLeft, (int) (function / Math.round(Math.pow(bids, cell)) % bids));
        double worth = 0;
        for (int price = 0; price < bids; price++) {
            boolean won = price <= bid;
            double later = worth(function, probabilities, left - 1, won ? budgetLeft - price : budgetLeft, budget);
            worth += probabilities[price] * ((won ? 1 : 0) + later);
        }
        return worth;
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() {
        double[] probabilities = probabilities(301, 7);
        BudgetedValue one = BudgetedValue.of(probabilities, 0.004, 40, 5000, 1, t -> {});
        BudgetedValue three = BudgetedValue.of(probabilities, 0.004, 40, 5000, 3, t -> {});
        for (int t = 0; t < 40; t++) {
            for (int budget = 0; budget <= 5000; budget++) {
                assertThat(three.value(t, budget)).isEqualTo(one.value(t, budget));
            }
        }
    }

    @Test
    void isTheFormulaAlsoInManyBudgets() {
        double[] probabilities = probabilities(41, 3);
        BudgetedValue values = BudgetedValue.of(probabilities, 1, 12, 300, 2, t -> {});
        double[] next = new double[301];
        for (int t = 1; t < 12; t++) {
            double[] row = new double[301];
            for (int budget = 1; budget <= 300; budget++) {
                row[budget] = bestBid(probabilities, next, budget);
                assertThat(values.value(t, budget)).isEqualTo(row[budget], within(1e-12));
            }
            next = row;
        }
    }

    private static double bestBid(double[] probabilities, double[] next, int budget) {
        double best = 0;
        double won = 0;
        double mass = 0;
        for (int bid = 0; bid <= Math.min(budget, probabilities.length - 1); bid++) {
            won += probabilities[bid] * (1 + next[budget - bid]);
            mass += probabilities[bid];
            best = Math.max(best, won + (1 - mass) * next[budget]);
        }
        return best;
    }

    @Test
    void refusesATableThatDoesNotFitIntoMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetedValue.of(PRICES, 1, 1_000_000, 1_000_000, 1, t -> {}))
                .withMessageContaining("8000008 MB")
                .withMessageContaining("shorter episodes");
    }

    private static double[] probabilities(int prices, long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        double[] probabilities = new double[prices];
        double sum = 0;
        for (int price = 0; price < prices; price++) {
            probabilities[price] = random.nextUniform();
            sum += probabilities[price];
        }
        for (int price = 0; price < prices; price++) {
            probabilities[price] /= sum;
        }
        return probabilities;
    }
}
