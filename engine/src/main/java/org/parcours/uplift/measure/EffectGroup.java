package org.parcours.uplift.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.parcours.num.RisingOrder;

/**
 * Customers of similar foretold effects: what was foretold and what came (a group average treatment effect, GATE).
 *
 * <p>Source: V. Chernozhukov, M. Demirer, E. Duflo, I. Fernández-Val, 2018, section 3.2.
 *
 * @param rows how many they are
 * @param least the least effect foretold for any of them
 * @param greatest the greatest
 * @param foretold the mean of what was foretold
 * @param effect the mean of the doubly robust scores
 */
public record EffectGroup(int rows, double least, double greatest, double foretold, Measured effect) {
    /**
     * Groups as equal in size as equal foretold effects allow, which are never parted; the least effects first.
     *
     * @param foretold of each row the effect that was foretold without its outcome; no NaN
     * @param effect of each row the doubly robust score of its effect
     * @param groups how many at most, at least 1
     */
    public static List<EffectGroup> of(
            double[] foretold, double[] effect, int groups, Units units, EvaluationSettings settings) {
        if (groups < 1) {
            throw new IllegalArgumentException("Customers in " + groups + " groups; take at least 1.");
        }
        int[] order = RisingOrder.of(foretold);
        List<EffectGroup> found = new ArrayList<>();
        int from = 0;
        for (int to : ends(order.length, rank -> foretold[order[rank]], groups)) {
            found.add(of(foretold, effect, order, from, to, units, settings));
            from = to;
        }
        return List.copyOf(found);
    }

    /** Where the groups of rising numbers end; fewer than wanted where equal numbers fill several. */
    static int[] ends(int rows, IntToDoubleFunction rising, int groups) {
        int[] ends = new int[groups];
        int size = 0;
        int from = 0;
        for (int number = 1; number <= groups; number++) {
            int to = Math.max(from, (int) ((long) rows * number / groups));
            while (to > from && to < rows && rising.applyAsDouble(to) == rising.applyAsDouble(to - 1)) {
                to++;
            }
            if (to > from) {
                ends[size++] = to;
                from = to;
            }
        }
        return Arrays.copyOf(ends, size);
    }

    private static EffectGroup of(
            double[] foretold,
            double[] effect,
            int[] order,
            int from,
            int to,
            Units units,
            EvaluationSettings settings) {
        double foretoldSum = 0;
        double effectSum = 0;
        for (int rank = from; rank < to; rank++) {
            foretoldSum += foretold[order[rank]];
            effectSum += effect[order[rank]];
        }
        int rows = to - from;
        double mean = effectSum / rows;
        double[] added = new double[effect.length];
        boolean[] isIn = new boolean[units.count()];
        int unitsIn = 0;
        for (int rank = from; rank < to; rank++) {
            int row = order[rank];
            added[row] = (effect[row] - mean) / rows;
            unitsIn += isIn[units.of(row)] ? 0 : 1;
            isIn[units.of(row)] = true;
        }
        double error = unitsIn < 2 ? Double.NaN : Influence.standardError(added, units) * inflation(unitsIn, units);
        return new EffectGroup(
                rows,
                foretold[order[from]],
                foretold[order[to - 1]],
                foretoldSum / rows,
                Measured.normal(mean, error, settings.quantile(unitsIn)));
    }

    /** Makes u/(u − 1) of all units that of the group's. */
    private static double inflation(int unitsIn, Units units) {
        double all = units.count();
        return Math.sqrt(unitsIn / (unitsIn - 1.0) * (all - 1) / all);
    }
}
