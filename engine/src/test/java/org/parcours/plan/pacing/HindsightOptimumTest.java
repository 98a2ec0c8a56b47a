package org.parcours.plan.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HindsightOptimumTest {
    /** Values over prices: 2, 1, 0.5. */
    private static final Auctions THREE = Auctions.of(new double[] {4, 6, 5}, new int[] {4, 3, 10}, new boolean[3]);

    @Test
    void takesByValueOverPriceAndTheLastInPart() {
        // 6 for 3, 4 for 4, then 3 of 10 at 0.5
        assertThat(optimum(THREE, 10)).isEqualTo(new HindsightOptimum(11.5, 0.5));
        // 6 for 3, then 1 of 4 at 1
        assertThat(optimum(THREE, 4)).isEqualTo(new HindsightOptimum(7, 1));
        assertThat(optimum(THREE, 17)).isEqualTo(new HindsightOptimum(15, 0.5));
        assertThat(optimum(THREE, 1_000_000)).isEqualTo(new HindsightOptimum(15, 0.5));
    }

    @Test
    void sharesWhatIsLeftAmongEqualRatios() {
        Auctions equal = Auctions.of(new double[] {2, 2, 2}, new int[] {2, 2, 2}, new boolean[3]);
        assertThat(optimum(equal, 5)).isEqualTo(new HindsightOptimum(5, 1));
    }

    @Test
    void takesAllThatIsFree() {
        Auctions free = Auctions.of(new double[] {3, 1, 2}, new int[] {0, 2, 0}, new boolean[3]);
        assertThat(optimum(free, 1)).isEqualTo(new HindsightOptimum(5.5, 0.5));
        Auctions onlyFree = Auctions.of(new double[] {3}, new int[] {0}, new boolean[1]);
        assertThat(optimum(onlyFree, 1)).isEqualTo(new HindsightOptimum(3, Double.POSITIVE_INFINITY));
        assertThat(HindsightOptimum.of(onlyFree, 0, 0, 1).value()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isAboveEveryChoiceOfWholeAuctionsByLessThanOne(long seed) {
        Auctions auctions = RandomAuctions.of(12, 30, seed);
        int budget = 60;
        double bound = optimum(auctions, budget).value();
        double best = 0;
        double dearest = 0;
        for (int choice = 0; choice < 1 << 12; choice++) {
            double value = 0;
            int cost = 0;
            for (int i = 0; i < 12; i++) {
                if ((choice >> i & 1) == 1) {
                    value += auctions.value(i);
                    cost += auctions.price(i);
                }
            }
            best = cost <= budget ? Math.max(best, value) : best;
        }
        for (int i = 0; i < 12; i++) {
            dearest = Math.max(dearest, auctions.value(i));
        }
        assertThat(bound).isBetween(best - 1e-12, best + dearest);
    }

    @Test
    void itsLambdaBuysTheSameButTheLast() {
        Auctions auctions = RandomAuctions.of(1000, 300, 5);
        HindsightOptimum optimum = optimum(auctions, 4000);
        double value = 0;
        for (int i = 0; i < 1000; i++) {
            value += auctions.value(i) / optimum.lambda() > auctions.price(i) ? auctions.value(i) : 0;
        }
        assertThat(value).isEqualTo(optimum.value(), within(1.0)).isLessThanOrEqualTo(optimum.value());
    }

    private static HindsightOptimum optimum(Auctions auctions, long budget) {
        return HindsightOptimum.of(auctions, 0, auctions.size(), budget);
    }
}
