package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearProgrammeTest {
    private static final double[][] NONE = {};

    @Test
    void theGlassCompany() {
        // Hillier and Lieberman, Introduction to Operations Research, section 3.1: 36 at (2, 6), prices 0, 3/2, 1
        LinearProgramme.Optimum optimum = LinearProgramme.maximise(
                        new double[] {3, 5},
                        new double[][] {{1, 0}, {0, 2}, {3, 2}},
                        new double[] {4, 12, 18},
                        NONE,
                        new double[0])
                .orElseThrow();
        assertThat(optimum.value()).isEqualTo(36, within(1e-12));
        assertThat(optimum.x().get(0)).isEqualTo(2, within(1e-12));
        assertThat(optimum.x().get(1)).isEqualTo(6, within(1e-12));
        assertThat(optimum.prices().get(0)).isEqualTo(0, within(1e-12));
        assertThat(optimum.prices().get(1)).isEqualTo(1.5, within(1e-12));
        assertThat(optimum.prices().get(2)).isEqualTo(1, within(1e-12));
    }

    @Test
    void limitsBelowZeroAndEqualities() {
        // max −x − 2y with −x ≤ −1 and x + y = 3: x = 3, y = 0 is worth −3; one more on the right costs 1 more
        LinearProgramme.Optimum optimum = LinearProgramme.maximise(
                        new double[] {-1, -2},
                        new double[][] {{-1, 0}},
                        new double[] {-1},
                        new double[][] {{1, 1}},
                        new double[] {3})
                .orElseThrow();
        assertThat(optimum.value()).isEqualTo(-3, within(1e-12));
        assertThat(optimum.equalityPrices().get(0)).isEqualTo(-1, within(1e-12));
        assertThat(optimum.prices().get(0)).isEqualTo(0, within(1e-12));
    }

    @Test
    void whatCannotBeMetIsEmptyAndWhatHasNoBoundIsRefused() {
        double[] one = {1};
        assertThat(LinearProgramme.maximise(one, new double[][] {{1}}, new double[] {-1}, NONE, new double[0]))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LinearProgramme.maximise(one, new double[][] {{-1}}, new double[] {1}, NONE, new double[0]))
                .withMessageContaining("no upper bound");
    }

    /**
     * An answer that keeps all rows, with prices that no variable beats and that pay for its value exactly, is optimal
     * (strong duality).
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomProgrammes(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        int n = 3 + stream.nextInt(30);
        int m = 1 + stream.nextInt(5);
        double[] objective = new double[n];
        double[] ones = new double[n];
        double[][] less = new double[m][n];
        double[] limits = new double[m];
        for (int k = 0; k < n; k++) {
            objective[k] = 2 * stream.nextUniform() - 0.5;
            ones[k] = 1;
            for (int j = 0; j < m; j++) {
                less[j][k] = Math.rint(20 * stream.nextUniform() - 5);
            }
        }
        for (int j = 0; j < m; j++) {
            limits[j] = 6 * stream.nextUniform() - 1;
        }
        Optional<LinearProgramme.Optimum> own =
                LinearProgramme.maximise(objective, less, limits, new double[][] {ones}, new double[] {1});
        // the sum of all is 1, so that a row can be kept if and only if its least entry allows it, when it is alone
        if (m == 1) {
            assertThat(own.isPresent()).isEqualTo(Arrays.stream(less[0]).min().orElseThrow() <= limits[0]);
        }
        own.ifPresent(optimum -> {
            double[] x = optimum.x().stream().mapToDouble(Double::doubleValue).toArray();
            double sum = optimum.equalityPrices().get(0);
            double paid = sum;
            for (int j = 0; j < m; j++) {
                double price = optimum.prices().get(j);
                assertThat(price).isNotNegative();
                assertThat(dot(less[j], x)).isLessThan(limits[j] + 1e-9);
                paid += price * limits[j];
            }
            assertThat(dot(ones, x)).isEqualTo(1, within(1e-9));
            assertThat(paid).isEqualTo(optimum.value(), within(1e-9));
            for (int k = 0; k < n; k++) {
                double cost = sum;
                for (int j = 0; j < m; j++) {
                    cost += optimum.prices().get(j) * less[j][k];
                }
                assertThat(x[k]).isNotNegative();
                assertThat(cost).isGreaterThan(objective[k] - 1e-9);
            }
        });
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
