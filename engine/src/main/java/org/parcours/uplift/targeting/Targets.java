package org.parcours.uplift.targeting;

import java.util.Arrays;
import org.parcours.num.RisingOrder;

/** Who is to be treated how. Never changes. */
public final class Targets {
    /** In place of a treatment: the customer is left alone. */
    public static final int NOBODY = -1;

    private final Offers offers;
    private final int[] chosen;
    private final double price;

    Targets(Offers offers, int[] chosen, double price) {
        this.offers = offers;
        this.chosen = chosen;
        this.price = price;
    }

    /**
     * Chooses whom to treat how, so that the expected profit is as great as the rules allow.
     *
     * <p>Within a budget customers come in the order of value for cost, see {@link CostFrontier}; within a limit in the order
     * of profit, and only then the list is cut. Within both, costs are counted at a price above 1 that is raised until the
     * budget holds (a Lagrange multiplier), and what is left of the budget is then given out in the order just before.
     */
    public static Targets of(Offers offers, TargetRules rules) {
        double budget = rules.budget().orElse(Double.POSITIVE_INFINITY);
        if (rules.limit().isEmpty()) {
            return CostFrontier.of(offers, rules.tolerance()).within(budget);
        }
        return new PricedChoice(offers, rules.tolerance(), rules.limit().getAsInt()).within(budget);
    }

    /** The number of a customer's treatment, or {@link #NOBODY}. */
    public int treatment(int customer) {
        return chosen[customer];
    }

    /** How many customers are treated. */
    public int size() {
        int size = 0;
        for (int treatment : chosen) {
            size += treatment == NOBODY ? 0 : 1;
        }
        return size;
    }

    /** What a further unit of budget would bring, in units of value; 1 where the budget is not what ends the list. */
    public double price() {
        return price;
    }

    /** What the treatments of all are expected to cost. */
    public double cost() {
        double sum = 0;
        for (int customer = 0; customer < chosen.length; customer++) {
            sum += chosen[customer] == NOBODY ? 0 : offers.cost(chosen[customer], customer);
        }
        return sum;
    }

    /** What the treatments of all are expected to bring. */
    public double value() {
        double sum = 0;
        for (int customer = 0; customer < chosen.length; customer++) {
            sum += chosen[customer] == NOBODY ? 0 : offers.value(chosen[customer], customer);
        }
        return sum;
    }

    /** Value less cost. */
    public double profit() {
        return value() - cost();
    }

    /** The customers who are treated, from the greatest expected profit to the least; equal ones in their order. */
    public int[] list() {
        int[] treated = new int[size()];
        double[] loss = new double[treated.length];
        int size = 0;
        for (int customer = 0; customer < chosen.length; customer++) {
            if (chosen[customer] != NOBODY) {
                loss[size] = 0 - offers.profit(chosen[customer], customer);
                treated[size++] = customer;
            }
        }
        return Arrays.stream(RisingOrder.of(loss)).map(at -> treated[at]).toArray();
    }

    /** What was offered. */
    public Offers offers() {
        return offers;
    }
}
