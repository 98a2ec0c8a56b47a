package org.parcours.uplift.measure;

/**
 * The heights of the Qini curve at all positions 0 … n of the ranking, not normalised: they grow with the number of customers
 * times the effect, so that two data sets cannot be compared by them. Equal scores keep the order of their rows.
 */
public final class RawQini {
    private RawQini() {}

    /** The sum over all n + 1 positions. O(n). */
    public static double sum(RankedTrial trial) {
        ArmSums sums = new ArmSums();
        double total = 0;
        for (int rank = 0; rank < trial.rows(); rank++) {
            sums.add(trial.isTreated(rank), trial.outcome(rank));
            total += sums.qini();
        }
        return total;
    }

    /** The mean over all n + 1 positions, in units of the outcome. O(n). */
    public static double mean(RankedTrial trial) {
        return sum(trial) / (trial.rows() + 1);
    }
}
