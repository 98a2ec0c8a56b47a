package org.parcours.uplift.measure;

import java.util.Arrays;

/**
 * Both arms among the first customers of a ranking, at several cuts from one way through it. Where a cut goes through equal
 * scores, each of these customers counts by the part that fits, so that the order of rows does not matter.
 */
final class FirstCustomers {
    private static final double[] NONE = {};

    private FirstCustomers() {}

    /**
     * All are ranked together. O(n + cuts).
     *
     * @param cuts after how many customers, rising, each in [0, n]
     */
    static ArmSums[] overall(RankedTrial trial, double[] cuts) {
        Cuts all = new Cuts(cuts);
        run(trial, all, new Cuts(NONE), new Cuts(NONE));
        return all.found;
    }

    /**
     * Of each arm its own first are taken. O(n + cuts).
     *
     * @param treated after how many treated, rising
     * @param controls after how many controls, as many cuts
     */
    static ArmSums[] byArm(RankedTrial trial, double[] treated, double[] controls) {
        Cuts ofTreated = new Cuts(treated);
        Cuts ofControls = new Cuts(controls);
        run(trial, new Cuts(NONE), ofTreated, ofControls);
        ArmSums[] both = new ArmSums[treated.length];
        Arrays.setAll(both, cut -> {
            ArmSums first = new ArmSums();
            ArmSums own = ofTreated.found[cut];
            ArmSums other = ofControls.found[cut];
            first.add(own.treated, own.treatedOutcome, other.controls, other.controlOutcome);
            return first;
        });
        return both;
    }

    private static void run(RankedTrial trial, Cuts all, Cuts treated, Cuts controls) {
        ArmSums before = new ArmSums();
        ArmSums group = new ArmSums();
        for (int rank = 0; rank < trial.rows(); rank++) {
            group.add(trial.isTreated(rank), trial.outcome(rank));
            if (trial.endsGroup(rank)) {
                all.meet(before, group, before.rows(), group.rows());
                treated.meet(before, group, before.treated, group.treated);
                controls.meet(before, group, before.controls, group.controls);
                before.add(group.treated, group.treatedOutcome, group.controls, group.controlOutcome);
                group.clear();
            }
        }
    }

    /** Cuts on one way of counting customers, and what was found at them. */
    private static final class Cuts {
        private final double[] cuts;
        private final ArmSums[] found;
        private int met;
        private double next;

        Cuts(double[] cuts) {
            this.cuts = cuts;
            this.found = new ArmSums[cuts.length];
            this.next = cuts.length == 0 ? Double.POSITIVE_INFINITY : cuts[0];
        }

        /** Meets the cuts that lie in a group of equal scores, which counts so much behind what was counted before. */
        void meet(ArmSums before, ArmSums group, double from, double size) {
            while (next <= from + size) {
                ArmSums first = new ArmSums();
                first.add(before, 1);
                first.add(group, size == 0 ? 0 : (next - from) / size);
                found[met++] = first;
                next = met == cuts.length ? Double.POSITIVE_INFINITY : cuts[met];
            }
        }
    }
}
