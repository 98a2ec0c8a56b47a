package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * The doubly robust estimate of one-step journeys, but the model alone where the weight is above a threshold. As biased
 * there as the model is.
 *
 * <p>Source: Y.-X. Wang, A. Agarwal, M. Dudík, "Optimal and adaptive off-policy evaluation in contextual bandits", ICML
 * 2017, §4.
 *
 * @param threshold τ, the largest weight that corrects the model, above 0
 */
record SwitchDoublyRobust(String id, double threshold) implements OneStepEstimator {
    SwitchDoublyRobust {
        Tuning.requirePositive("switch threshold", threshold);
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        RowValues values = journeys.values();
        return JourneyTerms.mean(journeys.journeys(), journey -> {
            int row = journeys.start(journey);
            double weight = journeys.ratio(row) <= threshold ? journeys.ratio(row) : 0;
            return values.state(row) + weight * (journeys.reward(row) - values.q(row));
        });
    }

    @Override
    public Optional<Double> parameter() {
        return Optional.of(threshold);
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return Optional.of(limits.corrected(threshold));
    }
}
