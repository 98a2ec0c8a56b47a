package org.parcours.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;

/**
 * A testbed for policies whose effect lies in the order of offers, and whose truth is known: 100 ticks a customer, three
 * offers sent about ticks 25, 50 and 75. A tick brings a purchase with probability .02, and .20 more once an
 * advertisement has been sent at some time before a large discount was sent; one tick in ten is of the better kind in
 * any case. So an advertisement and then a large discount are worth 50 · .04 + 50 · .22 = 13 purchases, nothing else more.
 *
 * <p>A journey has a step for each stretch of ticks between offers. The first is before any offer, with nothing to
 * choose; a state says what was sent so far. Tables of features bear what was sent first and second, the tick, and a
 * coin that has no effect.
 */
public final class NextBestAction {
    /** The offers by number: an advertisement, a small and a large discount. */
    public static final List<String> OFFERS = List.of("advertisement", "small-discount", "large-discount");

    /** What is done before the first offer is due, and on ticks without one. */
    public static final String WAIT = "wait";

    /** How many ticks a customer is watched. */
    public static final int TICKS = 100;

    /** The state before the first offer is due. */
    public static final String START = "start";

    static final int DECISIONS = 3;
    static final double STRETCH = 25;
    private static final double PLAIN = 0.1 * 0.22 + 0.9 * 0.02;
    private static final double BOOSTED = 0.22;

    /** How a log is cut into rows. */
    public enum Rows {
        /** A row a stretch between offers: four a customer. */
        DECISIONS,
        /** A row a tick, on most of which nothing is due. */
        TICKS
    }

    private NextBestAction() {}

    /**
     * Customers who got offers drawn uniformly, as a journey log with propensities and features.
     *
     * @param customers how many, at least 1
     */
    public static JourneyLog log(int customers, Rows rows, Seed seed) {
        if (customers < 1) {
            throw new IllegalArgumentException("A log of " + customers + " customers; ask for at least 1.");
        }
        LogBuilder builder = new LogBuilder(
                "next-best-action",
                List.of(
                        "journey_id",
                        "step",
                        "state",
                        "action",
                        "reward",
                        "propensity",
                        "x_sent_first",
                        "x_sent_second",
                        "x_tick",
                        "x_coin"));
        for (int customer = 0; customer < customers; customer++) {
            OfferedCustomer drawn = new OfferedCustomer(seed.child(customer), NextBestAction::uniform);
            if (rows == Rows.DECISIONS) {
                drawn.addDecisions(builder, customer);
            } else {
                drawn.addTicks(builder, customer);
            }
        }
        return builder.finish().log();
    }

    /** The expected purchases of a customer under a policy by states, whose first step is at {@link #START}; exact. */
    public static double value(Policy policy) {
        return value(policy, 1, 1 + DECISIONS);
    }

    /**
     * The expected discounted purchases of a customer in the first steps of a log of decisions; exact.
     *
     * @param discount what a purchase of the next step is worth now, in [0, 1]
     * @param steps how many count, at least 1; a journey has four
     */
    public static double value(Policy policy, double discount, int steps) {
        int decisions = Math.min(DECISIONS, steps - 1);
        return STRETCH * PLAIN + discount * value(policy, discount, SentOffers.none(), 0, decisions);
    }

    private static double value(Policy policy, double discount, int[] sent, int decision, int decisions) {
        if (decision == decisions) {
            return 0;
        }
        double value = 0;
        for (Map.Entry<String, Double> choice : choices(policy, sent, decision).entrySet()) {
            sent[decision] = OFFERS.indexOf(choice.getKey());
            double stretch = STRETCH * (SentOffers.isBoosted(sent) ? BOOSTED : PLAIN);
            value += choice.getValue() * (stretch + discount * value(policy, discount, sent, decision + 1, decisions));
            sent[decision] = SentOffers.NOTHING;
        }
        return value;
    }

    /** Whether a policy sends an offer wherever its own offers lead to. */
    public static boolean isDecidedBy(Policy policy) {
        return isDecidedBy(policy, SentOffers.none(), 0);
    }

    private static boolean isDecidedBy(Policy policy, int[] sent, int decision) {
        if (decision == DECISIONS) {
            return true;
        }
        Map<String, Double> choices = policy.actions(decision + 1, SentOffers.state(sent));
        boolean decided = !choices.isEmpty() && OFFERS.containsAll(choices.keySet());
        for (String offer : decided ? choices.keySet() : Set.<String>of()) {
            sent[decision] = OFFERS.indexOf(offer);
            decided &= isDecidedBy(policy, sent, decision + 1);
            sent[decision] = SentOffers.NOTHING;
        }
        return decided;
    }

    /** What the logged offers were drawn from: each of the three equally likely. */
    public static Policy behaviour() {
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        states.put(START, Map.of(WAIT, 1.0));
        addStates(states, SentOffers.none(), 0);
        return new Policy.Stationary(states);
    }

    private static void addStates(Map<String, Map<String, Double>> states, int[] sent, int decision) {
        if (decision == DECISIONS) {
            return;
        }
        states.put(SentOffers.state(sent), uniform(sent, decision));
        for (int offer = 0; offer < OFFERS.size(); offer++) {
            sent[decision] = offer;
            addStates(states, sent, decision + 1);
        }
        sent[decision] = SentOffers.NOTHING;
    }

    /** The purchases of sampled customers under a policy: their mean and its 95 % interval. */
    public static Sampled sample(Policy policy, int customers, Seed seed) {
        Moments moments = new Moments();
        for (int customer = 0; customer < customers; customer++) {
            moments.add(new OfferedCustomer(seed.child(customer), (sent, decision) -> choices(policy, sent, decision))
                    .purchases());
        }
        double mean = moments.mean().orElseThrow();
        return new Sampled(mean, Interval.normal95(mean, moments.standardError().orElse(0)));
    }

    /**
     * A value found by sampling.
     *
     * @param mean purchases a customer
     * @param interval 95 %
     */
    public record Sampled(double mean, Interval interval) {}

    private static Map<String, Double> uniform(int[] sent, int decision) {
        double share = 1.0 / OFFERS.size();
        return Map.of(OFFERS.get(0), share, OFFERS.get(1), share, OFFERS.get(2), share);
    }

    private static Map<String, Double> choices(Policy policy, int[] sent, int decision) {
        Map<String, Double> choices = policy.actions(decision + 1, SentOffers.state(sent));
        if (choices.isEmpty() || !OFFERS.containsAll(choices.keySet())) {
            throw new IllegalArgumentException("In state \"" + SentOffers.state(sent) + "\" the policy says "
                    + choices.keySet() + ", but one of " + OFFERS + " is due.");
        }
        return choices;
    }
}
