package org.parcours.model.environment;

import java.util.List;
import org.parcours.model.Mdp;

/**
 * P(next state | state, action, environment) and the mean reward, learnt from a log. States, actions and environments (such
 * as regions) bear the log's numbers; the end of a journey is the number after the last state. Immutable; any number of
 * threads may ask it.
 */
public interface EnvironmentModel {
    /** The number of states that are not the end. */
    int states();

    /** The names of the environments; one, with an empty name, where the log tells none. */
    List<String> environments();

    /**
     * The probability of each next state, the end last.
     *
     * @param into receives {@code states() + 1} probabilities that sum to 1
     */
    void next(int environment, int state, int action, double[] into);

    /** The mean of reward less cost of an action in a state and environment. */
    double reward(int environment, int state, int action);

    /** The model of one environment as a decision process: only what was done in a state, anywhere, can be done there. */
    Mdp mdp(int environment);

    /**
     * Draws what comes next.
     *
     * @param uniform in (0, 1)
     * @return a state, or {@code states()} for the end
     */
    default int draw(int environment, int state, int action, double uniform) {
        double[] probability = new double[states() + 1];
        next(environment, state, action, probability);
        double sum = 0;
        for (int each = 0; each < states(); each++) {
            sum += probability[each];
            if (uniform < sum) {
                return each;
            }
        }
        return states();
    }
}
