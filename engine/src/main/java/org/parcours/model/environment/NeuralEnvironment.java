package org.parcours.model.environment;

import java.util.Arrays;
import java.util.List;
import org.parcours.model.learner.Softmax;
import org.parcours.model.network.FittedNetwork;

/**
 * P(next state | state, action, environment) by a neural network: what it learns of an environment, an action or a state serves
 * all others. The network sees which state, action and environment it is (a one at its place among zeros each) and scores next
 * states; probabilities are the softmax over those that were seen after the state. Mean rewards are those of {@link PooledCounts}.
 *
 * <p>{@link NeuralTraining} fits one. Asking needs no library of networks: the arithmetic is done here.
 */
public final class NeuralEnvironment implements EnvironmentModel {
    private final PooledCounts pooled;
    private final FittedNetwork network;
    private final int epochs;

    /**
     * A model of fitted parts.
     *
     * @param pooled the counts of the same journeys
     * @param network with an input for each state, action and environment, in this order, and an output for each state and the end
     * @param epochs how many it was trained for, at least 1
     */
    public NeuralEnvironment(PooledCounts pooled, FittedNetwork network, int epochs) {
        this.pooled = pooled;
        this.network = network;
        this.epochs = epochs;
        List<Integer> widths = network.widths();
        int inputs = inputs(pooled.counts());
        int outputs = outputs(pooled.counts());
        if (widths.get(0) != inputs || widths.get(widths.size() - 1) != outputs) {
            throw new IllegalArgumentException(
                    "A network of %d inputs and %d outputs does not fit the counts, which need %d and %d."
                            .formatted(widths.get(0), widths.get(widths.size() - 1), inputs, outputs));
        }
    }

    static int inputs(EnvironmentCounts counts) {
        return counts.states().size()
                + counts.actions().size()
                + counts.environments().size();
    }

    static int outputs(EnvironmentCounts counts) {
        return counts.states().size() + 1;
    }

    /** Which inputs are one. */
    static int[] ones(EnvironmentCounts counts, int environment, int state, int action) {
        int actions = counts.states().size();
        int environments = actions + counts.actions().size();
        return new int[] {state, actions + action, environments + environment};
    }

    /** The network. */
    public FittedNetwork network() {
        return network;
    }

    /** How many epochs it was trained for. */
    public int epochs() {
        return epochs;
    }

    /** The counts beside it, which tell the mean rewards. */
    public PooledCounts pooled() {
        return pooled;
    }

    @Override
    public EnvironmentCounts counts() {
        return pooled.counts();
    }

    @Override
    public void next(int environment, int state, int action, double[] into) {
        next(network, counts(), ones(counts(), environment, state, action), state, into);
    }

    /** The softmax of a network's scores over the next states that were seen after a state; the end where there are none. */
    static void next(FittedNetwork network, EnvironmentCounts support, int[] ones, int state, double[] into) {
        Arrays.fill(into, 0);
        int[] successors = support.successors(state);
        if (successors.length == 0) {
            into[support.states().size()] = 1;
            return;
        }
        double[] scores = network.scores(ones, successors);
        Softmax.apply(scores);
        for (int i = 0; i < successors.length; i++) {
            into[successors[i]] = scores[i];
        }
    }

    @Override
    public double reward(int environment, int state, int action) {
        return pooled.reward(environment, state, action);
    }

    @Override
    public double controlReward(int environment, int state, int action) {
        return pooled.controlReward(environment, state, action);
    }
}
