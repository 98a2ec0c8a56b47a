package org.parcours.plan.pacing;

import java.util.Arrays;

/**
 * What nobody can beat: the most value that a budget buys of auctions whose prices are all known, where the last one may
 * be bought in part.
 *
 * <p>Auctions are taken by value over price until the budget is spent. With the last one in part this is the optimum of
 * the linear relaxation of the knapsack problem, an upper bound of every choice of whole auctions, and above the best of
 * those by less than the value of one auction.
 *
 * <p>Source: G. B. Dantzig, "Discrete-variable extremum problems", Operations Research 5, 1957.
 *
 * @param value what is bought, in units of value
 * @param lambda value per unit of money of the last auction bought: who bids value / lambda in every auction buys the same
 *     but for that one. Infinite where nothing has a price, 0 where something worthless is bought.
 */
public record HindsightOptimum(double value, double lambda) {
    /** The optimum of some auctions, in O(n log n) for n of them. */
    public static HindsightOptimum of(Auctions auctions, int from, int to, long budget) {
        double[] ratios = new double[to - from];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ratio(auctions, from + i);
        }
        Arrays.sort(ratios);
        double lambda = critical(auctions, from, to, budget, ratios);
        double value = 0;
        long cost = 0;
        double last = 0;
        for (int auction = from; auction < to; auction++) {
            double ratio = ratio(auctions, auction);
            if (ratio > lambda) {
                value += auctions.value(auction);
                cost += auctions.price(auction);
            } else if (ratio == lambda) {
                last += auctions.value(auction);
            }
        }
        // Infinite where nothing has a price; then what is last is free.
        double affordable = lambda == Double.POSITIVE_INFINITY ? last : lambda * (budget - cost);
        return new HindsightOptimum(value + Math.min(last, affordable), lambda);
    }

    /** The smallest ratio such that everything above it is affordable, by bisection of the sorted ratios. */
    private static double critical(Auctions auctions, int from, int to, long budget, double[] ratios) {
        int low = 0;
        int high = ratios.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (costAbove(auctions, from, to, ratios[middle]) <= budget) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ratios.length == 0 ? Double.POSITIVE_INFINITY : ratios[low];
    }

    private static long costAbove(Auctions auctions, int from, int to, double lambda) {
        long cost = 0;
        for (int auction = from; auction < to; auction++) {
            if (ratio(auctions, auction) > lambda) {
                cost += auctions.price(auction);
            }
        }
        return cost;
    }

    private static double ratio(Auctions auctions, int auction) {
        int price = auctions.price(auction);
        return price == 0 ? Double.POSITIVE_INFINITY : auctions.value(auction) / price;
    }
}
