package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parcours.log.LogBuilder;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** One drawn customer: when offers came, which, and what happened on each tick. */
final class OfferedCustomer {
    private static final double SPREAD = 5;

    private final int[] due = new int[NextBestAction.DECISIONS];
    private final int[] sent = SentOffers.none();
    private final double[] propensity = new double[NextBestAction.DECISIONS];
    private final boolean[] purchase = new boolean[NextBestAction.TICKS];
    private final int coin;

    /** Who decides what is sent. */
    interface Sender {
        /** The probabilities of offers, given those sent so far and the number of the decision. */
        Map<String, Double> choices(int[] sent, int decision);
    }

    OfferedCustomer(Seed seed, Sender sender) {
        RandomStream random = new RandomStream(seed);
        coin = random.nextInt(2);
        for (int k = 0; k < NextBestAction.DECISIONS; k++) {
            double tick = NextBestAction.STRETCH * (k + 1) + SPREAD * normal(random);
            due[k] = (int) Math.max(0, Math.min(NextBestAction.TICKS, Math.round(tick)));
        }
        Arrays.sort(due);
        int decision = 0;
        for (int tick = 0; tick < NextBestAction.TICKS; tick++) {
            for (; decision < NextBestAction.DECISIONS && due[decision] <= tick; decision++) {
                draw(decision, sender.choices(sent, decision), random.nextUniform());
            }
            boolean better = SentOffers.isBoosted(sent) || random.nextUniform() < 0.1;
            purchase[tick] = random.nextUniform() < (better ? 0.22 : 0.02);
        }
        for (; decision < NextBestAction.DECISIONS; decision++) {
            draw(decision, sender.choices(sent, decision), random.nextUniform());
        }
    }

    private void draw(int decision, Map<String, Double> choices, double uniform) {
        double sum = 0;
        for (int offer = 0; offer < NextBestAction.OFFERS.size(); offer++) {
            double probability = choices.getOrDefault(NextBestAction.OFFERS.get(offer), 0.0);
            sum += probability;
            if (uniform < sum || (offer == NextBestAction.OFFERS.size() - 1 && sent[decision] == SentOffers.NOTHING)) {
                sent[decision] = offer;
                propensity[decision] = probability;
                return;
            }
        }
    }

    /** Box and Muller 1958. */
    private static double normal(RandomStream random) {
        double radius = Math.sqrt(-2 * Math.log(random.nextUniform()));
        return radius * Math.cos(2 * Math.PI * random.nextUniform());
    }

    int purchases() {
        return purchases(0, NextBestAction.TICKS);
    }

    private int purchases(int from, int to) {
        int purchases = 0;
        for (int tick = from; tick < to; tick++) {
            purchases += purchase[tick] ? 1 : 0;
        }
        return purchases;
    }

    void addDecisions(LogBuilder builder, int customer) {
        for (int step = 0; step <= NextBestAction.DECISIONS; step++) {
            int from = step == 0 ? 0 : due[step - 1];
            int to = step == NextBestAction.DECISIONS ? NextBestAction.TICKS : due[step];
            int[] before = before(step - 1);
            String state = step == 0 ? NextBestAction.START : SentOffers.state(before);
            String action = step == 0 ? NextBestAction.WAIT : NextBestAction.OFFERS.get(sent[step - 1]);
            double probability = step == 0 ? 1 : propensity[step - 1];
            add(builder, customer, step, state, action, purchases(from, to), probability, before, from);
        }
    }

    void addTicks(LogBuilder builder, int customer) {
        int decision = 0;
        for (int tick = 0; tick < NextBestAction.TICKS; tick++) {
            int[] before = before(decision);
            boolean isDue = decision < NextBestAction.DECISIONS && due[decision] <= tick;
            String state = (decision == 0 && !isDue ? NextBestAction.START : SentOffers.state(before))
                    + (isDue ? ", due" : "");
            String action = isDue ? NextBestAction.OFFERS.get(sent[decision]) : NextBestAction.WAIT;
            double probability = isDue ? propensity[decision] : 1;
            add(builder, customer, tick, state, action, purchases(tick, tick + 1), probability, before, tick);
            decision += isDue ? 1 : 0;
        }
    }

    /** What had been sent before a decision. */
    private int[] before(int decision) {
        int[] before = SentOffers.none();
        System.arraycopy(sent, 0, before, 0, Math.max(0, Math.min(decision, NextBestAction.DECISIONS)));
        return before;
    }

    private void add(
            LogBuilder builder,
            int customer,
            int step,
            String state,
            String action,
            int reward,
            double probability,
            int[] before,
            int tick) {
        List<String> cells = new ArrayList<>();
        cells.add("c" + customer);
        cells.add("" + step);
        cells.add(state);
        cells.add(action);
        cells.add("" + reward);
        cells.add("" + probability);
        cells.add(before[0] == SentOffers.NOTHING ? "nothing" : NextBestAction.OFFERS.get(before[0]));
        cells.add(before[1] == SentOffers.NOTHING ? "nothing" : NextBestAction.OFFERS.get(before[1]));
        cells.add("" + tick);
        cells.add("" + coin);
        builder.row(customer * (long) NextBestAction.TICKS + step + 2, cells.toArray(String[]::new));
    }
}
