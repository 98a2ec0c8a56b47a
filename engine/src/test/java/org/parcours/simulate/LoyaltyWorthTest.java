package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoyaltyWorthTest {
    @Test
    void twoCustomersByHand() {
        LoyaltyWorth worth = new LoyaltyWorth();
        // gold, 4 nights: reminder .32 · 170 = 54.4, percentage .44 · (170 − 28) = 62.48, coupon .48 · (170 − 45) = 60
        worth.add(new LoyaltyThreat.Customer("m1", "gold", 4, 900, Instant.EPOCH), "coupon");
        // silver, 1 night: reminder .58 · 110 = 63.8, percentage .6 · (110 − 7) = 61.8, coupon .64 · (110 − 45) = 41.6
        worth.add(new LoyaltyThreat.Customer("m2", "silver", 1, 900, Instant.EPOCH), "reminder");
        assertThat(worth.customers()).isEqualTo(2);
        assertThat(worth.ofOneForAll(0)).isEqualTo((54.4 + 63.8) / 2, within(1e-9));
        assertThat(worth.ofOneForAll(1)).isEqualTo((62.48 + 61.8) / 2, within(1e-9));
        assertThat(worth.ofOneForAll(2)).isEqualTo((60 + 41.6) / 2, within(1e-9));
        assertThat(worth.ofChoice()).isEqualTo((60 + 63.8) / 2, within(1e-9));
        assertThat(worth.ofOracle()).isEqualTo((62.48 + 63.8) / 2, within(1e-9));
        assertThat(worth.shareOfProfit()).isEqualTo(123.8 / 126.28, within(1e-9));
        // the coupon gains 5.6 beyond the reminder where 8.08 could be had
        assertThat(worth.shareOfGain()).isEqualTo(5.6 / 8.08, within(1e-9));
    }
}
