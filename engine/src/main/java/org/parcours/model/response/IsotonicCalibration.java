package org.parcours.model.response;

import java.util.Arrays;
import org.parcours.num.IsotonicRegression;

/**
 * Turns scores into probabilities: the isotonic regression of responses on scores, so that of those with a score that
 * becomes .03 three in a hundred respond. The order of scores stays, but for ties.
 *
 * <p>One more row is added at the least and at the greatest score, each with the mean response: no score becomes a
 * probability of 0 or 1, which a few rows cannot prove and one surprise would make infinitely wrong.
 *
 * <p>Source: B. Zadrozny, C. Elkan, "Transforming classifier scores into accurate multiclass probability estimates", KDD
 * 2002 (calibration by pool adjacent violators).
 */
final class IsotonicCalibration {
    private final IsotonicRegression regression;

    /** Learns from scores and responses of the same rows; at least one of them responded and one did not. */
    IsotonicCalibration(double[] scores, boolean[] responses) {
        int rows = scores.length;
        double[] at = new double[rows + 2];
        double[] seen = new double[rows + 2];
        double[] weight = new double[rows + 2];
        System.arraycopy(scores, 0, at, 0, rows);
        at[rows] = Double.POSITIVE_INFINITY;
        at[rows + 1] = Double.NEGATIVE_INFINITY;
        double responded = 0;
        for (int row = 0; row < rows; row++) {
            seen[row] = responses[row] ? 1 : 0;
            responded += seen[row];
            at[rows] = Math.min(at[rows], scores[row]);
            at[rows + 1] = Math.max(at[rows + 1], scores[row]);
        }
        seen[rows] = responded / rows;
        seen[rows + 1] = responded / rows;
        Arrays.fill(weight, 1);
        this.regression = IsotonicRegression.of(at, seen, weight);
    }

    /** The probability that a score stands for, in (0, 1). */
    double probability(double score) {
        return regression.value(score);
    }
}
