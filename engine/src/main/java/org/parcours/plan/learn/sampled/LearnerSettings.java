package org.parcours.plan.learn.sampled;

import java.util.OptionalInt;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/**
 * What a learner is given.
 *
 * @param journeys how many it may live, at least 1
 * @param horizon steps after which everything ends; empty where nothing but a terminal state ends a journey
 * @param discounts of environment and control rewards
 * @param exploration how much a table's learner tries at random; softmax policies explore by themselves
 * @param learningRate of tables by visits of an entry; of softmax policies by journeys
 * @param backup steps that n-step methods look ahead, at least 1
 * @param natural whether a policy gradient takes natural steps
 * @param seed where the journeys, and all that the learner does by chance, come from
 */
public record LearnerSettings(
        long journeys,
        OptionalInt horizon,
        Discounts discounts,
        JourneyExploration exploration,
        LearningRate learningRate,
        int backup,
        boolean natural,
        Seed seed) {
    /** Steps that n-step methods look ahead unless told otherwise. */
    public static final int BACKUP = 4;

    public LearnerSettings {
        if (journeys < 1) {
            throw new IllegalArgumentException(
                    "A learner may live %d journeys, but needs at least 1.".formatted(journeys));
        }
        if (horizon.isPresent() && horizon.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The horizon is %d, but must be at least 1 step.".formatted(horizon.getAsInt()));
        }
        if (backup < 1) {
            throw new IllegalArgumentException("A backup of %d steps; give at least 1.".formatted(backup));
        }
    }

    /** One discount, the default exploration and rate of tables, no horizon. */
    public static LearnerSettings of(long journeys, double discount, Seed seed) {
        return new LearnerSettings(
                journeys,
                OptionalInt.empty(),
                Discounts.same(discount),
                JourneyExploration.DEFAULT,
                LearningRate.SEARCH_THEN_CONVERGE,
                BACKUP,
                false,
                seed);
    }

    /** The same with a horizon. */
    public LearnerSettings withHorizon(int steps) {
        OptionalInt other = OptionalInt.of(steps);
        return new LearnerSettings(journeys, other, discounts, exploration, learningRate, backup, natural, seed);
    }

    /** The same with other discounts. */
    public LearnerSettings withDiscounts(Discounts other) {
        return new LearnerSettings(journeys, horizon, other, exploration, learningRate, backup, natural, seed);
    }

    /** The same with another exploration. */
    public LearnerSettings withExploration(JourneyExploration other) {
        return new LearnerSettings(journeys, horizon, discounts, other, learningRate, backup, natural, seed);
    }

    /** The same with another learning rate. */
    public LearnerSettings withLearningRate(LearningRate other) {
        return new LearnerSettings(journeys, horizon, discounts, exploration, other, backup, natural, seed);
    }

    /** The same looking ahead another number of steps. */
    public LearnerSettings withBackup(int steps) {
        return new LearnerSettings(journeys, horizon, discounts, exploration, learningRate, steps, natural, seed);
    }

    /** The same with natural steps or plain ones. */
    public LearnerSettings withNatural(boolean other) {
        return new LearnerSettings(journeys, horizon, discounts, exploration, learningRate, backup, other, seed);
    }

    /** The same with another seed. */
    public LearnerSettings withSeed(Seed other) {
        return new LearnerSettings(journeys, horizon, discounts, exploration, learningRate, backup, natural, other);
    }
}
