package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalQuantileTest {
    @Test
    void meetsPublishedValues() {
        // Wichura 1988: the test values of PPND16
        assertThat(NormalQuantile.of(0.25)).isEqualTo(-0.6744897501960817, within(1e-15));
        assertThat(NormalQuantile.of(0.001)).isEqualTo(-3.090232306167814, within(1e-14));
        assertThat(NormalQuantile.of(1e-20)).isEqualTo(-9.26234008979841, within(1e-13));
        assertThat(NormalQuantile.of(0.975)).isEqualTo(Interval.Z95, within(1e-14));
        assertThat(NormalQuantile.of(0.5)).isZero();
    }

    @Test
    void refusesTheEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalQuantile.of(0))
                .withMessageContaining("(0, 1)");
        assertThatIllegalArgumentException().isThrownBy(() -> NormalQuantile.of(1));
    }
}
