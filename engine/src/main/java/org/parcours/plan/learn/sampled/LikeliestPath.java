package org.parcours.plan.learn.sampled;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * The journey that follows a policy and always goes on with the likeliest next state; in a model without chance, the journey.
 *
 * @param steps from the first on; a journey that never ends is followed for {@value #LONGEST} of them
 * @param end the state after the last step
 * @param value the discounted return of these steps
 */
public record LikeliestPath(List<Step> steps, String end, double value) {
    /** Steps followed at most. */
    static final int LONGEST = 1_000;

    /**
     * A step of the path.
     *
     * @param reward the environment reward expected of the action
     * @param controlReward the same of the control reward
     */
    public record Step(String state, String action, double reward, double controlReward) {}

    public LikeliestPath {
        steps = List.copyOf(steps);
    }

    /** The paths from where journeys start, in the order of the starts. */
    public static List<LikeliestPath> of(MdpEnvironment environment, LearnedPolicy policy) {
        List<LikeliestPath> paths = new ArrayList<>();
        for (int start : environment.starts()) {
            paths.add(from(start, environment.mdp(), policy));
        }
        return paths;
    }

    private static LikeliestPath from(int start, Mdp mdp, LearnedPolicy policy) {
        Stages stages = policy.stages();
        List<Step> steps = new ArrayList<>();
        double value = 0;
        double discount = 1;
        int state = start;
        for (int t = 0; t < LONGEST && policy.decides(t) && !mdp.transitions().isTerminal(state); t++) {
            int row = policy.row(t, state);
            double reward = mdp.reward(row);
            double control = mdp.controlReward(row);
            steps.add(new Step(mdp.states().get(state), mdp.actionOf(row), reward, control));
            value += discount * stages.worth(stages.of(t), reward, control);
            discount *= stages.discount();
            state = likeliest(mdp.transitions(), row);
        }
        return new LikeliestPath(steps, mdp.states().get(state), value);
    }

    /** The likeliest state after a row; the first of several that are. */
    public static int likeliest(Transitions transitions, int row) {
        int best = transitions.first(row);
        for (int place = best; place < transitions.end(row); place++) {
            best = transitions.probability(place) > transitions.probability(best) ? place : best;
        }
        return transitions.next(best);
    }
}
