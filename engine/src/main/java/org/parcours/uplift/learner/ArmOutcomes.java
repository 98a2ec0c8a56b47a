package org.parcours.uplift.learner;

import java.util.List;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/** Models of the outcome of each arm, learnt from its own customers. */
final class ArmOutcomes {
    private ArmOutcomes() {}

    static List<FittedBase> of(UpliftData data, Base base, Seed seed, int threads) {
        boolean isBinary = data.isBinary();
        FittedBase[] outcomes = new FittedBase[data.arms()];
        Pieces.work(outcomes.length, threads, arm -> outcomes[arm] = of(data, arm, base, isBinary, seed.child(arm)));
        return List.of(outcomes);
    }

    /** The rows of an arm, of which there must be some. */
    static int[] rows(UpliftData data, int arm) {
        int[] own = Customers.ofArm(data, arm);
        if (own.length == 0) {
            throw new IllegalArgumentException("Nobody of those to learn from is in the arm \""
                    + data.trial().arms().get(arm) + "\"; give more customers, or fewer folds.");
        }
        return own;
    }

    static FittedBase of(UpliftData data, int arm, Base base, boolean isBinary, Seed seed) {
        int[] own = rows(data, arm);
        return of(data, own, data.customers().select(own), base, isBinary, seed);
    }

    /**
     * A model of the outcome of some customers.
     *
     * @param customers those of the rows
     */
    static FittedBase of(UpliftData data, int[] rows, CustomerTable customers, Base base, boolean isBinary, Seed seed) {
        return base.outcome(
                customers, Customers.of(data.outcomes(), rows), TrainingData.evenWeights(rows.length), isBinary, seed);
    }
}
