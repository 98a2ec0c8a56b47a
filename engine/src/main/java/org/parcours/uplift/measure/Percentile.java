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
        ArmSums[] sums = new ArmSums[lines];
        for (int line = 0; line < lines; line++) {
            sums[line] = new ArmSums();
        }
        int from = 0;
        for (int rank = 0; rank < trial.rows(); rank++) {
            if (trial.endsGroup(rank)) {
                spread(trial, from, rank + 1, sums);
                from = rank + 1;
            }
        }
        List<Percentile> table = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            ArmSums each = sums[line];
            table.add(new Percentile(
                    100.0 * end(trial.rows(), lines, line) / trial.rows(),
                    each.treated,
                    each.controls,
                    each.treatedOutcome / each.treated,
                    each.controlOutcome / each.controls));
        }
        return List.copyOf(table);
    }

    /** Gives a group of equal scores to the lines that it reaches into. */
    private static void spread(RankedTrial trial, int from, int to, ArmSums[] lines) {
        ArmSums group = new ArmSums();
        for (int rank = from; rank < to; rank++) {
            group.add(trial.isTreated(rank), trial.outcome(rank));
        }
        for (int line = lineOf(from, trial.rows(), lines.length); line < lines.length; line++) {
            int begin = line == 0 ? 0 : end(trial.rows(), lines.length, line - 1);
            double part = (double) (Math.min(to, end(trial.rows(), lines.length, line)) - Math.max(from, begin))
                    / (to - from);
            if (part <= 0) {
                return;
            }
            lines[line].add(
                    part * group.treated,
                    part * group.treatedOutcome,
                    part * group.controls,
                    part * group.controlOutcome);
        }
    }

    private static int lineOf(int rank, int rows, int lines) {
        int line = 0;
        while (end(rows, lines, line) <= rank) {
            line++;
        }
        return line;
    }

    /** Where a line ends: the first n mod lines lines have one customer more. */
    private static int end(int rows, int lines, int line) {
        return (line + 1) * (rows / lines) + Math.min(line + 1, rows % lines);
    }
}
