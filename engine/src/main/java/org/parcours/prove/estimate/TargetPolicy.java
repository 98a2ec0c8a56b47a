package org.parcours.prove.estimate;

import java.util.function.Function;
import java.util.function.Supplier;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;

/** Where the target policy's probability of each logged action comes from. */
public sealed interface TargetPolicy {
    /** The log's own column {@code target_propensity}. What the target does beside the logged action is not known. */
    record Logged() implements TargetPolicy {}

    /**
     * A policy over the log's names of states and actions; its stages count from a journey's first step.
     *
     * @param policy with the probability of each action
     */
    record Given(Policy policy) implements TargetPolicy {}

    /** Handles both. */
    default <R> R fold(Supplier<R> logged, Function<Given, R> given) {
        return this instanceof Given known ? given.apply(known) : logged.get();
    }

    /** The probability in [0, 1] of the logged action of each row, in the order of rows. O(steps). */
    default double[] probabilities(JourneyLog log) {
        double[] probability = new double[log.steps()];
        fold(() -> copy(log, probability), given -> new PolicyTable(given.policy(), log).fill(probability));
        return probability;
    }

    private static double[] copy(JourneyLog log, double[] probability) {
        if (!log.has(LogColumn.TARGET_PROPENSITY)) {
            throw new IllegalArgumentException("""
                    %s does not say what the target policy does: it has no column "target_propensity".
                    Name a policy with --policy, or log the target's probability of each logged action in that column.""".formatted(log.source()));
        }
        for (int row = 0; row < probability.length; row++) {
            probability[row] = log.targetPropensity(row);
        }
        return probability;
    }
}
