package org.parcours.uplift.compare;

import java.util.Optional;
import org.parcours.uplift.measure.UpliftEvaluation;

/**
 * A line of a comparison.
 *
 * @param learner the learner's name, {@value #RANDOM} or {@value #PERMUTED}
 * @param base the name of its base learner, where it has one
 * @param outOfFold what the trial says of scores by models that did not see the customer
 * @param inSample what it says of scores on the rows that were learnt from: not to be believed, shown to be seen through;
 *     empty where nothing was learnt
 * @param beatsRandom whether it surely ranks better than lots, counted as the verdict counts: wider than the intervals, which
 *     take the scores as given
 * @param seconds of work that all its fits took, on however many threads
 */
public record ComparedLearner(
        String learner,
        Optional<String> base,
        UpliftEvaluation outOfFold,
        Optional<UpliftEvaluation> inSample,
        boolean beatsRandom,
        double seconds) {
    /** Customers by lot. */
    public static final String RANDOM = "random";

    /** The best learner on treatments dealt out anew among the customers, so that there is no effect to be found. */
    public static final String PERMUTED = "permuted-treatment";

    /** Both names. */
    public String name() {
        return base.map(of -> learner + " on " + of).orElse(learner);
    }
}
