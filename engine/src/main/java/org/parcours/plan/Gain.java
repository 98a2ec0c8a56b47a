package org.parcours.plan;

/** The best reward per step in the long run, by the state in which one starts. */
public final class Gain {
    private final double[] gains;
    private final double bound;

    Gain(double[] gains, double bound) {
        this.gains = gains;
        this.bound = bound;
    }

    /** The gain from a state on, in rewards per step. */
    public double from(int state) {
        return gains[state];
    }

    /** Whether the gain is the same from every state, as far as its bound can tell. */
    public boolean isSame() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double gain : gains) {
            least = Math.min(least, gain);
            most = Math.max(most, gain);
        }
        return gains.length == 0 || most - least <= 2 * bound;
    }
}
