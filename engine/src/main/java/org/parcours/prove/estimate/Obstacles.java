package org.parcours.prove.estimate;

import java.util.Optional;

/** Why estimators cannot be had from a log. */
final class Obstacles {
    private static final Optional<String> NONE = Optional.empty();

    private Obstacles() {}

    /** Of those that need Q and V, the log's own or fitted. */
    static Optional<String> ofModelled(LoggedJourneys journeys) {
        return journeys.isModelled()
                ? NONE
                : ofFitted(journeys, ", or log the columns \"q_value\" and \"state_value\"");
    }

    /** Of those that need a model of their own, fitted from the log. */
    static Optional<String> ofFitted(LoggedJourneys journeys) {
        return ofFitted(journeys, "");
    }

    private static Optional<String> ofFitted(LoggedJourneys journeys, String instead) {
        return journeys.policy().isEmpty()
                ? Optional.of("it needs a model, and \"target_propensity\" says too little to fit one; name a --policy"
                        + instead)
                : StageStates.findExcess(journeys);
    }

    /** Of those for journeys of one step. */
    static Optional<String> ofOneStep(LoggedJourneys journeys) {
        return journeys.isOneStep() ? NONE : Optional.of("it is defined for journeys of one step only");
    }
}
