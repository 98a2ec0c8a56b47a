package org.parcours.uplift.measure;

import org.parcours.num.RisingOrder;

/**
 * Doubly robust scores of effects, from the customer of the greatest priority to the least. Never changes.
 *
 * <p>The targeting operator characteristic TOC(q) is the mean effect among the first share q less that of all. AUTOC =
 * (1/n) Σ_i TOC(i/n) asks whether the very first gain most; QINI = Σ_i (i/n²) TOC(i/n) weighs all by how many they are. Both
 * are 0 where the priority says nothing. Among customers of one priority each has their mean. Source: S. Yadlowsky, S.
 * Fleming, N. Shah, E. Brunskill, S. Wager, "Evaluating treatment prioritization rules via rank-weighted average treatment
 * effects", 2021, equations 2-5 and section 3.
 */
public final class RankedEffects implements Halved<RankedEffects> {
    private final double[] priority;
    private final double[] effect;
    private final int[] unit;
    private final int units;
    private final int rows;

    /** Takes arrays over, which may go on behind the last row. */
    private RankedEffects(double[] priority, double[] effect, int[] unit, int units, int rows) {
        this.priority = priority;
        this.effect = effect;
        this.unit = unit;
        this.units = units;
        this.rows = rows;
    }

    /**
     * Ranks scores.
     *
     * @param priority of each row, the greatest first; no NaN
     * @param effect of each row the doubly robust score of its effect
     */
    public static RankedEffects of(double[] priority, double[] effect, Units units) {
        if (priority.length != effect.length || priority.length != units.rows()) {
            throw new IllegalArgumentException("There are " + priority.length + " priorities, " + effect.length
                    + " scores and units of " + units.rows() + " rows; make them equal.");
        }
        int[] order = RisingOrder.of(RankedTrial.negated(priority));
        double[] rankedPriority = new double[order.length];
        double[] rankedEffect = new double[order.length];
        int[] rankedUnit = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            rankedPriority[rank] = priority[order[rank]];
            rankedEffect[rank] = effect[order[rank]];
            rankedUnit[rank] = units.of(order[rank]);
        }
        return new RankedEffects(rankedPriority, rankedEffect, rankedUnit, units.count(), order.length);
    }

    /** How many customers there are. */
    public int rows() {
        return rows;
    }

    @Override
    public int units() {
        return units;
    }

    /** The mean effect of all; at least one row. */
    public double mean() {
        double sum = 0;
        for (int rank = 0; rank < rows; rank++) {
            sum += effect[rank];
        }
        return sum / rows;
    }

    /** Σ_i TOC(i/n) / n. O(n). */
    public double autoc() {
        return autoc(characteristic());
    }

    /** The same from {@link #characteristic}. */
    static double autoc(double[] toc) {
        double sum = 0;
        for (double each : toc) {
            sum += each;
        }
        return sum / toc.length;
    }

    /** Σ_i (i/n²) TOC(i/n). O(n). */
    public double qini() {
        return qini(characteristic());
    }

    /** The same from {@link #characteristic}. */
    static double qini(double[] toc) {
        double sum = 0;
        for (int rank = 0; rank < toc.length; rank++) {
            sum += (rank + 1) * toc[rank];
        }
        return sum / toc.length / toc.length;
    }

    /** TOC(i/n) for i = 1 … n, the last of which is 0. O(n). */
    public double[] characteristic() {
        double mean = mean();
        double[] toc = new double[rows];
        double sum = 0;
        int from = 0;
        while (from < toc.length) {
            int to = from;
            double group = 0;
            while (to < toc.length && priority[to] == priority[from]) {
                group += effect[to++];
            }
            for (int rank = from; rank < to; rank++) {
                toc[rank] = (sum + group * (rank + 1 - from) / (to - from)) / (rank + 1) - mean;
            }
            sum += group;
            from = to;
        }
        return toc;
    }

    /** The {@link CalibrationScore} of groups of equal size, were the priorities foretold effects. O(n). */
    double calibration(int groups) {
        int last = rows() - 1;
        int[] ends = EffectGroup.ends(rows(), rank -> priority[last - rank], groups);
        double[] count = new double[ends.length];
        double[] foretold = new double[ends.length];
        double[] came = new double[ends.length];
        int from = 0;
        for (int group = 0; group < ends.length; group++) {
            for (int rank = from; rank < ends[group]; rank++) {
                foretold[group] += priority[last - rank];
                came[group] += effect[last - rank];
            }
            count[group] = ends[group] - from;
            foretold[group] /= count[group];
            came[group] /= count[group];
            from = ends[group];
        }
        return CalibrationScore.of(count, foretold, came);
    }

    @Override
    public RankedEffects of(boolean[] chosen) {
        int size = 0;
        for (int rank = 0; rank < rows; rank++) {
            size += chosen[unit[rank]] ? 1 : 0;
        }
        double[] somePriorities = new double[size + 1];
        double[] someEffects = new double[size + 1];
        int[] someUnits = new int[size + 1];
        int at = 0;
        for (int rank = 0; rank < rows; rank++) {
            // Written in any case and kept or overwritten: a branch that no processor can foresee costs more.
            somePriorities[at] = priority[rank];
            someEffects[at] = effect[rank];
            someUnits[at] = unit[rank];
            at += chosen[unit[rank]] ? 1 : 0;
        }
        return new RankedEffects(somePriorities, someEffects, someUnits, units, size);
    }
}
