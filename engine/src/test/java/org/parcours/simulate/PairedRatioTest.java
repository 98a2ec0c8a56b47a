package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parcours.simulate.PairedRatio.Amounts;

class PairedRatioTest {
    /**
     * By hand, four customers. The first campaign makes 2 contacts with everybody, of whom one engages twice and one
     * once: 3 / 8. The second makes 1 contact with everybody; the same two engage: 2 / 4. The difference is 1 / 8.
     *
     * <p>A customer moves the first ratio by (e - 3/8 · 2) / 8 and the second by (e - 1/2 · 1) / 4. For (2, 1), (1, 1),
     * (0, 0) and (0, 0) engagements the differences of these are in 32nds: 4 - 5, 4 - 1, -4 + 3, -4 + 3, that is -1, 3,
     * -1 and -1. Their squares sum to 12 / 1024.
     */
    @Test
    void theDifferenceHasTheErrorOfTheDeltaMethod() {
        PairedRatio ratio = new PairedRatio();
        ratio.add(1, new Amounts(2, 2), new Amounts(1, 1));
        ratio.add(1, new Amounts(1, 2), new Amounts(1, 1));
        ratio.add(2, new Amounts(0, 2), new Amounts(0, 1));
        assertThat(ratio.difference()).hasValue(0.125);
        assertThat(ratio.standardError()).isEqualTo(Math.sqrt(12 / 1024.0), within(1e-15));
    }

    @Test
    void aRatioOverNothingHasNoDifference() {
        PairedRatio ratio = new PairedRatio();
        ratio.add(3, new Amounts(0, 2), new Amounts(0, 0));
        assertThat(ratio.difference()).isEmpty();
    }
}
