package org.parcours.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parcours.journey.Policy;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * A testbed for experiments whose truth is known: customers of a hotel chain are about to lose their status and get one of
 * three notifications. A reminder costs nothing; a percentage of the price costs more the more nights are missing; a coupon is
 * strongest and dearest. Who is near the goal keeps the status anyway, who is far needs the coupon, and in between the
 * percentage is worth its price: over all customers the three are almost equally good, and best is none of them for all.
 */
public final class LoyaltyThreat {
    /** The notifications, the cheapest first; it is the control. */
    public static final List<String> NOTIFICATIONS = List.of("reminder", "percentage", "coupon");

    /** How far customers are from keeping their status: 1 to 2, 3 to 5, 6 to 8 nights. */
    public static final List<String> DISTANCES = List.of("near", "middle", "far");

    private static final List<String> TIERS = List.of("silver", "gold", "platinum");
    private static final double[] TIER_ENDS = {0.6, 0.9, 1};
    private static final double[] DISTANCE_ENDS = {0.4, 0.75, 1};
    private static final int[] LEAST_NIGHTS = {1, 3, 6};
    private static final int[] NIGHT_CHOICES = {2, 3, 3};

    /** By distance and notification: the probability to keep the status, of a silver customer who spends the mean. */
    private static final double[][] KEPT = {{0.58, 0.60, 0.64}, {0.28, 0.40, 0.44}, {0.08, 0.13, 0.28}};

    private static final double TIER_STEP = 0.04;
    private static final double MEAN_SPENT = 900;
    private static final double SPREAD = 0.5;
    private static final double STATUS_MARGIN = 90;
    private static final double NIGHT_MARGIN = 20;
    private static final double NIGHT_PRICE = 70;
    private static final double DISCOUNT = 0.1;
    private static final double COUPON = 45;
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration TIME = Duration.ofDays(28);

    private final Seed customers;
    private final Seed answers;

    /** Customers of a seed. */
    public LoyaltyThreat(Seed seed) {
        this.customers = seed.child(1);
        this.answers = seed.child(2);
    }

    /**
     * What is known of a customer before.
     *
     * @param missingNights to keep the status, 1 to 8
     * @param spentLastYear in money, above 0
     * @param entered when the threat became known
     */
    public record Customer(String id, String tier, int missingNights, double spentLastYear, Instant entered) {
        /** How far the status is: {@code near}, {@code middle} or {@code far}. */
        public String distance() {
            return DISTANCES.get(missingNights <= 2 ? 0 : missingNights <= 5 ? 1 : 2);
        }
    }

    /**
     * What came of a notification.
     *
     * @param kept whether the customer kept the status
     * @param margin earned, in money
     * @param cost of what was promised, in money
     */
    public record Answer(boolean kept, double margin, double cost) {}

    /** A customer by number. */
    public Customer customer(int number) {
        RandomStream random = new RandomStream(customers.child(number));
        int distance = place(DISTANCE_ENDS, random.nextUniform());
        int nights = LEAST_NIGHTS[distance] + random.nextInt(NIGHT_CHOICES[distance]);
        String tier = TIERS.get(place(TIER_ENDS, random.nextUniform()));
        double spread = SPREAD * NormalQuantile.of(random.nextUniform()) - SPREAD * SPREAD / 2;
        double spent = Math.rint(100 * MEAN_SPENT * Math.exp(spread)) / 100;
        long second = (long) (random.nextUniform() * TIME.toSeconds());
        return new Customer("m" + number, tier, nights, spent, START.plusSeconds(second));
    }

    /** What a customer does after a notification; the same at every call. */
    public Answer answer(int number, String notification) {
        Customer customer = customer(number);
        boolean kept = answers.uniform(number) < probabilityKept(customer, notification);
        return new Answer(kept, kept ? margin(customer) : 0, kept ? cost(customer, notification) : 0);
    }

    /** The probability that a customer keeps the status. */
    public static double probabilityKept(Customer customer, String notification) {
        double[] kept = KEPT[DISTANCES.indexOf(customer.distance())];
        return kept[notification(notification)] + TIER_STEP * TIERS.indexOf(customer.tier());
    }

    /** What a customer earns after a notification on average, in money. */
    public static double expectedMargin(Customer customer, String notification) {
        return probabilityKept(customer, notification) * margin(customer);
    }

    /** What a notification promises a customer who keeps the status, on average, in money. */
    public static double expectedCost(Customer customer, String notification) {
        return probabilityKept(customer, notification) * cost(customer, notification);
    }

    /** What a notification earns of a customer on average, less what it costs. */
    public static double expectedProfit(Customer customer, String notification) {
        return probabilityKept(customer, notification) * (margin(customer) - cost(customer, notification));
    }

    /** The same of the first customers under a policy whose states are {@link #DISTANCES}, the mean of each. */
    public double value(Policy policy, int count) {
        double sum = 0;
        for (int number = 0; number < count; number++) {
            Customer customer = customer(number);
            for (String notification : NOTIFICATIONS) {
                sum += policy.probability(0, customer.distance(), notification)
                        * expectedProfit(customer, notification);
            }
        }
        return sum / count;
    }

    /** Who spends more earns us more. */
    private static double margin(Customer customer) {
        double plain = STATUS_MARGIN + NIGHT_MARGIN * customer.missingNights();
        return plain * (0.5 + 0.5 * customer.spentLastYear() / MEAN_SPENT);
    }

    private static double cost(Customer customer, String notification) {
        return switch (notification(notification)) {
            case 0 -> 0;
            case 1 -> DISCOUNT * NIGHT_PRICE * customer.missingNights();
            default -> COUPON;
        };
    }

    private static int notification(String name) {
        int number = NOTIFICATIONS.indexOf(name);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "There is no notification \"%s\"; there are %s.".formatted(name, String.join(", ", NOTIFICATIONS)));
        }
        return number;
    }

    private static int place(double[] ends, double uniform) {
        int place = 0;
        while (uniform >= ends[place]) {
            place++;
        }
        return place;
    }
}
