package org.parcours.prove.estimate;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * The model's value, corrected by what the log shows of its errors: Σ_t ρ_{0:t} (γ^t r_t − γ^t Q_t) + ρ_{0:t−1} γ^t V_t.
 * Unbiased where the propensities are right and Q does not come from the journeys it corrects; the better the model, the
 * less noisy.
 *
 * <p>Source: N. Jiang, L. Li, "Doubly robust off-policy value evaluation for reinforcement learning", ICML 2016, equation
 * 10, in the summed form of P. S. Thomas, E. Brunskill, "Data-efficient off-policy policy evaluation for reinforcement
 * learning", ICML 2016; for one step, M. Dudík, J. Langford, L. Li, ICML 2011, equation 1.
 */
record DoublyRobust(String id) implements ModelledEstimator {
    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        RowValues values = journeys.values();
        return JourneyTerms.mean(journeys.journeys(), journey -> term(journeys, values, journey));
    }

    static double term(LoggedJourneys journeys, RowValues values, int journey) {
        double weight = 1;
        double sum = 0;
        int end = journeys.end(journey);
        for (int row = journeys.start(journey); row < end; row++) {
            sum += weight * values.state(row);
            weight *= journeys.ratio(row);
            sum += weight * (journeys.reward(row) - values.q(row));
        }
        return sum;
    }

    @Override
    public Optional<Interval> range(TermLimits limits) {
        return limits.oneStep() && limits.maxWeight().isPresent()
                ? Optional.of(limits.corrected(limits.maxWeight().getAsDouble()))
                : Optional.empty();
    }
}
