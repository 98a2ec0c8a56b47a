package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * What a model alone says: with the log's own {@code state_value}, its mean over first states, of which the interval
 * covers the draw of first states and nothing of the model's error; without it, {@link FittedEnvironment}, whose interval
 * covers the fit's noise too. Not noisy, but as wrong as the model is.
 *
 * <p>Source: M. Dudík, J. Langford, L. Li, "Doubly robust policy evaluation and learning", ICML 2011, §2.1.
 */
record DirectMethod(String id) implements Estimator {
    @Override
    public Optional<String> findObstacle(LoggedJourneys journeys) {
        return Obstacles.ofModelled(journeys);
    }

    @Override
    public boolean needsSupport(LoggedJourneys journeys) {
        return journeys.loggedValues().isEmpty();
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return journeys.loggedValues()
                .map(values -> JourneyTerms.mean(journeys.journeys(), journey -> values.state(journeys.start(journey))))
                .orElseGet(() -> new FittedEnvironment(journeys).terms());
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return Optional.empty();
    }
}
