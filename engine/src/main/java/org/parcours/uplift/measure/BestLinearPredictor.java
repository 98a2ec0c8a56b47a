package org.parcours.uplift.measure;

/**
 * The straight line from foretold effects to true ones: effect = average + slope · (foretold − its mean). A slope of 1 is a
 * perfect scale, one below 1 says that differences between customers are exaggerated, and one whose interval holds 0 that
 * none were found.
 *
 * <p>Least squares of the doubly robust scores, with errors that may differ from row to row (HC0, by unit). Source: V.
 * Chernozhukov, M. Demirer, E. Duflo, I. Fernández-Val, "Generic machine learning inference on heterogeneous treatment
 * effects in randomized experiments", 2018, section 3; by scores as V. Semenova, V. Chernozhukov, Econometrics Journal 24,
 * 2021.
 *
 * @param average the average effect
 * @param slope what a foretold difference of 1 is worth
 */
public record BestLinearPredictor(Measured average, Measured slope) {
    /**
     * Fits the line.
     *
     * @param foretold of each row the effect that was foretold without its outcome; not all the same
     * @param effect of each row the doubly robust score of its effect
     */
    public static BestLinearPredictor of(double[] foretold, double[] effect, Units units, EvaluationSettings settings) {
        double foretoldMean = Mean.value(foretold);
        double average = Mean.value(effect);
        double squares = 0;
        double products = 0;
        for (int row = 0; row < effect.length; row++) {
            double from = foretold[row] - foretoldMean;
            squares += from * from;
            products += from * (effect[row] - average);
        }
        if (!(squares > 0)) {
            throw new IllegalArgumentException("All effects are foretold alike; a line needs different ones.");
        }
        double slope = products / squares;
        double[] ofAverage = new double[effect.length];
        double[] ofSlope = new double[effect.length];
        for (int row = 0; row < effect.length; row++) {
            double from = foretold[row] - foretoldMean;
            double left = effect[row] - average - slope * from;
            ofAverage[row] = (effect[row] - average) / effect.length;
            ofSlope[row] = from * left / squares;
        }
        double quantile = settings.quantile(units.count());
        return new BestLinearPredictor(
                Measured.normal(average, Influence.standardError(ofAverage, units), quantile),
                Measured.normal(slope, Influence.standardError(ofSlope, units), quantile));
    }
}
