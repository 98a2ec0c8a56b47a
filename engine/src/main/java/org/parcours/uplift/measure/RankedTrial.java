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
    private final int rows;
    private final boolean isBinary;
    private final boolean[] endsGroup;
    private final ArmSums sums = new ArmSums();

    /** Takes arrays over, which may go on behind the last row. */
    private RankedTrial(double[] score, boolean[] treated, double[] outcome, int[] unit, int units, int rows) {
        this.score = score;
        this.treated = treated;
        this.outcome = outcome;
        this.unit = unit;
        this.units = units;
        this.rows = rows;
        this.endsGroup = new boolean[rows];
        boolean onlyTwo = true;
        for (int rank = 0; rank < rows; rank++) {
            sums.add(treated[rank], outcome[rank]);
            onlyTwo &= outcome[rank] == 0 || outcome[rank] == 1;
            endsGroup[rank] = rank == rows - 1 || score[rank] != score[rank + 1];
        }
        this.isBinary = onlyTwo;
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
        return new RankedTrial(rankedScore, rankedTreated, rankedOutcome, rankedUnit, units.count(), rows);
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
        return rows;
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
        return endsGroup[rank];
    }

    /** What both arms hold in all. */
    ArmSums sums() {
        ArmSums all = new ArmSums();
        all.add(sums, 1);
        return all;
    }

    /** Whether every outcome is 0 or 1. */
    public boolean isBinary() {
        return isBinary;
    }

    /** The same customers ranked by y for the treated and −y for the controls: the order that foresaw everything. */
    RankedTrial byOutcome() {
        double[] foreseen = new double[rows()];
        for (int rank = 0; rank < foreseen.length; rank++) {
            foreseen[rank] = treated[rank] ? outcome[rank] : 0 - outcome[rank];
        }
        return of(foreseen, Arrays.copyOf(treated, rows), Arrays.copyOf(outcome, rows), Units.each(rows));
    }

    @Override
    public RankedTrial of(boolean[] chosen) {
        int size = 0;
        for (int rank = 0; rank < rows; rank++) {
            size += chosen[unit[rank]] ? 1 : 0;
        }
        double[] someScores = new double[size + 1];
        boolean[] someTreated = new boolean[size + 1];
        double[] someOutcomes = new double[size + 1];
        int[] someUnits = new int[size + 1];
        int at = 0;
        for (int rank = 0; rank < rows; rank++) {
            // Written in any case and kept or overwritten: a branch that no processor can foresee costs more.
            someScores[at] = score[rank];
            someTreated[at] = treated[rank];
            someOutcomes[at] = outcome[rank];
            someUnits[at] = unit[rank];
            at += chosen[unit[rank]] ? 1 : 0;
        }
        return new RankedTrial(someScores, someTreated, someOutcomes, someUnits, units, size);
    }
}
