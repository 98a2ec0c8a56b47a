package org.parcours.uplift.tree;

/** How much a split of customers tells about whom which treatment changes. Without state. */
interface Criterion {
    /** The name, such as {@code kl}. */
    String name();

    /**
     * What is gained by looking at two parts of a group apart; at most 0 where nothing is. Rounding errors count as nothing.
     */
    double gain(ArmStatistics whole, ArmStatistics left, ArmStatistics right);

    /** Whether it compares one treatment with the control; then each treatment gets trees of its own. */
    default boolean comparesTwoArms() {
        return false;
    }

    /** Whether outcomes are rates, so that they must be 0 or 1. */
    default boolean comparesRates() {
        return false;
    }

    /** Whether it looks at how outcomes vary, not at means alone. */
    default boolean looksAtVariance() {
        return false;
    }

    /** Whether each arm needs rows on both sides; if not, an arm with few keeps the mean it had. */
    default boolean needsEveryArm() {
        return true;
    }

    /** What two parts have over the whole; 0 where the difference is not above rounding errors. */
    static double beyondRounding(double parts, double whole) {
        double gain = parts - whole;
        return gain > 1e-12 * Math.max(Math.abs(parts), Math.abs(whole)) ? gain : 0;
    }
}
