package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * The model's V of each journey's first state. Not noisy, but as wrong as the model is, and its interval knows nothing
 * of that: it covers the draw of first states only.
 *
 * <p>Source: M. Dudík, J. Langford, L. Li, "Doubly robust policy evaluation and learning", ICML 2011, §2.1.
 */
record DirectMethod(String id) implements Estimator {
    @Override
    public boolean needsModel() {
        return true;
    }

    @Override
    public boolean needsOneStep() {
        return false;
    }

    @Override
    public boolean usesWeights() {
        return false;
    }

    @Override
    public boolean isConsistent() {
        return false;
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return JourneyTerms.mean(journeys.journeys(), journey -> journeys.value(journeys.start(journey)));
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return Optional.of(limits.earned());
    }
}
