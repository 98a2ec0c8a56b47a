package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 0.025, 0.3, 0.5, 0.8, 0.975, 0.9999})
    void theNormalProbabilityUndoesItsQuantile(double probability) {
        assertThat(NormalProbability.below(NormalQuantile.of(probability))).isEqualTo(probability, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        // printed tables of t at .975
        "1, 12.706204736",
        "2, 4.302652730",
        "3, 3.182446305",
        "5, 2.570581836",
        "10, 2.228138852",
        "30, 2.042272456",
        "100, 1.983971519",
        "1000, 1.962339081"
    })
    void studentsQuantileAsTabulated(int degrees, double expected) {
        assertThat(StudentQuantile.of(0.975, degrees)).isEqualTo(expected, within(1e-8));
        assertThat(StudentQuantile.of(0.025, degrees)).isEqualTo(-expected, within(1e-8));
    }

    @Test
    void theSumAndTheExpansionMeet() {
        assertThat(StudentQuantile.of(0.99, 499)).isCloseTo(StudentQuantile.of(0.99, 500), within(2e-5));
        assertThat(StudentQuantile.of(0.5, 7)).isEqualTo(0, within(1e-15));
    }

    @Test
    void aQuantileOutsideIsRefused() {
        assertThatThrownBy(() -> StudentQuantile.of(1, 5)).hasMessageContaining("inside (0, 1)");
    }
}
