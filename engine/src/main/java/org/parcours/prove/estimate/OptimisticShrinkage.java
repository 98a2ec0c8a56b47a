package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * The doubly robust estimate of one-step journeys with weights λ w / (w² + λ), which leave small weights alone and shrink
 * large ones; never above √λ / 2. Biased the more, the smaller λ.
 *
 * <p>Source: Y. Su, M. Dimakopoulou, A. Krishnamurthy, M. Dudík, "Doubly robust off-policy evaluation with shrinkage",
 * ICML 2020, §4.1.
 *
 * @param lambda λ, above 0
 */
record OptimisticShrinkage(String id, double lambda) implements OneStepEstimator {
    OptimisticShrinkage {
        Tuning.requirePositive("shrinkage", lambda);
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        RowValues values = journeys.values();
        return JourneyTerms.mean(journeys.journeys(), journey -> {
            int row = journeys.start(journey);
            double weight = journeys.ratio(row);
            double shrunk = lambda * weight / (weight * weight + lambda);
            return values.state(row) + shrunk * (journeys.reward(row) - values.q(row));
        });
    }

    @Override
    public Optional<Double> parameter() {
        return Optional.of(lambda);
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return Optional.of(limits.corrected(Math.sqrt(lambda) / 2));
    }
}
