package org.parcours.uplift.measure;

/**
 * Two measures as CausalML 0.18 defines them: means over the positions 0 … n of a curve that is divided by the size of its
 * end. Until a height is defined, it lies on the straight line from 0 at position 0: the uplift, before it becomes a gain, until both
 * arms have come, and Q until a control has. Equal scores keep the order of their rows.
 */
public final class CausalmlScores {
    private CausalmlScores() {}

    /**
     * AUUC: the mean of gain(k) / |gain(n)| with gain(k) = (ȳ_T − ȳ_C) · k. Chance gives 0.5 where the treatment helps and
     * −0.5 where it harms. Source: {@code auuc_score}, normalised. NaN where the treatment changes nothing at all. O(n).
     */
    public static double auuc(RankedTrial trial) {
        double sum = 0;
        double end = 0;
        ArmSums sums = new ArmSums();
        boolean begun = false;
        for (int rank = 0; rank < trial.rows(); rank++) {
            sums.add(trial.isTreated(rank), trial.outcome(rank));
            if (sums.hasBoth()) {
                double position = rank + 1.0;
                double lift = sums.difference();
                // Σ j · (lift · j / position) over the positions j before: squares up to position − 1
                sum += begun ? 0 : lift * (position - 1) * (2 * position - 1) / 6;
                end = lift * position;
                sum += end;
                begun = true;
            }
        }
        return end == 0 ? Double.NaN : sum / Math.abs(end) / (trial.rows() + 1);
    }

    /**
     * The Qini score: the mean of Q(k) less its straight line k·Q(n)/n, divided by |Q(n)|. Chance gives 0. Source: {@code
     * qini_score}, normalised. NaN where the curve ends at 0. O(n).
     */
    public static double qini(RankedTrial trial) {
        double sum = 0;
        double end = 0;
        ArmSums sums = new ArmSums();
        boolean begun = false;
        for (int rank = 0; rank < trial.rows(); rank++) {
            sums.add(trial.isTreated(rank), trial.outcome(rank));
            if (sums.controls > 0) {
                end = sums.qini();
                sum += begun ? 0 : end * rank / 2.0; // Σ end · j / (rank + 1) over j = 1 … rank
                sum += end;
                begun = true;
            }
        }
        double line = end * (trial.rows() + 1) / 2; // Σ end · k / n over k = 0 … n
        return end == 0 ? Double.NaN : (sum - line) / Math.abs(end) / (trial.rows() + 1);
    }
}
