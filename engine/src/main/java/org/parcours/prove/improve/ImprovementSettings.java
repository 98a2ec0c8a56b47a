package org.parcours.prove.improve;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.estimate.Estimators;

/**
 * How a better policy is looked for.
 *
 * @param proof how it is proved; the level of its bound is the confidence of the one-sided test, above one half
 * @param estimator the name of the one that judges
 * @param minValue what a journey must be worth; what it is worth today when empty
 * @param share of the journeys in the candidate part, in (0, 1)
 * @param learners at least one
 * @param discounts what later rewards are worth
 * @param horizon how many steps of a journey count; all when empty
 */
public record ImprovementSettings(
        ProofSettings proof,
        String estimator,
        OptionalDouble minValue,
        double share,
        List<CandidateLearner> learners,
        Discounts discounts,
        OptionalInt horizon) {
    public ImprovementSettings {
        learners = List.copyOf(learners);
        double confidence = proof.bound().level();
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The confidence is " + confidence + ", but must lie between one half and 1, such as 0.95.");
        }
        if (!Estimators.deciding().contains(estimator)) {
            throw new IllegalArgumentException("""
                    "%s" cannot decide whether a policy is better.
                    Take one of %s.""".formatted(estimator, String.join(", ", Estimators.deciding())));
        }
        if (learners.isEmpty()) {
            throw new IllegalArgumentException("Nobody looks for candidates; name at least one learner.");
        }
    }

    /** By dr against today's policy, on halves, with the learner {@code spibb}. */
    public static ImprovementSettings of(ProofSettings proof) {
        return new ImprovementSettings(
                proof,
                "dr",
                OptionalDouble.empty(),
                0.5,
                CandidateLearner.named("spibb"),
                Discounts.same(1),
                OptionalInt.empty());
    }

    /** The same with a value that a journey must have. */
    public ImprovementSettings withMinValue(double value) {
        return new ImprovementSettings(proof, estimator, OptionalDouble.of(value), share, learners, discounts, horizon);
    }

    /** The same with another estimator. */
    public ImprovementSettings withEstimator(String other) {
        return new ImprovementSettings(proof, other, minValue, share, learners, discounts, horizon);
    }

    /** The same with other learners. */
    public ImprovementSettings withLearners(List<CandidateLearner> others) {
        return new ImprovementSettings(proof, estimator, minValue, share, others, discounts, horizon);
    }

    /** Where all chance comes from. */
    Seed seed() {
        return proof.bound().seed();
    }
}
