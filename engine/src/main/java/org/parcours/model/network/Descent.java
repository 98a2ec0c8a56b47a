package org.parcours.model.network;

import java.util.function.Function;

/** How a network goes downhill. */
public sealed interface Descent {
    /** The step of one batch's gradient, above 0. */
    double rate();

    /**
     * Gradient descent with momentum.
     *
     * @param rate above 0
     * @param momentum share of the last step that is kept, in [0, 1)
     */
    record Momentum(double rate, double momentum) implements Descent {
        public Momentum {
            requireRate(rate);
            if (!(momentum >= 0 && momentum < 1)) {
                throw new IllegalArgumentException("The momentum is %s, but must lie in [0, 1).".formatted(momentum));
            }
        }
    }

    /**
     * Adam, with the moments' decay of its authors.
     *
     * <p>Source: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015.
     *
     * @param rate above 0
     */
    record Adam(double rate) implements Descent {
        public Adam {
            requireRate(rate);
        }
    }

    private static void requireRate(double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The learning rate is %s, but must be above 0.".formatted(rate));
        }
    }

    /** Handles every case. */
    default <R> R fold(Function<Momentum, R> momentum, Function<Adam, R> adam) {
        return this instanceof Momentum known ? momentum.apply(known) : adam.apply((Adam) this);
    }
}
