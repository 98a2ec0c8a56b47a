package org.parcours.uplift.targeting;

import java.util.Arrays;
import org.parcours.num.RisingOrder;

/** The most profitable customers, at most so many, where a unit of cost counts as more than one. */
final class PricedChoice {
    private static final int HALVINGS = 60;

    private final Offers offers;
    private final double tolerance;
    private final int limit;

    PricedChoice(Offers offers, double tolerance, int limit) {
        this.offers = offers;
        this.tolerance = tolerance;
        this.limit = limit;
    }

    /** The choice at the least price at which it costs no more than a budget. */
    Targets within(double budget) {
        Targets free = at(1);
        if (free.cost() <= budget) {
            return free;
        }
        double low = 1;
        double high = 2;
        while (at(high).cost() > budget) {
            low = high;
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (at(middle).cost() > budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return filled(at(high), low, budget);
    }

    /** Gives out what is left of the budget in the order of a price just too low. */
    private Targets filled(Targets sound, double price, double budget) {
        int[] chosen = new int[offers.customers()];
        Arrays.setAll(chosen, sound::treatment);
        double spent = sound.cost();
        int size = sound.size();
        Targets wanted = at(price);
        for (int customer : wanted.list()) {
            int treatment = wanted.treatment(customer);
            int now = chosen[customer];
            double further =
                    offers.cost(treatment, customer) - (now == Targets.NOBODY ? 0 : offers.cost(now, customer));
            boolean hasPlace = now != Targets.NOBODY || size < limit;
            if (treatment != now && hasPlace && further > 0 && spent + further <= budget) {
                size += now == Targets.NOBODY ? 1 : 0;
                spent += further;
                chosen[customer] = treatment;
            }
        }
        return new Targets(offers, chosen, price);
    }

    private Targets at(double price) {
        int[] best = new int[offers.customers()];
        double[] loss = new double[best.length];
        for (int customer = 0; customer < best.length; customer++) {
            best[customer] = best(customer, price);
            loss[customer] = best[customer] == Targets.NOBODY ? 0 : 0 - worth(best[customer], customer, price);
        }
        int[] order = RisingOrder.of(loss);
        int[] chosen = new int[best.length];
        Arrays.fill(chosen, Targets.NOBODY);
        for (int rank = 0; rank < Math.min(limit, order.length); rank++) {
            chosen[order[rank]] = best[order[rank]];
        }
        return new Targets(offers, chosen, price);
    }

    private int best(int customer, double price) {
        int best = Targets.NOBODY;
        double most = 0;
        for (int each = 0; each < offers.treatments().size(); each++) {
            double worth = worth(each, customer, price);
            if (worth > most && offers.profit(each, customer) > tolerance) {
                best = each;
                most = worth;
            }
        }
        return best;
    }

    private double worth(int treatment, int customer, double price) {
        return offers.value(treatment, customer) - price * offers.cost(treatment, customer);
    }
}
