package org.parcours.plan.constrained;

import java.util.List;

/**
 * A mixture of policies that keeps all limits: each customer follows one of them, drawn by lot at his entry.
 *
 * @param parts the policies with their probabilities, which are above 0 and sum to 1; the likeliest first
 * @param value what it brings in expectation
 * @param uses of each constraint what it uses up in expectation
 * @param prices of each constraint its shadow price: by how much the value would rise with a unit more of its limit
 * @param bound no policy within the limits, mixed or not, brings more than this; proved by duality
 * @param solved how many ordinary planning problems were solved
 */
public record Mixture<P>(
        List<Part<P>> parts, double value, List<Double> uses, List<Double> prices, double bound, int solved) {
    /**
     * A policy of a mixture.
     *
     * @param probability of following it
     */
    public record Part<P>(Column<P> column, double probability) {}

    public Mixture {
        parts = List.copyOf(parts);
        uses = List.copyOf(uses);
        prices = List.copyOf(prices);
    }

    /** How far the value lies below the optimum at most. */
    public double gap() {
        return Math.max(0, bound - value);
    }
}
