package org.parcours.uplift.targeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.num.DoubleColumn;
import org.parcours.num.IntColumn;
import org.parcours.num.RisingOrder;

/**
 * The most value for every possible spending: the path along which customers are treated, or moved to a dearer treatment, as
 * long as each further unit of cost brings the most value.
 *
 * <p>Of each customer only the treatments on the upper left hull of (cost, value) are worth their money, from leaving him
 * alone on; each step along a hull brings so much value for its cost, less and less. All customers' steps in falling order of
 * that ratio solve the multi-armed knapsack but for the one step that the budget cuts. Source: E. Sverdrup, H. Wu, S. Athey,
 * S. Wager, "Qini curves for multi-armed treatment rules", 2023, section 2.1; P. Sinha, A. A. Zoltners, "The multiple-choice
 * knapsack problem", Operations Research 27, 1979. O(n·K² + m log m) for m steps.
 */
public final class CostFrontier {
    private final Offers offers;
    private final int[] customer;
    private final int[] treatment;
    private final double[] ratio;

    private CostFrontier(Offers offers, int[] customer, int[] treatment, double[] ratio) {
        this.offers = offers;
        this.customer = customer;
        this.treatment = treatment;
        this.ratio = ratio;
    }

    /**
     * The frontier of offers.
     *
     * @param tolerance what a treatment with a customer must be expected to earn, or it is not on the frontier
     */
    public static CostFrontier of(Offers offers, double tolerance) {
        IntColumn customers = new IntColumn();
        IntColumn treatments = new IntColumn();
        DoubleColumn ratios = new DoubleColumn();
        for (int customer = 0; customer < offers.customers(); customer++) {
            double value = 0;
            double cost = 0;
            int next = next(offers, customer, value, cost, tolerance);
            while (next >= 0) {
                customers.add(customer);
                treatments.add(next);
                ratios.add(ratio(offers, customer, next, value, cost));
                value = offers.value(next, customer);
                cost = offers.cost(next, customer);
                next = next(offers, customer, value, cost, tolerance);
            }
        }
        return sorted(offers, customers.drain(), treatments.drain(), ratios.drain());
    }

    /** Equal ratios keep the order of customers, and each customer the order of his steps. */
    private static CostFrontier sorted(Offers offers, int[] customers, int[] treatments, double[] ratios) {
        double[] falling = new double[ratios.length];
        Arrays.setAll(falling, step -> 0 - ratios[step]);
        int[] order = RisingOrder.of(falling);
        int[] customer = new int[order.length];
        int[] treatment = new int[order.length];
        double[] ratio = new double[order.length];
        for (int step = 0; step < order.length; step++) {
            customer[step] = customers[order[step]];
            treatment[step] = treatments[order[step]];
            ratio[step] = ratios[order[step]];
        }
        return new CostFrontier(offers, customer, treatment, ratio);
    }

    /** The treatment that brings the most further value for its further cost, and pays for it; −1 for none. */
    private static int next(Offers offers, int customer, double value, double cost, double tolerance) {
        int best = -1;
        double bestRatio = 1; // what brings no more than it costs is never a step
        for (int each = 0; each < offers.treatments().size(); each++) {
            if (offers.value(each, customer) > value && offers.profit(each, customer) > tolerance) {
                double ratio = ratio(offers, customer, each, value, cost);
                boolean ties = ratio == bestRatio && best >= 0 && isMore(offers, customer, each, best);
                if (ratio > bestRatio || ties) {
                    best = each;
                    bestRatio = ratio;
                }
            }
        }
        return best;
    }

    /** Among free treatments the one that brings more is at once the last; else the cheaper one makes the finer step. */
    private static boolean isMore(Offers offers, int customer, int one, int other) {
        return offers.cost(one, customer) == offers.cost(other, customer)
                ? offers.value(one, customer) > offers.value(other, customer)
                : offers.cost(one, customer) < offers.cost(other, customer);
    }

    /** Further value for further cost; what is free, or cheaper, is worth any cost. */
    private static double ratio(Offers offers, int customer, int treatment, double value, double cost) {
        double further = offers.cost(treatment, customer) - cost;
        return further <= 0 ? Double.POSITIVE_INFINITY : (offers.value(treatment, customer) - value) / further;
    }

    /**
     * Goes along the path as far as a budget lets it. A step that does not fit is left out, and with it the customer's later
     * ones, but cheaper steps behind it may still fit.
     */
    Targets within(double budget) {
        int[] chosen = new int[offers.customers()];
        Arrays.fill(chosen, Targets.NOBODY);
        boolean[] isStopped = new boolean[chosen.length];
        double spent = 0;
        double price = 1;
        for (int step = 0; step < customer.length; step++) {
            int who = customer[step];
            double further = offers.cost(treatment[step], who) - cost(chosen[who], who);
            if (!isStopped[who] && spent + further <= budget) {
                spent += further;
                chosen[who] = treatment[step];
            } else if (!isStopped[who]) {
                isStopped[who] = true;
                price = Math.max(price, ratio[step]);
            }
        }
        return new Targets(offers, chosen, price);
    }

    private double cost(int treatment, int who) {
        return treatment == Targets.NOBODY ? 0 : offers.cost(treatment, who);
    }

    /**
     * Points of the path, from nothing spent on.
     *
     * @param most how many points at most behind the first, at least 1
     */
    public List<FrontierPoint> points(int most) {
        List<FrontierPoint> points = new ArrayList<>();
        points.add(new FrontierPoint(0, 0, 0));
        int[] chosen = new int[offers.customers()];
        Arrays.fill(chosen, Targets.NOBODY);
        double cost = 0;
        double value = 0;
        int customers = 0;
        for (int step = 0; step < customer.length; step++) {
            int who = customer[step];
            boolean isNew = chosen[who] == Targets.NOBODY;
            cost += offers.cost(treatment[step], who) - cost(chosen[who], who);
            value += offers.value(treatment[step], who) - (isNew ? 0 : offers.value(chosen[who], who));
            customers += isNew ? 1 : 0;
            chosen[who] = treatment[step];
            if ((long) (step + 1) * most / customer.length > (long) step * most / customer.length) {
                points.add(new FrontierPoint(cost, value, customers));
            }
        }
        return List.copyOf(points);
    }
}
