package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {
    @Test
    void twoPointsStandWhereTheTablesSay() {
        // Abramowitz and Stegun, table 25.4: ±1/√3 with weights 1
        GaussLegendre rule = GaussLegendre.of(2);
        assertThat(rule.node(0)).isEqualTo(-1 / Math.sqrt(3), within(1e-15));
        assertThat(rule.node(1)).isEqualTo(1 / Math.sqrt(3), within(1e-15));
        assertThat(rule.weight(0)).isEqualTo(1, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 16, 64})
    void powersAreIntegratedExactlyUpToTwiceThePoints(int points) {
        GaussLegendre rule = GaussLegendre.of(points);
        for (int power = 0; power < 2 * points; power++) {
            double sum = 0;
            for (int i = 0; i < points; i++) {
                sum += rule.weight(i) * Math.pow(rule.node(i), power);
            }
            // ∫ from −1 to 1 of x^power: 2 / (power + 1), or 0 for odd powers
            assertThat(sum).isEqualTo(power % 2 == 1 ? 0 : 2.0 / (power + 1), within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 16})
    void runningIntegralsOfPowersAreExactBelowThePoints(int points) {
        GaussLegendre rule = GaussLegendre.of(points);
        for (int power = 0; power < points; power++) {
            for (int upTo = 0; upTo < points; upTo++) {
                double sum = 0;
                for (int of = 0; of < points; of++) {
                    sum += rule.running(upTo, of) * Math.pow(rule.node(of), power);
                }
                // ∫ from −1 to y of x^power: (y^(power+1) − (−1)^(power+1)) / (power + 1)
                double upper = Math.pow(rule.node(upTo), power + 1);
                double lower = Math.pow(-1, power + 1);
                assertThat(sum).isEqualTo((upper - lower) / (power + 1), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65})
    void rulesAreSmall(int points) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussLegendre.of(points))
                .withMessageContaining("2 to 64");
    }
}
