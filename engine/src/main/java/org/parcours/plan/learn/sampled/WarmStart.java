package org.parcours.plan.learn.sampled;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.journey.Policy;
import org.parcours.model.Mdp;

/**
 * What a learner does before it knows better.
 *
 * <p>A table does what the policy does for the first tenth of the journeys, to know what it is worth, and tries others beside
 * it; then the best of what was tried is chosen, and the policy's action where it was not. A softmax policy starts with nine
 * of ten contacts by the policy.
 */
public final class WarmStart {
    /** Nothing is known. */
    public static final WarmStart COLD = new WarmStart(null);

    private final @Nullable StagedRows rows;

    private WarmStart(@Nullable StagedRows rows) {
        this.rows = rows;
    }

    /** The rows of a start by step and state. */
    private interface StagedRows {
        int row(int step, int state);
    }

    /** A start that does the same at every step. */
    static WarmStart of(IntUnaryOperator rowOfState) {
        return new WarmStart((step, state) -> rowOfState.applyAsInt(state));
    }

    /**
     * A start from a policy; of its actions in a state the most probable one.
     *
     * @throws IllegalArgumentException where the policy takes an action that the model does not have
     */
    public static WarmStart of(Policy policy, Mdp mdp) {
        requireKnown(policy, mdp);
        return new WarmStart((step, state) -> mostProbable(
                        policy.actions(step, mdp.states().get(state)), mdp, state)
                .orElse(LearnedPolicy.NONE));
    }

    /** Whether there is a start at all. */
    boolean isWarm() {
        return rows != null;
    }

    /** The start's row; −1 where it does not know the state. */
    int row(int step, int state) {
        return rows == null ? LearnedPolicy.NONE : rows.row(step, state);
    }

    private static Optional<Integer> mostProbable(Map<String, Double> actions, Mdp mdp, int state) {
        int best = LearnedPolicy.NONE;
        double most = 0;
        for (int row = mdp.transitions().firstRow(state);
                row < mdp.transitions().endRow(state);
                row++) {
            double probability = actions.getOrDefault(mdp.actionOf(row), 0.0);
            if (probability > most) {
                best = row;
                most = probability;
            }
        }
        return best == LearnedPolicy.NONE ? Optional.empty() : Optional.of(best);
    }

    private static void requireKnown(Policy policy, Mdp mdp) {
        for (int state = 0; state < mdp.states().size(); state++) {
            String name = mdp.states().get(state);
            Map<String, Double> actions = policy.actions(0, name);
            if (!actions.isEmpty() && mostProbable(actions, mdp, state).isEmpty()) {
                throw new IllegalArgumentException(
                        "The policy to start from takes %s in state \"%s\", where the model has no such action."
                                .formatted(actions.keySet(), name));
            }
        }
    }
}
