package org.parcours.plan.batch;

import java.util.BitSet;
import org.parcours.model.Situations;

/**
 * Where each action was done often enough to be judged: where its probability under the behaviour policy was at least a
 * share τ of the most probable action's. An action that was never taken in a state is out whatever τ.
 *
 * <p>Source: S. Fujimoto, E. Conti, M. Ghavamzadeh, J. Pineau, "Benchmarking batch deep reinforcement learning
 * algorithms", 2019, equation 6 (discrete batch-constrained Q-learning).
 */
final class Support {
    private final BitSet allowed = new BitSet();
    private final int actions;

    Support(Behaviour behaviour, Situations situations, int actions, FittedQSettings settings) {
        this.actions = actions;
        double share = settings.support().orElse(situations.areStates() ? 0 : FittedQSettings.SUPPORT);
        for (int situation = 0; situation < situations.size(); situation++) {
            double most = 0;
            for (int action = 0; action < actions; action++) {
                most = Math.max(most, behaviour.probability(situation, action));
            }
            for (int action = 0; action < actions; action++) {
                double probability = behaviour.probability(situation, action);
                if (probability > 0 && probability >= share * most) {
                    allowed.set(situation * actions + action);
                }
            }
        }
    }

    /** All situations and actions that count, at {@code situation · actions + action}; a copy. */
    BitSet allowed() {
        return (BitSet) allowed.clone();
    }

    /** Whether an action counts in a situation. */
    boolean allows(int situation, int action) {
        return allowed.get(situation * actions + action);
    }
}
