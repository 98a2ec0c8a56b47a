package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * What one-step journeys earned, times their weight where it is below a clip, else times the clip. Biased toward 0 by
 * what the clip takes away; less noisy the lower the clip.
 *
 * <p>Source: E. L. Ionides, "Truncated importance sampling", Journal of Computational and Graphical Statistics 17, 2008.
 *
 * @param clip the largest weight, above 0
 */
record ClippedInversePropensity(String id, double clip) implements OneStepEstimator {
    ClippedInversePropensity {
        Tuning.requirePositive("clip", clip);
    }

    @Override
    public Optional<String> findObstacle(LoggedJourneys journeys) {
        return Obstacles.ofOneStep(journeys);
    }

    @Override
    public boolean wantsFit(LoggedJourneys journeys) {
        return false;
    }

    @Override
    public Optional<Double> parameter() {
        return Optional.of(clip);
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return JourneyTerms.mean(
                journeys.journeys(), journey -> Math.min(clip, journeys.weight(journey)) * journeys.earned(journey));
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return Optional.of(limits.weighted(clip));
    }
}
