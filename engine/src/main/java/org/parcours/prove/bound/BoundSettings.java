package org.parcours.prove.bound;

import org.parcours.num.Seed;

/**
 * How estimates are bounded.
 *
 * @param level the confidence, in (0, 1)
 * @param replicates of a bootstrap, at least 2
 * @param seed what is drawn by lot is drawn from it
 * @param threads of a bootstrap, at least 1; they do not change the result
 */
public record BoundSettings(BoundMethod method, double level, int replicates, Seed seed, int threads) {
    public BoundSettings {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The confidence level is " + level + ", but must lie inside (0, 1), such as 0.95.");
        }
    }

    /** A 95 % interval with 10,000 replicates on all processors. */
    public static BoundSettings of(BoundMethod method, Seed seed) {
        return new BoundSettings(
                method, 0.95, 10_000, seed, Runtime.getRuntime().availableProcessors());
    }
}
