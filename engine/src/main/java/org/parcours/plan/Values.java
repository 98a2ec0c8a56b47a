package org.parcours.plan;

/** Facts about a vector of values. */
final class Values {
    private Values() {}

    /** The largest value in size. */
    static double size(double[] values) {
        double size = 0;
        for (double value : values) {
            size = Math.max(size, Math.abs(value));
        }
        return size;
    }

    /**
     * How close to the best an action must come to count as tied with it: what the bound cannot tell apart, but never
     * more than the eight digits that a reader may trust, and never less than rounding.
     */
    static double tie(double[] values, double bound) {
        double size = size(values);
        return Math.min(2 * bound, 1e-8 * size) + 1e-12 * size;
    }
}
