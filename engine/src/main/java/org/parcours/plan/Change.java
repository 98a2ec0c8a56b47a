package org.parcours.plan;

/**
 * By how much a sweep changed the values of the states that act: from {@code least} to {@code most}; 0 and 0 where no
 * state acts.
 */
record Change(double least, double most) {
    static final Change NONE = new Change(0, 0);

    /** The largest change in size: the sup norm of Tv − v. */
    double size() {
        return Math.max(Math.abs(least), Math.abs(most));
    }

    /** Collects changes range by range; the result does not depend on the order. */
    static final class Collector {
        private final double[] least;
        private final double[] most;

        Collector(int ranges) {
            least = new double[ranges];
            most = new double[ranges];
        }

        void put(int range, double low, double high) {
            least[range] = low;
            most[range] = high;
        }

        Change change() {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int range = 0; range < least.length; range++) {
                low = Math.min(low, least[range]);
                high = Math.max(high, most[range]);
            }
            return low <= high ? new Change(low, high) : NONE;
        }
    }
}
