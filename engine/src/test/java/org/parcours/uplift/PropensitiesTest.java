package org.parcours.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PropensitiesTest {
    @Test
    void ofTwoArmsClippedOnesLieBetweenTheLeastAndOneLessIt() {
        Propensities clipped = new Propensities(new double[][] {{0.005, 0.4, 0.93}, {0.995, 0.6, 0.07}}).clipped(0.1);
        assertThat(clipped.of(0, 0)).isCloseTo(0.1, within(1e-12));
        assertThat(clipped.of(0, 1)).isCloseTo(0.9, within(1e-12));
        assertThat(clipped.of(1, 0)).isCloseTo(0.4, within(1e-12));
        assertThat(clipped.of(2, 0)).isCloseTo(0.9, within(1e-12));
        assertThat(clipped.of(2, 1)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void ofSeveralArmsTheLargeOnesGiveWayInProportion() {
        Propensities clipped = new Propensities(new double[][] {{0.02}, {0.3}, {0.68}}).clipped(0.1);
        // they exceed the least by 0, .2 and .58, together .78, and .7 are to be given out
        assertThat(clipped.of(0, 0)).isCloseTo(0.1, within(1e-12));
        assertThat(clipped.of(0, 1)).isCloseTo(0.1 + 0.2 * 0.7 / 0.78, within(1e-12));
        assertThat(clipped.of(0, 2)).isCloseTo(0.1 + 0.58 * 0.7 / 0.78, within(1e-12));
    }

    @Test
    void trimmingLeavesWhoHadEnoughOfAChanceOfEveryArm() {
        Propensities chances =
                new Propensities(new double[][] {{0.5, 0.09, 0.1, 0.3, 0.91}, {0.5, 0.91, 0.9, 0.7, 0.09}});
        assertThat(chances.within(0.1)).containsExactly(0, 2, 3);
        assertThat(chances.within(0)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void areConstantWhereEachArmHadOneChanceWithAll() {
        assertThat(new Propensities(new double[][] {{0.3, 0.3}, {0.7, 0.7}}).isConstant())
                .isTrue();
        assertThat(new Propensities(new double[][] {{0.3, 0.4}, {0.7, 0.6}}).isConstant())
                .isFalse();
    }

    @Test
    void aLeastThatAllArmsCannotHaveIsRefused() {
        Propensities chances = new Propensities(new double[][] {{0.5}, {0.5}});
        assertThatThrownBy(() -> chances.clipped(0.5)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> chances.clipped(0)).hasMessageContaining("between 0");
    }
}
