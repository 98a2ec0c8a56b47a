package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Policy;
import org.parcours.num.Moments;
import org.parcours.num.Seed;

/** The testbed's truth, by hand and by its own customers. */
class LoyaltyThreatTest {
    private static final int CUSTOMERS = 60_000;

    private final LoyaltyThreat threat = new LoyaltyThreat(new Seed(3));

    @Test
    void oneCustomerByHand() {
        // gold, 4 nights missing, mean spender: .40 + .04 keep the status and bring 90 + 20 · 4, less 10 % of 4 · 70
        var customer = new LoyaltyThreat.Customer("m1", "gold", 4, 900, Instant.EPOCH);
        assertThat(customer.distance()).isEqualTo("middle");
        assertThat(LoyaltyThreat.expectedProfit(customer, "percentage")).isEqualTo(0.44 * (170 - 28), within(1e-9));
        assertThat(LoyaltyThreat.expectedProfit(customer, "coupon")).isEqualTo(0.48 * (170 - 45), within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> LoyaltyThreat.expectedProfit(customer, "letter"));
    }

    @Test
    void noNotificationIsBestForAll() {
        double reminder = threat.value(always("reminder", "reminder", "reminder"), CUSTOMERS);
        double percentage = threat.value(always("percentage", "percentage", "percentage"), CUSTOMERS);
        double coupon = threat.value(always("coupon", "coupon", "coupon"), CUSTOMERS);
        double each = threat.value(always("reminder", "percentage", "coupon"), CUSTOMERS);
        assertThat(each).isGreaterThan(Math.max(reminder, Math.max(percentage, coupon)) + 4);
    }

    @Test
    void answersAreAsTheTruthSays() {
        for (String notification : LoyaltyThreat.NOTIFICATIONS) {
            Moments profit = new Moments();
            for (int number = 0; number < CUSTOMERS; number++) {
                LoyaltyThreat.Answer answer = threat.answer(number, notification);
                profit.add(answer.margin() - answer.cost());
            }
            double truth = threat.value(always(notification, notification, notification), CUSTOMERS);
            double error = profit.standardError().orElseThrow();
            assertThat(profit.mean().orElseThrow()).isEqualTo(truth, within(4 * error));
        }
    }

    /** What is done near, in the middle and far. */
    private static Policy always(String... notifications) {
        Map<String, Map<String, Double>> states = new HashMap<>();
        for (int distance = 0; distance < notifications.length; distance++) {
            states.put(LoyaltyThreat.DISTANCES.get(distance), Map.of(notifications[distance], 1.0));
        }
        return new Policy.Stationary(states);
    }
}
