package org.parcours.model.response;

/**
 * A mean over steps whose error knows that steps of one journey are alike: deviations are summed by journey before they are
 * squared. Where every step is a journey of its own it is the usual standard error.
 *
 * <p>Source: K.-Y. Liang, S. L. Zeger, "Longitudinal data analysis using generalized linear models", Biometrika 73, 1986, for a mean.
 *
 * @param value the mean
 * @param standardError of the mean; 0 where there is one journey alone
 */
public record MeanOfJourneys(double value, double standardError) {
    static MeanOfJourneys of(double[] numbers, int[] journey) {
        double mean = 0;
        int last = 0;
        for (int row = 0; row < numbers.length; row++) {
            mean += numbers[row] / numbers.length;
            last = Math.max(last, journey[row]);
        }
        double[] deviation = new double[last + 1];
        boolean[] present = new boolean[last + 1];
        for (int row = 0; row < numbers.length; row++) {
            deviation[journey[row]] += numbers[row] - mean;
            present[journey[row]] = true;
        }
        double squares = 0;
        double journeys = 0;
        for (int each = 0; each <= last; each++) {
            squares += deviation[each] * deviation[each];
            journeys += present[each] ? 1 : 0;
        }
        double correction = journeys > 1 ? journeys / (journeys - 1) : 0;
        return new MeanOfJourneys(mean, Math.sqrt(correction * squares) / numbers.length);
    }
}
