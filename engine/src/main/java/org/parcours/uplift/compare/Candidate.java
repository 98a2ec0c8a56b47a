package org.parcours.uplift.compare;

import java.util.Optional;
import org.parcours.uplift.UpliftLearner;

/**
 * A learner that is compared.
 *
 * @param learner its name
 * @param base the name of its base learner, where it has one
 * @param fitting what learns
 */
public record Candidate(String learner, Optional<String> base, UpliftLearner fitting) {
    /** Both names. */
    public String name() {
        return base.map(of -> learner + " on " + of).orElse(learner);
    }
}
