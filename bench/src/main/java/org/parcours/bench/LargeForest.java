package org.parcours.bench;

import java.io.IOException;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;

/**
 * A forest of 100 trees on a large trial in a process of its own, for its memory: seconds to fit it, rows scored a second, and
 * the process's largest resident size.
 */
final class LargeForest {
    private static final int SCORINGS = 5;

    private LargeForest() {}

    /** The number of rows. */
    public static void main(String[] arguments) throws IOException {
        UpliftData data = TrialMaker.make(Integer.parseInt(arguments[0]), new Seed(3));
        Propensities propensities = Propensities.shares(data);
        long start = System.nanoTime();
        UpliftModel model = UpliftForestBench.learner("cts-forest").fit(data, propensities, new Seed(1));
        System.out.printf("fit.seconds %.3f%n", (System.nanoTime() - start) / 1e9);
        System.out.printf("score.rows.per.second %.0f%n", data.rows() / seconds(model, data.customers()));
        System.out.printf("process.bytes %d%n", LargeSolve.largestResident());
    }

    /** The quickest of some scorings of all rows. */
    private static double seconds(UpliftModel model, CustomerTable customers) {
        double quickest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < SCORINGS; i++) {
            long start = System.nanoTime();
            double[][] effects = model.effects(customers);
            quickest = Math.min(quickest, (System.nanoTime() - start) / 1e9);
            if (effects[0].length != customers.rows()) {
                throw new IllegalStateException("Not all rows were scored.");
            }
        }
        return quickest;
    }
}
