package org.parcours.uplift.measure;

/** The mean of numbers, one a row, with an interval that allows rows of one unit to hang together. */
final class Mean {
    private Mean() {}

    static double value(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    static Measured of(double[] numbers, Units units, EvaluationSettings settings) {
        double mean = value(numbers);
        double[] added = new double[numbers.length];
        for (int row = 0; row < added.length; row++) {
            added[row] = (numbers[row] - mean) / numbers.length;
        }
        return Measured.normal(mean, Influence.standardError(added, units), settings.quantile(units.count()));
    }
}
