package org.parcours.num;

/**
 * How far a weighted mean can go where each weight is only known to lie between two numbers.
 *
 * <p>Source: the fractional programme by W. Dinkelbach, "On nonlinear fractional programming", Management Science 13, 1967:
 * from any mean on, the best weights for it give a better one, until none does. O(numbers) a step, of which a few are needed.
 */
public final class WeightedMeanRange {
    private final double[] values;
    private final double[] low;
    private final double[] high;

    private WeightedMeanRange(double[] values, double[] low, double[] high) {
        this.values = values;
        this.low = low;
        this.high = high;
    }

    /**
     * The smallest and the largest Σ w v / Σ w.
     *
     * @param low of each value its least weight, at least 0; not all are 0
     * @param high of each value its greatest weight
     */
    public static Interval of(double[] values, double[] low, double[] high) {
        WeightedMeanRange range = new WeightedMeanRange(values, low, high);
        return new Interval(range.extreme(-1), range.extreme(1));
    }

    private double extreme(int side) {
        double value = mean(0, 0);
        while (true) {
            double better = mean(value, side);
            if (!(side * (better - value) > 1e-12 * Math.max(1, Math.abs(value)))) {
                return value;
            }
            value = better;
        }
    }

    private double mean(double value, int side) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = side * (values[i] - value) > 0 ? high[i] : low[i];
            numerator += weight * values[i];
            denominator += weight;
        }
        return numerator / denominator;
    }
}
