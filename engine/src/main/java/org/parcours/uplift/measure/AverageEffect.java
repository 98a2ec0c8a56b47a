package org.parcours.uplift.measure;

/** The average effect of a treatment in a randomised trial: the difference of the arms' means. */
public final class AverageEffect {
    private AverageEffect() {}

    /**
     * The difference of the means of two arms, rows of other arms left out, with an interval that needs neither equal
     * variances nor independent rows of a unit; without one where an arm is a single unit.
     *
     * @param arm of each row its arm
     * @param treatment the arm whose mean counts
     * @param control the arm whose mean is subtracted
     */
    public static Measured of(
            int[] arm, double[] outcome, int treatment, int control, Units units, EvaluationSettings settings) {
        double treatedMean = mean(arm, outcome, treatment);
        double controlMean = mean(arm, outcome, control);
        int treatedRows = count(arm, treatment);
        int controlRows = count(arm, control);
        double[] added = new double[arm.length];
        for (int row = 0; row < added.length; row++) {
            if (arm[row] == treatment) {
                added[row] = (outcome[row] - treatedMean) / treatedRows;
            } else if (arm[row] == control) {
                added[row] = (controlMean - outcome[row]) / controlRows;
            }
        }
        boolean isKnown = hasSeveralUnits(arm, treatment, units) && hasSeveralUnits(arm, control, units);
        return Measured.normal(
                treatedMean - controlMean,
                isKnown ? Influence.standardError(added, units) : Double.NaN,
                settings.quantile(units.count()));
    }

    /** One unit's outcome says nothing of how outcomes of its arm vary. */
    private static boolean hasSeveralUnits(int[] arm, int which, Units units) {
        int first = -1;
        for (int row = 0; row < arm.length; row++) {
            if (arm[row] == which && first >= 0 && units.of(row) != first) {
                return true;
            }
            first = arm[row] == which ? units.of(row) : first;
        }
        return false;
    }

    /** The mean outcome of an arm, which must have somebody. */
    static double mean(int[] arm, double[] outcome, int which) {
        double sum = 0;
        for (int row = 0; row < arm.length; row++) {
            sum += arm[row] == which ? outcome[row] : 0;
        }
        int rows = count(arm, which);
        if (rows == 0) {
            throw new IllegalArgumentException("Nobody is in arm " + which + "; each arm needs customers.");
        }
        return sum / rows;
    }

    private static int count(int[] arm, int which) {
        int rows = 0;
        for (int each : arm) {
            rows += each == which ? 1 : 0;
        }
        return rows;
    }
}
