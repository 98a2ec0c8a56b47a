package org.parcours.cli;

import java.util.ArrayList;
import java.util.List;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.tree.TreeLearners;

/** Which learners are compared where nobody named any: those that the table is large enough for. */
final class UsualLearners {
    private static final String CAUSAL_FOREST = "causal-forest";

    private final UpliftData data;
    private final int folds;
    private final boolean isByLot;

    /**
     * Of a table that is parted in so many folds.
     *
     * @param isByLot whether lots drew the arms; trees that ask for lots are left out where not
     */
    UsualLearners(UpliftData data, int folds, boolean isByLot) {
        this.data = data;
        this.folds = folds;
        this.isByLot = isByLot;
    }

    /** Their names; what is left out is noted. */
    List<String> names(Output output) {
        List<String> names = new ArrayList<>(List.of("s", "t", "x", "r", "dr"));
        if (isByLot) {
            names.addAll(List.of("cts-tree", "cts-forest"));
        }
        int least = TreeLearners.leastArmRows(CAUSAL_FOREST);
        if (learntFromOfSmallestArm() >= least) {
            names.add(CAUSAL_FOREST);
        } else {
            output.note("Left out: " + CAUSAL_FOREST + ", which must learn from at least " + least
                    + " customers of each arm");
        }
        if (data.isBinary()) {
            names.add("class-transformation");
        }
        return names;
    }

    private int learntFromOfSmallestArm() {
        int[] counts = new int[data.arms()];
        for (int row = 0; row < data.rows(); row++) {
            counts[data.trial().arm(row)]++;
        }
        int least = data.rows();
        for (int count : counts) {
            least = Math.min(least, CompareSettings.learntFrom(count, folds));
        }
        return least;
    }
}
