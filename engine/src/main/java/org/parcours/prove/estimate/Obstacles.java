package org.parcours.prove.estimate;

import java.util.Optional;

/** Why estimators cannot be had from a log. */
final class Obstacles {
    private static final Optional<String> NONE = Optional.empty();

    private Obstacles() {}

    /** Of those that need Q and V. */
    static Optional<String> ofModelled(LoggedJourneys journeys) {
        return journeys.isModelled() ? NONE : ofFitted(journeys);
    }

    /** Of those that need a model of their own, fitted from the log. */
    static Optional<String> ofFitted(LoggedJourneys journeys) {
        if (journeys.policy().isEmpty()) {
            return Optional.of(
                    "it needs a model, and \"target_propensity\" says too little to fit one; name a --policy, or"
                            + " log the columns \"q_value\" and \"state_value\"");
        }
        return StageStates.findExcess(journeys);
    }

    /** Of those for journeys of one step. */
    static Optional<String> ofOneStep(LoggedJourneys journeys) {
        return journeys.isOneStep() ? NONE : Optional.of("it is defined for journeys of one step only");
    }
}
