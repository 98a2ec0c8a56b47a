package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * {@link DoublyRobust} for one step with the Q that leaves the correction the least variance: fitted with each row
 * weighing π² (1 − b) / b², b its propensity. That is the variance's own weight where the target draws no lots, and its
 * diagonal part where it does. Q is a cross-fitted table.
 *
 * <p>Source: M. Farajtabar, Y. Chow, M. Ghavamzadeh, "More robust doubly robust off-policy evaluation", ICML 2018, §3.
 */
record MoreRobustDoublyRobust(String id, Fitting fitting) implements WeightedEstimator {
    @Override
    public Optional<String> findObstacle(LoggedJourneys journeys) {
        return Obstacles.ofOneStep(journeys).or(() -> Obstacles.ofFitted(journeys));
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        double mean = meanWeight(journeys);
        RowValues values = fitting.tables(journeys, row -> mean == 0 ? 1 : weight(journeys, row) / mean)
                .values();
        return JourneyTerms.mean(journeys.journeys(), journey -> DoublyRobust.term(journeys, values, journey));
    }

    private static double meanWeight(LoggedJourneys journeys) {
        double sum = 0;
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            sum += weight(journeys, journeys.start(journey));
        }
        return sum / journeys.journeys();
    }

    private static double weight(LoggedJourneys journeys, int row) {
        double ratio = journeys.ratio(row);
        return ratio * ratio * (1 - journeys.propensities().of(row));
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return new DoublyRobust(id).range(limits);
    }
}
