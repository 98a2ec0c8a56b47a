package org.parcours.num;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distributions against exactly known and published numbers. */
class DistributionsTest {
    @Test
    void gammaOfWholeNumbersIsAFactorial() {
        // Γ(5) = 4! = 24, Γ(1/2) = √π, Γ(1/4) = 3.6256099082
        assertThat(LogGamma.of(5)).isEqualTo(Math.log(24), within(1e-14));
        assertThat(LogGamma.of(0.5)).isEqualTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(LogGamma.of(0.25)).isEqualTo(Math.log(3.625609908221908), within(1e-14));
    }

    // two degrees: e^(−x/2); four: e^(−x/2) (1 + x/2)
    // Abramowitz and Stegun, table 26.8: percentage points
    @ParameterizedTest
    @CsvSource({
        "2, 2, 0.36787944117144233, 1e-13",
        "20, 2, 4.5399929762484854e-5, 1e-13",
        "6, 4, 0.19914827347145578, 1e-13",
        "3.84146, 1, 0.05, 2e-5",
        "23.2093, 10, 0.01, 2e-5",
        "124.342, 100, 0.05, 2e-5",
        "0, 3, 1, 1e-13"
    })
    void chiSquareTails(double value, double degrees, double above, double tolerance) {
        assertThat(ChiSquare.above(value, degrees)).isEqualTo(above, within(tolerance * above));
    }

    @Test
    void betaProbabilitiesOfWholeShapesAreSums() {
        // I_x(2, 3) = P(at least 2 of 4 succeed) = 6 x² (1−x)² + 4 x³ (1−x) + x⁴
        double x = 0.3;
        double sum = 6 * x * x * 0.49 + 4 * x * x * x * 0.7 + x * x * x * x;
        assertThat(BetaProbability.below(x, 2, 3)).isEqualTo(sum, within(1e-15));
        assertThat(BetaProbability.below(0.7, 3, 2)).isEqualTo(1 - sum, within(1e-15));
        assertThat(BetaProbability.density(0.5, 2, 2)).isEqualTo(1.5, within(1e-14));
        assertThat(BetaProbability.below(0.5, 1e6, 1e6)).isEqualTo(0.5, within(1e-7));
        assertThatIllegalArgumentException().isThrownBy(() -> BetaProbability.below(0.5, 0, 1));
    }

    // one degree is Cauchy: 1/2 + atan(t)/π; two: 1/2 + t / (2 √(2 + t²))
    // scipy.stats.t.cdf(2.5, 3.7)
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.75",
        "2, 2, 0.908248290463863",
        "-2, 2, 0.091751709536137",
        "2.5, 3.7, 0.9640889885440866",
        "0, 5.5, 0.5"
    })
    void studentProbabilities(double t, double degrees, double below) {
        assertThat(StudentProbability.below(t, degrees)).isEqualTo(below, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.975, 3.7", "0.6, 1.5", "0.01, 77.3", "0.9995, 480.5", "0.975, 812.25"})
    void studentQuantilesOfBrokenDegreesInvertTheProbability(double probability, double degrees) {
        double t = StudentQuantile.of(probability, degrees);
        assertThat(StudentProbability.below(t, degrees)).isEqualTo(probability, within(1e-10));
    }

    @Test
    void theScaleTurnsNormalIntoStudent() {
        // P(T ≤ 2.228) = .975 for ten degrees: E Φ(2.228 S)
        double t = StudentQuantile.of(0.975, 10);
        assertThat(StudentScale.mean(s -> NormalProbability.below(t * s), 10)).isEqualTo(0.975, within(1e-10));
        assertThat(StudentScale.mean(s -> s * s, 1)).isEqualTo(1, within(1e-9));
        assertThat(StudentScale.mean(s -> s * s, 1e6)).isEqualTo(1, within(1e-8));
    }

    // the reference implementation's answers
    @ParameterizedTest
    @CsvSource({
        "'', 0, ef46db3751d8e999",
        "a, 0, d24ec4f1a98c6e5b",
        "abc, 0, 44bc2cf5ad770999",
        "Nobody inspects the spammish repetition, 0, fbcea83c8a378bf1"
    })
    void hashesAsTheReferenceDoes(String text, long seed, String hash) {
        byte[] bytes = ("__" + text + "_").getBytes(UTF_8);
        assertThat(Long.toHexString(XxHash64.of(bytes, 2, bytes.length - 1, seed)))
                .isEqualTo(hash);
    }
}
