package org.parcours.model.response;

import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;

/**
 * How scores are learnt.
 *
 * @param classifier what fits P(response | x)
 * @param regressor what fits the lifetime value of those who respond, where it is predicted
 * @param withStates whether x holds the log's state beside its features
 * @param folds how many parts journeys are divided into, at least 3: one is scored, the others teach and calibrate
 * @param threads how many fits run at once; the scores do not depend on it
 * @param seed where the lots of the folds and the learners' randomness come from
 */
public record ScoreFitting(
        Classifier classifier, Regressor regressor, boolean withStates, int folds, int threads, Seed seed) {
    /** The usual number of folds. */
    public static final int FOLDS = 5;

    public ScoreFitting {
        if (folds < 3) {
            throw new IllegalArgumentException("There are " + folds
                    + " folds, but one is scored while others teach and calibrate; give at least 3.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("There are " + threads + " threads; give at least 1.");
        }
    }
}
