package org.parcours.uplift.ordered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BordersTest {
    @Test
    void fewValuesAreAllDivided() {
        Borders borders = Borders.of(new double[] {3, 1, Double.NaN, 1, 7}, 4);
        assertThat(borders.count()).isEqualTo(2);
        assertThat(borders.at(0)).isEqualTo(2);
        assertThat(borders.at(1)).isEqualTo(5);
        assertThat(borders.bin(1)).isZero();
        assertThat(borders.bin(2)).isEqualTo(1);
        assertThat(borders.bin(100)).isEqualTo(2);
        assertThat(borders.bin(Double.NaN)).isZero();
    }

    @Test
    void manyValuesAreDividedAtQuantiles() {
        double[] values = new double[100];
        for (int i = 0; i < 100; i++) {
            values[i] = i;
        }
        // three borders: before places 25, 50 and 75
        Borders borders = Borders.of(values, 3);
        assertThat(borders.count()).isEqualTo(3);
        assertThat(borders.at(0)).isEqualTo(24.5);
        assertThat(borders.at(2)).isEqualTo(74.5);
    }
}
