package org.parcours.uplift.measure;

/**
 * The difference of the arms' means among the share of customers with the greatest scores. Where the cut goes through equal
 * scores, each of these customers counts by the part that fits, so that the order of rows does not matter.
 *
 * <p>The cut is after ⌊n·percent/100⌋ customers. Source: {@code uplift_at_k} of scikit-uplift 0.5, which takes as many of
 * equal scores as fit, by their rows.
 */
public final class UpliftAtShare {
    private UpliftAtShare() {}

    /** All are ranked together, and arms are compared among the first; NaN where one of them is absent. O(n). */
    public static double overall(RankedTrial trial, int percent) {
        return overall(trial, new int[] {percent})[0];
    }

    /** Of each arm its own first are taken; NaN where that is nobody. O(n). */
    public static double byGroup(RankedTrial trial, int percent) {
        return byGroup(trial, new int[] {percent})[0];
    }

    /** The same at several rising shares. O(n). */
    static double[] overall(RankedTrial trial, int[] percents) {
        return differences(FirstCustomers.overall(trial, cuts(trial.rows(), percents)));
    }

    /** The same at several rising shares. O(n). */
    static double[] byGroup(RankedTrial trial, int[] percents) {
        ArmSums all = trial.sums();
        return differences(FirstCustomers.byArm(trial, cuts(all.treated, percents), cuts(all.controls, percents)));
    }

    private static double[] cuts(double rows, int[] percents) {
        double[] cuts = new double[percents.length];
        for (int i = 0; i < cuts.length; i++) {
            requirePercent(percents[i]);
            cuts[i] = Math.floor(rows * percents[i] / 100);
        }
        return cuts;
    }

    private static double[] differences(ArmSums[] sums) {
        double[] differences = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            differences[i] = sums[i].hasBoth() ? sums[i].difference() : Double.NaN;
        }
        return differences;
    }

    private static void requirePercent(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException(
                    "The share is " + percent + " %, but uplift is measured among 1 to 100 % of the customers.");
        }
    }
}
