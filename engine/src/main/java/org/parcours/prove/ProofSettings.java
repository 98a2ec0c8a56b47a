package org.parcours.prove;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.num.Interval;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.TermLimits;
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
 * @param fitting how models and propensities are fitted where the log has none
 * @param baseline what the target is compared with
 * @param sensitivity by which factor the odds of propensities may be off, at least 1; empty: 1.5 where they are estimated
 */
public record ProofSettings(
        List<String> estimators,
        Tuning tuning,
        BoundSettings bound,
        Optional<Interval> rewardRange,
        OptionalDouble maxWeight,
        Safeguard safeguard,
        Fitting fitting,
        Baseline baseline,
        OptionalDouble sensitivity) {
    public ProofSettings {
        estimators = List.copyOf(estimators);
        sensitivity.ifPresent(SensitivityBand::requireFactor);
    }

    /** Every estimator with a bound, against today's policy, and nothing known beforehand. */
    public static ProofSettings of(BoundSettings bound) {
        return new ProofSettings(
                List.of(),
                Tuning.DEFAULT,
                bound,
                Optional.empty(),
                OptionalDouble.empty(),
                Safeguard.DEFAULT,
                Fitting.of(bound.seed()),
                new Baseline.Behaviour(),
                OptionalDouble.empty());
    }

    /**
     * What is known of journeys before any is seen; empty where a step's reward is not known, or how many steps there are.
     *
     * @param oneStep whether journeys have one step
     * @param horizon how many steps count
     * @param discount what the reward of the next step is worth now
     */
    public Optional<TermLimits> limits(boolean oneStep, OptionalInt horizon, double discount) {
        return !oneStep && horizon.isEmpty()
                ? Optional.empty()
                : rewardRange.map(range -> TermLimits.of(range, horizon.orElse(1), discount, maxWeight));
    }

    /** The same with these estimators. */
    public ProofSettings withEstimators(List<String> names) {
        return new ProofSettings(
                names, tuning, bound, rewardRange, maxWeight, safeguard, fitting, baseline, sensitivity);
    }

    /** The same with what is known beforehand of a step's reward and of a journey's weight. */
    public ProofSettings withLimits(Interval reward, OptionalDouble largestWeight) {
        return new ProofSettings(
                estimators,
                tuning,
                bound,
                Optional.of(reward),
                largestWeight,
                safeguard,
                fitting,
                baseline,
                sensitivity);
    }

    /** The same with other tuning. */
    public ProofSettings withTuning(Tuning other) {
        return new ProofSettings(
                estimators, other, bound, rewardRange, maxWeight, safeguard, fitting, baseline, sensitivity);
    }

    /** The same with other fits. */
    public ProofSettings withFitting(Fitting other) {
        return new ProofSettings(
                estimators, tuning, bound, rewardRange, maxWeight, safeguard, other, baseline, sensitivity);
    }

    /** The same against another baseline. */
    public ProofSettings withBaseline(Baseline other) {
        return new ProofSettings(
                estimators, tuning, bound, rewardRange, maxWeight, safeguard, fitting, other, sensitivity);
    }
}
