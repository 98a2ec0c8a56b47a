package org.parcours.uplift.propensity;

/** Mean and variance of numbers with weights (D. H. D. West, CACM 22, 1979). */
final class WeightedMoments {
    private double weights;
    private double mean;
    private double squares;

    void add(double value, double weight) {
        weights += weight;
        double deviation = value - mean;
        mean += deviation * weight / weights;
        squares += weight * deviation * (value - mean);
    }

    /** 0 where nothing was added. */
    double mean() {
        return mean;
    }

    double variance() {
        return weights > 0 ? squares / weights : 0;
    }
}
