package org.parcours.plan.bandit;

import java.util.Arrays;

/**
 * What is known of a customer before the one decision, and what may be done. Immutable.
 *
 * <p>Methods that keep a table look at the state, linear ones at the features; both look at the arms.
 */
public final class Context {
    private final int state;
    private final int[] arms;
    private final double[] features;

    /**
     * A context.
     *
     * @param state its number, at least 0
     * @param arms the numbers of the arms that may be chosen, each once and ascending, at least one
     * @param features finite numbers of which not all are 0; none for methods that keep a table
     */
    public Context(int state, int[] arms, double... features) {
        this.state = state;
        this.arms = arms.clone();
        this.features = features.clone();
        requireArms();
        requireFeatures();
    }

    /** The state's number. */
    public int state() {
        return state;
    }

    /** How many arms may be chosen. */
    public int arms() {
        return arms.length;
    }

    /** The number of the arm at a place in [0, {@link #arms}). */
    public int arm(int place) {
        return arms[place];
    }

    /** Whether an arm may be chosen. */
    public boolean allows(int arm) {
        return Arrays.binarySearch(arms, arm) >= 0;
    }

    /** How many features there are. */
    public int features() {
        return features.length;
    }

    /** A feature. */
    public double feature(int number) {
        return features[number];
    }

    /** The features, not to be changed: for the inner loops of this package. */
    double[] row() {
        return features;
    }

    private void requireArms() {
        boolean ascending = arms.length > 0 && state >= 0 && arms[0] >= 0;
        for (int i = 1; i < arms.length; i++) {
            ascending &= arms[i - 1] < arms[i];
        }
        if (!ascending) {
            throw new IllegalArgumentException(
                    "A context has the state %d and the arms %s, but needs a state from 0 on and arms from 0 on, each once and ascending."
                            .formatted(state, Arrays.toString(arms)));
        }
    }

    private void requireFeatures() {
        boolean some = features.length == 0;
        for (double feature : features) {
            if (!Double.isFinite(feature)) {
                throw new IllegalArgumentException(
                        "A feature of a context is " + feature + ", but must be a finite number.");
            }
            some |= feature != 0;
        }
        if (!some) {
            throw new IllegalArgumentException(
                    "All features of a context are 0, so that a linear method can tell nothing.\nAdd a feature that is always 1.");
        }
    }
}
