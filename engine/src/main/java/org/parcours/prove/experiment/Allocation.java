package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * The arms of an experiment and the probability with which a customer gets into each. The first arm is the control.
 *
 * @param arms at least two different names
 * @param shares of each arm in (0, 1); they sum to 1
 */
public record Allocation(List<String> arms, List<Double> shares) {
    /** How far shares may sum from 1. */
    private static final double TOLERANCE = 1e-9;

    public Allocation {
        arms = List.copyOf(arms);
        shares = List.copyOf(shares);
        if (arms.size() < 2 || new HashSet<>(arms).size() < arms.size()) {
            throw new IllegalArgumentException(
                    "The arms are " + arms + ", but an experiment needs at least two different ones.");
        }
        if (arms.size() != shares.size()) {
            throw new IllegalArgumentException(
                    "There are %d arms, but %d shares; give each arm its share.".formatted(arms.size(), shares.size()));
        }
        double sum = 0;
        for (double share : shares) {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("An arm has the share " + share + ", but it must lie in (0, 1).");
            }
            sum += share;
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("The shares of the arms sum to " + sum + ", but must sum to 1.");
        }
    }

    /** Arms that all have the same share. */
    public static Allocation equal(List<String> arms) {
        return new Allocation(arms, Collections.nCopies(arms.size(), 1.0 / arms.size()));
    }

    /**
     * Arms by weights that are either shares, and then sum to 1, or whole numbers such as 2 : 1 : 1. Anything else is
     * refused, as 0.3 : 0.3 : 0.3 could mean a third each or that a tenth gets nothing.
     */
    public static Allocation weighted(List<String> arms, List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        boolean whole = weights.stream().allMatch(weight -> weight >= 1 && weight == Math.rint(weight));
        if (!whole && !(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The arms have the weights %s, which sum to %s; give shares that sum to 1, such as 1/3, or whole numbers, such as 2 and 1."
                            .formatted(weights, sum));
        }
        List<Double> shares = new ArrayList<>();
        weights.forEach(weight -> shares.add(weight / sum));
        return new Allocation(arms, shares);
    }

    /** How many arms there are. */
    public int size() {
        return arms.size();
    }

    /** The arm, by its number, of a customer whose lot is a number in [0, 1): the arms share the unit interval in their order. */
    public int arm(double lot) {
        double end = 0;
        for (int arm = 0; arm < shares.size() - 1; arm++) {
            end += shares.get(arm);
            if (lot < end) {
                return arm;
            }
        }
        return shares.size() - 1;
    }

    /** How many people of each arm there are to one of the control. */
    double ratio(int arm) {
        return shares.get(arm) / shares.get(0);
    }
}
