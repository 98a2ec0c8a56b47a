package org.parcours.uplift.ordered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetStatisticsTest {
    private static final double[] CODES = {0, 0, 1, 0, Double.NaN};
    private static final double[] TARGET = {1, 0, 1, 1, 0};
    private static final double[] WEIGHT = {1, 1, 1, 1, 1};

    @Test
    void aCustomerSeesOnlyThoseBeforeHim() {
        // prior 0.6. In the order 3, 1, 0, 2, 4: the first has the prior; then category 0 has one customer with a 1:
        // (1 + 0.6) / 2 = 0.8; then two with one 1: (1 + 0.6) / 3; category 1 and the unknown one are new: 0.6.
        double[] numbers = new TargetStatistics(2, 0.6, TARGET, WEIGHT).ordered(CODES, new int[] {3, 1, 0, 2, 4});
        assertThat(numbers).containsExactly(0.6, 0.8, 1.6 / 3, 0.6, 0.6);
    }

    @Test
    void thoseWhoComeLaterSeeAll() {
        // category 0: (2 + 0.6) / 4; category 1: (1 + 0.6) / 2; unknown: (0 + 0.6) / 2
        var all = new TargetStatistics(2, 0.6, TARGET, WEIGHT).all(CODES);
        assertThat(all.ofCategory()).containsExactly(2.6 / 4, 0.8);
        assertThat(all.ofUnknown()).isEqualTo(0.3);
    }
}
