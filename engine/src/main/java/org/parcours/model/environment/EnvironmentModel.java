package org.parcours.model.environment;

import org.parcours.model.Mdp;

/**
 * P(next state | state, action, environment) and the mean reward, learnt from a log. States, actions and environments (such
 * as regions) bear the numbers of {@link #counts}; the end of a journey is the number after the last state. Immutable; any
 * number of threads may ask it.
 */
public interface EnvironmentModel {
    /** What it was learnt from. */
    EnvironmentCounts counts();

    /**
     * The probability of each next state, the end last. Only what was seen after the state, whatever was done and wherever, is
     * possible; a state in which nobody acted is followed by the end.
     *
     * @param into receives one more probability than there are states; they sum to 1
     */
    void next(int environment, int state, int action, double[] into);

    /** The mean of reward less cost of an action in a state and environment. */
    double reward(int environment, int state, int action);

    /** The mean control reward of an action in a state and environment. */
    double controlReward(int environment, int state, int action);

    /**
     * Draws what comes next.
     *
     * @param uniform in (0, 1)
     * @return a state, or the number of states for the end
     */
    default int draw(int environment, int state, int action, double uniform) {
        int states = counts().states().size();
        double[] probability = new double[states + 1];
        next(environment, state, action, probability);
        double sum = 0;
        for (int each = 0; each < states; each++) {
            sum += probability[each];
            if (uniform < sum) {
                return each;
            }
        }
        return states;
    }

    /** The model of one environment as a decision process: only what was done in a state, anywhere, can be done there. */
    default Mdp mdp(int environment) {
        EnvironmentCounts counts = counts();
        String end = "(end)";
        while (counts.states().contains(end)) {
            end = "(" + end + ")";
        }
        int states = counts.states().size();
        double[] next = new double[states + 1];
        Mdp.Builder builder = Mdp.builder();
        for (int state = 0; state < states; state++) {
            for (int action = 0; action < counts.actions().size(); action++) {
                if (counts.all().visits(counts.cell(state, action)) > 0) {
                    next(environment, state, action, next);
                    for (int successor : counts.successors(state)) {
                        builder.add(
                                counts.states().get(state),
                                counts.actions().get(action),
                                successor == states ? end : counts.states().get(successor),
                                Math.min(1, next[successor]),
                                reward(environment, state, action),
                                controlReward(environment, state, action));
                    }
                }
            }
        }
        return builder.build();
    }
}
