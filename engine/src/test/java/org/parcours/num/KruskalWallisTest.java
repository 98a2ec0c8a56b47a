package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KruskalWallisTest {
    @ParameterizedTest
    @CsvSource({
        // the 95 % points of the tables, and what lies above 2 ln 20 with 2 degrees: exp(−ln 20)
        "3.841458820694124, 1, .05",
        "5.991464547107979, 2, .05",
        "18.307038053275146, 10, .05",
        "124.34211340400407, 100, .05",
        "0.0039321400000195, 1, .95",
        "0, 3, 1"
    })
    void chiSquareOfTheTables(double x, int degrees, double above) {
        assertThat(ChiSquare.above(x, degrees)).isEqualTo(above, within(1e-9));
    }

    @Test
    void mucociliaryEfficiency() {
        // M. Hollander, D. A. Wolfe, Nonparametric Statistical Methods, 1973, page 116: H = .7714, p = .68
        double[] values = {2.9, 3.0, 2.5, 2.6, 3.2, 3.8, 2.7, 4.0, 2.4, 2.8, 3.4, 3.7, 2.2, 2.0};
        int[] groups = {0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2};
        KruskalWallis test = KruskalWallis.of(values, groups, 3);
        assertThat(test.statistic()).isEqualTo(0.7714, within(5e-5));
        assertThat(test.probability()).isEqualTo(0.68, within(5e-4));
    }

    @Test
    void equalNumbersShareTheirRank() {
        // ranks 1.5, 1.5 | 3.5, 3.5: 12/(4 · 5) (2 · 1 + 2 · 1) = 2.4, over 1 − (6 + 6)/60 = .8
        KruskalWallis test = KruskalWallis.of(new double[] {1, 1, 2, 2}, new int[] {0, 0, 1, 1}, 2);
        assertThat(test.statistic()).isEqualTo(3, within(1e-12));
        assertThat(KruskalWallis.of(new double[] {5, 5, 5}, new int[] {0, 1, 1}, 2)
                        .probability())
                .isEqualTo(1);
    }

    @Test
    void aTrueNullIsRejectedAsOftenAsSaid() {
        int rejected = 0;
        for (int log = 0; log < 1000; log++) {
            Seed seed = new Seed(8).child(log);
            double[] values = new double[300];
            int[] groups = new int[300];
            for (int i = 0; i < values.length; i++) {
                values[i] = seed.uniform(i) < 0.8 ? 0 : -Math.log(seed.uniform(1000 + i));
                groups[i] = i % 4;
            }
            rejected += KruskalWallis.of(values, groups, 4).probability() < 0.05 ? 1 : 0;
        }
        // 50 of 1,000 with a standard error of 6.9
        assertThat(rejected).isBetween(29, 71);
    }
}
