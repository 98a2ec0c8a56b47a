package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/** A way to say from a behaviour policy's log what a target policy would earn in a journey. */
public interface Estimator {
    /** The name in commands and documents, such as {@code wdr}. */
    String id();

    /**
     * Why it cannot be had from a log at all; empty where it can. That the log says too little for it is not asked here.
     */
    Optional<String> findObstacle(LoggedJourneys journeys);

    /**
     * Whether it stands on journeys of this log that the target could have made, so that it must be refused where there
     * are too few; one that does not, stands on the caller's own model alone.
     */
    boolean needsSupport(LoggedJourneys journeys);

    /**
     * What it makes of each journey.
     *
     * @param journeys without an obstacle for this estimator
     */
    JourneyTerms terms(LoggedJourneys journeys);

    /**
     * Where each journey's term must lie; empty where the limits do not say, or where the estimate is no plain mean.
     *
     * @param limits what is known beforehand, never what the log happens to show
     */
    Optional<Interval> range(TermLimits limits);

    /** Whether Q and V are to be fitted for it, because it corrects a model and the log brings none that it could take. */
    default boolean wantsFit(LoggedJourneys journeys) {
        return false;
    }

    /** The threshold or other number by which it was tuned; empty where it has none. */
    default Optional<Double> parameter() {
        return Optional.empty();
    }
}
