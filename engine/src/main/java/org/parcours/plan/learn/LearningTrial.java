package org.parcours.plan.learn;

import java.util.Optional;
import org.parcours.journey.Action;
import org.parcours.journey.StepPath;

/**
 * What a learner tries on some customers.
 *
 * @param path the reactions from the start to the first decision that differs from the choice of the moment, joined by
 *     "/"; that of the first step where none differs
 * @param action what is tried there; empty for leaving people alone
 */
public record LearningTrial(String path, Optional<Action> action) {
    /** Nobody is contacted. */
    public static final LearningTrial NONE = new LearningTrial(StepPath.START, Optional.empty());
}
