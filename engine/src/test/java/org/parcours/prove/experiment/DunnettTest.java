package org.parcours.prove.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.num.StudentQuantile;

/** Critical values as published: C. W. Dunnett, JASA 50, 1955 (one side), Biometrics 20, 1964 (both). */
class DunnettTest {
    @ParameterizedTest
    @CsvSource({
        "TWO, 2, Infinity, 0.05, 2.21",
        "TWO, 3, Infinity, 0.05, 2.35",
        "TWO, 9, Infinity, 0.05, 2.69",
        "TWO, 2, Infinity, 0.01, 2.79",
        "TWO, 2, 20, 0.05, 2.38",
        "TWO, 2, 10, 0.05, 2.57",
        "TWO, 4, 30, 0.05, 2.58",
        "ONE, 2, Infinity, 0.05, 1.92",
        "ONE, 3, Infinity, 0.05, 2.06",
        "ONE, 2, 20, 0.05, 2.03",
        "ONE, 2, 5, 0.05, 2.44",
        "ONE, 3, 10, 0.01, 3.31"
    })
    void asInTheTables(Sides sides, int comparisons, double degrees, double alpha, double critical) {
        assertThat(new Dunnett(equal(comparisons), sides, degrees).critical(alpha))
                .isEqualTo(critical, within(0.0051));
    }

    @Test
    void oneComparisonIsStudents() {
        assertThat(new Dunnett(equal(1), Sides.TWO, 7).critical(0.05))
                .isEqualTo(StudentQuantile.of(0.975, 7), within(1e-9));
        assertThat(new Dunnett(equal(1), Sides.ONE, 7).beyond(StudentQuantile.of(0.9, 7)))
                .isEqualTo(0.1, within(1e-9));
    }

    @Test
    void withNothingSharedItIsSidaks() {
        // 1 − 0.95^(1/3) a comparison
        double each = 1 - Math.pow(0.95, 1.0 / 3);
        assertThat(new Dunnett(new double[3], Sides.TWO, Double.POSITIVE_INFINITY).critical(0.05))
                .isEqualTo(StudentQuantile.of(1 - each / 2, Double.POSITIVE_INFINITY), within(1e-9));
    }

    /** Arms as large as the control: λ² = 1/2. */
    private static double[] equal(int comparisons) {
        double[] loadings = new double[comparisons];
        Arrays.fill(loadings, Math.sqrt(0.5));
        return loadings;
    }
}
