package org.parcours.model.response;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.num.Interval;

/**
 * What came of a tenth of the steps, in the order of their scores, the greatest first.
 *
 * <p>Source of lift and gain: S. A. Neslin, S. Gupta, W. Kamakura, J. Lu, C. H. Mason, "Defection detection: measuring and
 * understanding the predictive accuracy of customer churn models", Journal of Marketing Research 43, 2006 (top-decile lift).
 *
 * @param number from 1, the tenth with the greatest scores
 * @param steps how many steps it has, equal in all tenths but for one
 * @param meanScore what was foretold on average
 * @param mean what came on average: the rate of responses, or their value
 * @param interval 95 % of that mean, steps taken as independent: Wilson's for rates, normal for values
 * @param lift the mean over that of all steps; empty where that is not above 0
 * @param cumulativeGain the share of all that came which this tenth and those before it hold; empty where nothing came
 */
public record Decile(
        int number,
        int steps,
        double meanScore,
        double mean,
        Interval interval,
        OptionalDouble lift,
        OptionalDouble cumulativeGain) {

    /** The tenths of steps by score; fewer where there are not two steps for each. */
    static List<Decile> ofResponses(double[] scores, boolean[] responses) {
        double[] came = new double[responses.length];
        for (int row = 0; row < came.length; row++) {
            came[row] = responses[row] ? 1 : 0;
        }
        return new Sums(scores, came).deciles(true);
    }

    /** The same for what responses were worth. */
    static List<Decile> ofValues(double[] scores, double[] values) {
        return new Sums(scores, values).deciles(false);
    }

    /** The mean distance of what was foretold and what came. */
    static double calibrationError(List<Decile> deciles) {
        double error = 0;
        double steps = 0;
        for (Decile decile : deciles) {
            error += decile.steps() * Math.abs(decile.meanScore() - decile.mean());
            steps += decile.steps();
        }
        return error / steps;
    }

    private static final class Sums {
        private final int rows;
        private final double[] score;
        private final double[] value;
        private final double[] square;
        private double total;

        Sums(double[] scores, double[] values) {
            this.rows = scores.length;
            int groups = RankedGroups.groups(rows);
            this.score = new double[groups];
            this.value = new double[groups];
            this.square = new double[groups];
            RankedGroups.cut(scores, (group, row, share) -> {
                score[group] += share * scores[row];
                value[group] += share * values[row];
                square[group] += share * values[row] * values[row];
            });
            for (double each : value) {
                total += each;
            }
        }

        List<Decile> deciles(boolean rates) {
            List<Decile> deciles = new ArrayList<>();
            double gained = 0;
            for (int group = 0; group < value.length; group++) {
                gained += value[group];
                int steps = RankedGroups.size(rows, group);
                double mean = value[group] / steps;
                deciles.add(new Decile(
                        group + 1,
                        steps,
                        score[group] / steps,
                        mean,
                        rates ? rateInterval(group, steps) : valueInterval(group, steps),
                        total > 0 ? OptionalDouble.of(mean * rows / total) : OptionalDouble.empty(),
                        total > 0 ? OptionalDouble.of(gained / total) : OptionalDouble.empty()));
            }
            return deciles;
        }

        private Interval rateInterval(int group, int steps) {
            return Interval.wilson95(Math.min(value[group], steps), steps).times(1.0 / steps);
        }

        private Interval valueInterval(int group, int steps) {
            double error = Interval.standardErrorOfSum(value[group], square[group], steps);
            return Interval.normal95(value[group], error).times(1.0 / steps);
        }
    }
}
