package org.parcours.plan.batch;

import org.parcours.log.JourneyLog;
import org.parcours.model.LogFeatures;
import org.parcours.model.Situations;

/** What of a log a learnt policy looks at. */
public enum Knowledge {
    /** The state's name alone. */
    STATE,
    /** The features alone. */
    FEATURES,
    /** Features and state. */
    BOTH;

    /** All that a log has: both where there are features, but not states so many that hardly two rows share one. */
    public static Knowledge of(JourneyLog log) {
        if (log.features().isEmpty()) {
            return STATE;
        }
        return log.states().size() <= LogFeatures.MOST_VALUES ? BOTH : FEATURES;
    }

    Situations situations(JourneyLog log) {
        return this == STATE ? Situations.ofStates(log) : Situations.ofFeatures(log, this == BOTH);
    }
}
