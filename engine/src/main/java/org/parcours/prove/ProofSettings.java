package org.parcours.prove;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.Tuning;

/**
 * How a target policy is tried on a log.
 *
 * @param estimators names; all that fit the log when empty
 * @param tuning what some of them do with large weights
 * @param bound how estimates are bounded
 * @param rewardRange what one step can pay, discounts apart, where it is known
 * @param maxWeight the largest weight a journey can have, where it is known
 * @param safeguard when the log says too little
 */
public record ProofSettings(
        List<String> estimators,
        Tuning tuning,
        BoundSettings bound,
        Optional<Interval> rewardRange,
        OptionalDouble maxWeight,
        Safeguard safeguard) {
    public ProofSettings {
        estimators = List.copyOf(estimators);
    }

    /** Every estimator with a bound, and nothing known beforehand. */
    public static ProofSettings of(BoundSettings bound) {
        return new ProofSettings(
                List.of(), Tuning.DEFAULT, bound, Optional.empty(), OptionalDouble.empty(), Safeguard.DEFAULT);
    }
}
