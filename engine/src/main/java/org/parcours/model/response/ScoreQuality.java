package org.parcours.model.response;

/**
 * How good probabilities of a response were on steps that neither taught nor calibrated them.
 *
 * @param steps how many steps were judged
 * @param responses how many of them had a response
 * @param logLoss the mean of −ln of the probability of what came, in nats a step; a probability below 1e-6 counts as 1e-6
 * @param rateLogLoss the same for the rate of responses as everybody's probability: what a useful score must be below
 * @param brier the mean of (probability − response)², in [0, 1]
 * @param areaUnderCurve how well they tell responses from others
 * @param calibrationError the mean distance of foretold and seen rate over tenths of the steps, in [0, 1]
 */
public record ScoreQuality(
        int steps,
        int responses,
        MeanOfJourneys logLoss,
        double rateLogLoss,
        MeanOfJourneys brier,
        AreaUnderCurve areaUnderCurve,
        double calibrationError) {
    private static final double IMPOSSIBLE = 1e-6;

    static ScoreQuality of(double[] probabilities, boolean[] responses, int[] journey) {
        double[] losses = new double[probabilities.length];
        double[] squares = new double[probabilities.length];
        int came = 0;
        for (int row = 0; row < losses.length; row++) {
            double right = responses[row] ? probabilities[row] : 1 - probabilities[row];
            losses[row] = -Math.log(Math.max(IMPOSSIBLE, right));
            squares[row] = (1 - right) * (1 - right);
            came += responses[row] ? 1 : 0;
        }
        double rate = (double) came / losses.length;
        return new ScoreQuality(
                losses.length,
                came,
                MeanOfJourneys.of(losses, journey),
                -rate * Math.log(rate) - (1 - rate) * Math.log1p(-rate),
                MeanOfJourneys.of(squares, journey),
                AreaUnderCurve.of(probabilities, responses, journey),
                Decile.calibrationError(Decile.ofResponses(probabilities, responses)));
    }
}
