package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EffectiveSampleSizeTest {
    @Test
    void unequalWeightsCountFewer() {
        // by hand: (3 + 1)² / (3² + 1²) = 16 / 10
        assertThat(EffectiveSampleSize.of(new double[] {3, 1})).isEqualTo(1.6, within(1e-12));
    }

    @Test
    void equalWeightsCountAll() {
        assertThat(EffectiveSampleSize.of(new double[] {.2, .2, .2})).isEqualTo(3, within(1e-12));
    }

    @Test
    void noWeightCountsNothing() {
        assertThat(EffectiveSampleSize.of(new double[] {0, 0})).isZero();
    }
}
