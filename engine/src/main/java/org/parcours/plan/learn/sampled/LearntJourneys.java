package org.parcours.plan.learn.sampled;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.parcours.plan.learn.LearningCurve;

/**
 * What came of a learner's work.
 *
 * @param method that learnt
 * @param settings what it was given
 * @param policy what it would do now
 * @param sampled what that brought in fresh journeys
 * @param exact what it is worth exactly, per journey; empty where no model is known, or journeys may go on for ever
 * @param curve what its choices were worth along the way
 * @param steps how many it took
 * @param explored contacts that differed from the choice of the moment
 * @param exploredAtMost how many there could have been, known beforehand; empty for softmax policies, which explore by themselves
 */
public record LearntJourneys(
        LearningMethod method,
        LearnerSettings settings,
        LearnedPolicy policy,
        SampledValue sampled,
        OptionalDouble exact,
        LearningCurve curve,
        long steps,
        long explored,
        OptionalLong exploredAtMost) {
    /** Steps that fresh journeys may take in all, about a second of them. */
    private static final long FRESH_STEPS = 20_000_000;

    private static final long FRESH_JOURNEYS = 200_000;

    /** The purpose of the words that fresh journeys are drawn from; a learner draws from the seed itself. */
    private static final long FRESH = 1;

    /**
     * The result of a training that is done.
     *
     * @param environment for fresh journeys
     * @param known whether the last point of the curve is exact, because the model is known and journeys end
     */
    public static LearntJourneys of(
            LearningMethod method,
            LearnerSettings settings,
            Environment environment,
            JourneyLearner learner,
            LearningCurve curve,
            boolean known) {
        LearnedPolicy policy = learner.policy();
        double last = curve.points().get(curve.points().size() - 1).value();
        return new LearntJourneys(
                method,
                settings,
                policy,
                SampledValue.of(
                        environment,
                        policy,
                        settings.discounts(),
                        fresh(learner),
                        settings.seed().child(FRESH)),
                known ? OptionalDouble.of(last) : OptionalDouble.empty(),
                curve,
                learner.steps(),
                learner.explored(),
                method.isGradient()
                        ? OptionalLong.empty()
                        : OptionalLong.of(settings.exploration().bound(settings.journeys(), learner.longest())));
    }

    /** As many fresh journeys as are quickly lived. */
    private static long fresh(JourneyLearner learner) {
        return Math.max(1_000, Math.min(FRESH_JOURNEYS, FRESH_STEPS / learner.longest()));
    }
}
