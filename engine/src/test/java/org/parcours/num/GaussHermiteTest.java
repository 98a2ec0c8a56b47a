package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussHermiteTest {
    private static double mean(GaussHermite rule, DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            sum += rule.weight(i) * f.applyAsDouble(rule.node(i));
        }
        return sum;
    }

    @Test
    void threePointsAreThoseOfTheHandbook() {
        GaussHermite rule = GaussHermite.of(3);
        assertThat(rule.node(0)).isEqualTo(-Math.sqrt(3), within(1e-14));
        assertThat(rule.node(1)).isEqualTo(0, within(1e-14));
        assertThat(rule.node(2)).isEqualTo(Math.sqrt(3), within(1e-14));
        assertThat(rule.weight(0)).isEqualTo(1.0 / 6, within(1e-14));
        assertThat(rule.weight(1)).isEqualTo(2.0 / 3, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 16, 64})
    void momentsOfANormalVariableAreExact(int points) {
        GaussHermite rule = GaussHermite.of(points);
        assertThat(mean(rule, z -> 1)).isEqualTo(1, within(1e-12));
        assertThat(mean(rule, z -> z)).isEqualTo(0, within(1e-12));
        assertThat(mean(rule, z -> z * z)).isEqualTo(1, within(1e-12));
        // E Z⁶ = 1 · 3 · 5
        assertThat(mean(rule, z -> Math.pow(z, 6))).isEqualTo(15, within(1e-10));
    }

    @Test
    void aLogNormalMeanIsNearlyExactWithFewPoints() {
        // E exp(σZ − σ²/2) = 1
        double sigma = 0.472;
        assertThat(mean(GaussHermite.of(6), z -> Math.exp(sigma * z - sigma * sigma / 2)))
                .isEqualTo(1, within(1e-7));
    }

    @Test
    void refusesNoPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussHermite.of(0))
                .withMessageContaining("1 to 64");
    }
}
