package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicRegressionTest {
    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static IsotonicRegression of(double[] x, double[] y) {
        return IsotonicRegression.of(x, y, ones(x.length));
    }

    @Test
    void poolsWhatFalls() {
        // by hand: 3, 2 → 2.5 and 4, 3.5 → 3.75
        IsotonicRegression f = of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 2, 4, 3.5});
        assertThat(f.blocks()).isEqualTo(3);
        assertThat(f.value(1)).isEqualTo(1);
        assertThat(f.value(2)).isEqualTo(2.5);
        assertThat(f.value(3)).isEqualTo(2.5);
        assertThat(f.value(4)).isEqualTo(3.75);
        assertThat(f.value(5)).isEqualTo(3.75);
    }

    @Test
    void poolsBackAsFarAsItMust() {
        // by hand: 4, 5, then 0 draws both down: (4 + 5 + 0) / 3 = 3
        IsotonicRegression f = of(new double[] {1, 2, 3}, new double[] {4, 5, 0});
        assertThat(f.blocks()).isEqualTo(1);
        assertThat(f.value(2)).isEqualTo(3);
    }

    @Test
    void risesInALineBetweenBlocksAndStaysOutside() {
        IsotonicRegression f = of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 5});
        assertThat(f.value(-7)).isEqualTo(1);
        assertThat(f.value(1.5)).isEqualTo(1.75); // half-way from 1 to 2.5
        assertThat(f.value(2.5)).isEqualTo(2.5); // inside a block
        assertThat(f.value(3.2)).isEqualTo(3.0, within(1e-12)); // 2.5 + 0.2 · 2.5
        assertThat(f.value(99)).isEqualTo(5);
    }

    @Test
    void weightsCount() {
        // by hand: (1 · 3 + 3 · 1) / 4
        IsotonicRegression f = IsotonicRegression.of(new double[] {1, 2}, new double[] {3, 1}, new double[] {1, 3});
        assertThat(f.value(1)).isEqualTo(1.5);
    }

    @Test
    void pointsOfOnePlaceAreTheirMean() {
        IsotonicRegression f = of(new double[] {2, 1, 2, 1}, new double[] {1, 0, 0.5, 0.5});
        assertThat(f.value(1)).isEqualTo(0.25);
        assertThat(f.value(2)).isEqualTo(0.75);
    }

    /** The solution in closed form: max over s ≤ i of the min over t ≥ i of the mean from s to t. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isTheClosedForm(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        int size = 30;
        double[] x = new double[size];
        double[] y = new double[size];
        double[] weight = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = i;
            y[i] = i / 20.0 + random.nextUniform();
            weight[i] = 0.1 + random.nextUniform();
        }
        IsotonicRegression f = IsotonicRegression.of(x, y, weight);
        for (int i = 0; i < size; i++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int s = 0; s <= i; s++) {
                double least = Double.POSITIVE_INFINITY;
                for (int t = i; t < size; t++) {
                    least = Math.min(least, mean(y, weight, s, t));
                }
                greatest = Math.max(greatest, least);
            }
            assertThat(f.value(i)).isEqualTo(greatest, within(1e-12));
        }
    }

    private static double mean(double[] y, double[] weight, int from, int to) {
        double sum = 0;
        double all = 0;
        for (int i = from; i <= to; i++) {
            sum += weight[i] * y[i];
            all += weight[i];
        }
        return sum / all;
    }

    @Test
    void refusesWhatHasNoPlaceOrWeight() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[] {1}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[] {Double.NaN}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new double[] {Double.POSITIVE_INFINITY}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicRegression.of(new double[] {1}, new double[] {1}, new double[] {0}))
                .withMessageContaining("weights above 0");
    }
}
