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
        requirePercent(percent);
        ArmSums first = new ArmSums();
        double room = Math.floor((double) trial.rows() * percent / 100);
        int from = 0;
        while (room > 0) {
            ArmSums group = new ArmSums();
            int next = addGroup(trial, from, group);
            double part = Math.min(1, room / group.rows());
            first.add(
                    part * group.treated,
                    part * group.treatedOutcome,
                    part * group.controls,
                    part * group.controlOutcome);
            room -= group.rows();
            from = next;
        }
        return first.hasBoth() ? first.difference() : Double.NaN;
    }

    /** Of each arm its own first are taken; NaN where that is nobody. O(n). */
    public static double byGroup(RankedTrial trial, int percent) {
        requirePercent(percent);
        ArmSums all = trial.sums();
        double treatedRoom = Math.floor(all.treated * percent / 100);
        double controlRoom = Math.floor(all.controls * percent / 100);
        ArmSums first = new ArmSums();
        int from = 0;
        while (treatedRoom > 0 || controlRoom > 0) {
            ArmSums group = new ArmSums();
            from = addGroup(trial, from, group);
            double treatedPart = part(treatedRoom, group.treated);
            double controlPart = part(controlRoom, group.controls);
            first.add(
                    treatedPart * group.treated,
                    treatedPart * group.treatedOutcome,
                    controlPart * group.controls,
                    controlPart * group.controlOutcome);
            treatedRoom -= group.treated;
            controlRoom -= group.controls;
        }
        return first.hasBoth() ? first.difference() : Double.NaN;
    }

    private static double part(double room, double count) {
        return count == 0 ? 0 : Math.min(1, Math.max(0, room) / count);
    }

    /** Adds the customers of one score from a rank on, and says where the next score begins. */
    private static int addGroup(RankedTrial trial, int from, ArmSums group) {
        int rank = from;
        group.add(trial.isTreated(rank), trial.outcome(rank));
        while (!trial.endsGroup(rank)) {
            rank++;
            group.add(trial.isTreated(rank), trial.outcome(rank));
        }
        return rank + 1;
    }

    private static void requirePercent(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException(
                    "The share is " + percent + " %, but uplift is measured among 1 to 100 % of the customers.");
        }
    }
}
