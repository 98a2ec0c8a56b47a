package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/** A way to say from a behaviour policy's log what a target policy would earn in a journey. */
public interface Estimator {
    /** The name in commands and documents, such as {@code wdr}. */
    String id();

    /** Whether it needs Q of the logged actions and V of the states under the target policy. */
    boolean needsModel();

    /** Whether it is defined for journeys of one step only. */
    boolean needsOneStep();

    /** Whether it rests on importance weights; one that does not, rests on its model alone. */
    boolean usesWeights();

    /** Whether it aims at the target's value itself, and not at one that a threshold or a model has moved. */
    boolean isConsistent();

    /**
     * What it makes of each journey.
     *
     * @param journeys modelled and of one step where this estimator needs it
     */
    JourneyTerms terms(LoggedJourneys journeys);

    /**
     * Where each journey's term must lie; empty where the limits do not say, or where the estimate is no plain mean.
     *
     * @param limits what is known beforehand, never what the log happens to show
     */
    Optional<Interval> range(TermLimits limits);
}
