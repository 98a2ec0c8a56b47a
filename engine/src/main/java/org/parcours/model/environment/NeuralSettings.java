package org.parcours.model.environment;

import java.util.List;
import org.parcours.num.Seed;

/**
 * How the network of a {@link NeuralEnvironment} is trained.
 *
 * @param hidden units of each hidden layer, at least 1 each; without any it is multinomial logistic regression
 * @param epochs at most so many; at least 1
 * @param seed where first parameters, batches and the journeys that say when to stop come from
 */
public record NeuralSettings(List<Integer> hidden, int epochs, Seed seed) {
    /** One layer of 32 units, at most 100 epochs: what environments, actions and states share must pass through few units. */
    public static final NeuralSettings DEFAULT = new NeuralSettings(List.of(32), 100, new Seed(1));

    public NeuralSettings {
        hidden = List.copyOf(hidden);
        if (hidden.stream().anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException("The hidden layers have " + hidden + " units; give each at least 1.");
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("There are " + epochs + " epochs; take at least 1.");
        }
    }

    /** With another seed. */
    public NeuralSettings withSeed(Seed other) {
        return new NeuralSettings(hidden, epochs, other);
    }
}
