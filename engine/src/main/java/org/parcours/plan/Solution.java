package org.parcours.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.Policy;
import org.parcours.model.Mdp;

/**
 * The best plan of a model, and the proof of how good it is.
 *
 * @param mdp the model it was made for
 * @param criterion what it makes as large as possible
 * @param method the algorithm that was used, never {@link Method#AUTO}
 * @param now values and best actions of the first decision
 * @param stages one a step where the plan depends on time, else empty
 * @param lastStageRepeats whether the last stage holds for all later steps too
 * @param gain the reward per step, for the average criterion
 * @param somePolicyNeverEnds for the total criterion, whether there are decisions under which the model never ends
 * @param warnings what a reader must know, a sentence each
 * @param accuracy how it was reached and how far it can be trusted
 */
public record Solution(
        Mdp mdp,
        Criterion criterion,
        Method method,
        Stage now,
        List<Stage> stages,
        boolean lastStageRepeats,
        Optional<Gain> gain,
        boolean somePolicyNeverEnds,
        List<String> warnings,
        Accuracy accuracy) {
    public Solution {
        stages = List.copyOf(stages);
        warnings = List.copyOf(warnings);
    }

    /** The plan as a policy that takes its action with probability 1; stationary where it has no stages. */
    public Policy policy() {
        return stages.isEmpty()
                ? new Policy.Stationary(certain(now))
                : new Policy.Staged(stages.stream().map(this::certain).toList());
    }

    private Map<String, Map<String, Double>> certain(Stage stage) {
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        for (int state = 0; state < mdp.states().size(); state++) {
            String name = mdp.states().get(state);
            stage.action(state).ifPresent(action -> states.put(name, Map.of(action, 1.0)));
        }
        return states;
    }

    /** A plan that does not depend on time. */
    static Solution stationary(Mdp mdp, Criterion criterion, Method method, Stage now, Accuracy accuracy) {
        return new Solution(
                mdp, criterion, method, now, List.of(), false, Optional.empty(), false, List.of(), accuracy);
    }

    /** A plan with a stage for each step. */
    static Solution staged(
            Mdp mdp, Criterion criterion, List<Stage> stages, boolean lastStageRepeats, Accuracy accuracy) {
        return new Solution(
                mdp,
                criterion,
                Method.BACKWARD_INDUCTION,
                stages.get(0),
                stages,
                lastStageRepeats,
                Optional.empty(),
                false,
                List.of(),
                accuracy);
    }

    /** This plan with the warning that some decisions never end. */
    Solution neverEnding(String warning) {
        return new Solution(
                mdp, criterion, method, now, stages, lastStageRepeats, gain, true, List.of(warning), accuracy);
    }
}
