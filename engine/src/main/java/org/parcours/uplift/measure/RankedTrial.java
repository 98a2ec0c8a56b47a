package org.parcours.uplift.measure;

import java.util.Arrays;
import org.parcours.num.RisingOrder;

/**
 * The customers of a trial with two arms, from the greatest score to the least; equal scores keep the order of their rows.
 * Never changes.
 */
public final class RankedTrial implements Halved<RankedTrial> {
    private final double[] score;
    private final boolean[] treated;
    private final double[] outcome;
    private final int[] unit;
    private final int units;

    private RankedTrial(double[] score, boolean[] treated, double[] outcome, int[] unit, int units) {
        this.score = score;
        this.treated = treated;
        this.outcome = outcome;
        this.unit = unit;
        this.units = units;
    }

    /**
     * Ranks customers.
     *
     * @param score of each row what the treatment is expected to change, or anything that rises with it; no NaN
     * @param treated of each row whether it was treated
     * @param outcome of each row what came of it, finite
     */
    public static RankedTrial of(double[] score, boolean[] treated, double[] outcome, Units units) {
        int rows = units.rows();
        if (score.length != rows || treated.length != rows || outcome.length != rows) {
            throw new IllegalArgumentException("There are " + score.length + " scores, " + treated.length + " arms, "
                    + outcome.length + " outcomes and units of " + rows + " rows; make them equal.");
        }
        int[] order = RisingOrder.of(negated(score));
        double[] rankedScore = new double[rows];
        boolean[] rankedTreated = new boolean[rows];
        double[] rankedOutcome = new double[rows];
        int[] rankedUnit = new int[rows];
        for (int rank = 0; rank < rows; rank++) {
            int row = order[rank];
            rankedScore[rank] = score[row];
            rankedTreated[rank] = treated[row];
            rankedOutcome[rank] = outcome[row];
            rankedUnit[rank] = units.of(row);
        }
        return new RankedTrial(rankedScore, rankedTreated, rankedOutcome, rankedUnit, units.count());
    }

    /** Numbers with the sign changed, so that a rising order is a falling one. */
    static double[] negated(double[] numbers) {
        double[] negated = new double[numbers.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = 0 - numbers[i]; // and not −0 for 0
        }
        return negated;
    }

    /** How many customers there are. */
    public int rows() {
        return score.length;
    }

    @Override
    public int units() {
        return units;
    }

    boolean isTreated(int rank) {
        return treated[rank];
    }

    double outcome(int rank) {
        return outcome[rank];
    }

    /** Whether the next one, if there is any, has another score. */
    boolean endsGroup(int rank) {
        return rank == score.length - 1 || score[rank] != score[rank + 1];
    }

    /** Adds up all. */
    ArmSums sums() {
        ArmSums sums = new ArmSums();
        for (int rank = 0; rank < score.length; rank++) {
            sums.add(treated[rank], outcome[rank]);
        }
        return sums;
    }

    /** Whether every outcome is 0 or 1. */
    public boolean isBinary() {
        for (double each : outcome) {
            if (each != 0 && each != 1) {
                return false;
            }
        }
        return true;
    }

    /** The same customers ranked by y for the treated and −y for the controls: the order that foresaw everything. */
    RankedTrial byOutcome() {
        double[] foreseen = new double[rows()];
        for (int rank = 0; rank < foreseen.length; rank++) {
            foreseen[rank] = treated[rank] ? outcome[rank] : 0 - outcome[rank];
        }
        return of(foreseen, treated, outcome, Units.each(rows()));
    }

    @Override
    public RankedTrial of(boolean[] chosen) {
        double[] someScores = new double[rows()];
        boolean[] someTreated = new boolean[rows()];
        double[] someOutcomes = new double[rows()];
        int[] someUnits = new int[rows()];
        int size = 0;
        for (int rank = 0; rank < score.length; rank++) {
            if (chosen[unit[rank]]) {
                someScores[size] = score[rank];
                someTreated[size] = treated[rank];
                someOutcomes[size] = outcome[rank];
                someUnits[size++] = unit[rank];
            }
        }
        return new RankedTrial(
                Arrays.copyOf(someScores, size),
                Arrays.copyOf(someTreated, size),
                Arrays.copyOf(someOutcomes, size),
                Arrays.copyOf(someUnits, size),
                units);
    }
}
