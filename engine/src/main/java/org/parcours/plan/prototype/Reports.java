package org.parcours.plan.prototype;

/** Feedback that was reported, by row: how often and how much in all. */
final class Reports {
    private final long[] counts;
    private final double[] sums;

    Reports(int rows) {
        counts = new long[rows];
        sums = new double[rows];
    }

    void add(int row, double feedback) {
        counts[row]++;
        sums[row] += feedback;
    }

    void add(Reports other) {
        for (int row = 0; row < counts.length; row++) {
            counts[row] += other.counts[row];
            sums[row] += other.sums[row];
        }
    }

    /**
     * Mean feedback by row, with what is held likely counted in advance: {@code (sum + weight · prior) / (count + weight)}.
     *
     * @param weight how many reports the prior counts for, above 0
     */
    double[] means(double[] prior, double weight) {
        double[] means = new double[counts.length];
        for (int row = 0; row < means.length; row++) {
            means[row] = (sums[row] + weight * prior[row]) / (counts[row] + weight);
        }
        return means;
    }
}
