package org.parcours.uplift.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the percentile table: what the arms did among customers of neighbouring scores. Where a cut goes through equal
 * scores, each of these customers counts in parts, so that the order of rows does not matter.
 *
 * @param percent the share of customers up to the end of this line, in percent
 * @param treated how many of them were treated
 * @param controls how many were not
 * @param treatedMean the mean outcome of the treated; NaN for none
 * @param controlMean the mean outcome of the controls; NaN for none
 */
public record Percentile(double percent, double treated, double controls, double treatedMean, double controlMean) {
    /** What the treatment changed; NaN where one of the arms is absent. */
    public double uplift() {
        return treatedMean - controlMean;
    }

    /**
     * The table, the greatest scores first.
     *
     * @param lines how many, at least 1; their sizes differ by at most one customer
     */
    public static List<Percentile> table(RankedTrial trial, int lines) {
        if (lines < 1 || lines > trial.rows()) {
            throw new IllegalArgumentException("A table of " + lines + " lines of " + trial.rows()
                    + " customers; take at least 1 and at most as many as customers.");
        }
        double[] ends = new double[lines];
        for (int line = 0; line < lines; line++) {
            ends[line] = end(trial.rows(), lines, line);
        }
        ArmSums[] first = FirstCustomers.overall(trial, ends);
        List<Percentile> table = new ArrayList<>();
        ArmSums before = new ArmSums();
        for (int line = 0; line < lines; line++) {
            ArmSums own = new ArmSums();
            own.add(first[line], 1);
            own.add(before, -1);
            before = first[line];
            table.add(new Percentile(
                    100 * ends[line] / trial.rows(),
                    own.treated,
                    own.controls,
                    own.treatedOutcome / own.treated,
                    own.controlOutcome / own.controls));
        }
        return List.copyOf(table);
    }

    /** Where a line ends: the first n mod lines lines have one customer more. */
    private static int end(int rows, int lines, int line) {
        return (line + 1) * (rows / lines) + Math.min(line + 1, rows % lines);
    }
}
