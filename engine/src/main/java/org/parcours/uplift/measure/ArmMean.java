package org.parcours.uplift.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The mean outcome of an arm, and what each unit adds to its error. */
final class ArmMean {
    private final double value;
    private final double[] added;
    private final boolean[] isHere;
    private final int count;

    private ArmMean(double value, double[] added, boolean[] isHere) {
        this.value = value;
        this.added = added;
        this.isHere = isHere;
        this.count = (int)
                IntStream.range(0, isHere.length).filter(unit -> isHere[unit]).count();
    }

    /**
     * Of the rows of an arm, which must have one. O(rows).
     *
     * @param which the arm's number
     */
    static ArmMean of(int[] arm, double[] outcome, int which, Units units) {
        double value = of(arm, outcome, which);
        int rows = rows(arm, which);
        double[] added = new double[units.count()];
        boolean[] isHere = new boolean[units.count()];
        for (int row = 0; row < arm.length; row++) {
            if (arm[row] == which) {
                added[units.of(row)] += (outcome[row] - value) / rows;
                isHere[units.of(row)] = true;
            }
        }
        return new ArmMean(value, added, isHere);
    }

    /** The mean outcome of an arm alone. */
    static double of(int[] arm, double[] outcome, int which) {
        double sum = 0;
        for (int row = 0; row < arm.length; row++) {
            sum += arm[row] == which ? outcome[row] : 0;
        }
        int rows = rows(arm, which);
        if (rows == 0) {
            throw new IllegalArgumentException("Nobody is in arm " + which + "; each arm needs customers.");
        }
        return sum / rows;
    }

    private static int rows(int[] arm, int which) {
        return (int) Arrays.stream(arm).filter(each -> each == which).count();
    }

    double value() {
        return value;
    }

    /** How many units there are in all arms. */
    int units() {
        return added.length;
    }

    /** How many units have rows in the arm. */
    int count() {
        return count;
    }

    /** What a unit adds to the error of the mean; 0 of units of other arms. */
    double added(int unit) {
        return added[unit];
    }

    /** Whether a unit has rows in the arm. */
    boolean has(int unit) {
        return isHere[unit];
    }

    /** The variance of the mean, s²/n where each row is a unit; of at least two units. */
    double variance() {
        double squares = 0;
        for (double each : added) {
            squares += each * each;
        }
        return squares * count / (count - 1.0);
    }
}
