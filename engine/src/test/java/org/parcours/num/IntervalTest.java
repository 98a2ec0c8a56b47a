package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void noSuccessStillLeavesRoomAbove() {
        // by hand: upper = z² / (n + z²) · n = 3.8415 / 1.0038415 per thousand trials
        assertThat(Interval.wilson95(0, 1000).upper()).isEqualTo(3.82676, within(1e-4));
        assertThat(Interval.wilson95(0, 1000).lower()).isZero();
    }

    @Test
    void manySuccessesComeCloseToTheNormalInterval() {
        Interval wilson = Interval.wilson95(500_000, 1_000_000);
        Interval normal = Interval.normal95(500_000, 500);
        assertThat(wilson.lower()).isEqualTo(normal.lower(), within(0.01));
        assertThat(wilson.upper()).isEqualTo(normal.upper(), within(0.01));
    }

    @Test
    void refusesToGoDownwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(2, 1))
                .withMessageContaining("upwards");
    }

    @Test
    void endsThatOverflowedAreNoEnds() {
        double sum = 1e308 * 10; // infinite, and infinity less infinity is no number
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.normal95(sum, sum))
                .withMessageContaining("exceed 1.8e308");
    }
}
