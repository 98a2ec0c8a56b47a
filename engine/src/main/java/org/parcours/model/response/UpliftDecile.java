package org.parcours.model.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.num.Interval;

/**
 * What the offer changed in a tenth of the steps, in the order of their uplift scores, the greatest first: the mean value of
 * those with the offer less that of those without, each row weighted by 1 / propensity where the log has propensities. It
 * is the effect of the offer where it was given by lot, or with these propensities; elsewhere only a difference.
 *
 * @param number from 1, the tenth with the greatest scores
 * @param offered how many steps had the offer; not whole where rows of one score fall into two tenths
 * @param baseline how many had the baseline
 * @param meanScore the uplift that was foretold on average, in the log's currency
 * @param seen what was seen; empty where a side has fewer than two steps
 */
public record UpliftDecile(int number, double offered, double baseline, double meanScore, Optional<Seen> seen) {
    /**
     * A difference that was seen.
     *
     * @param difference of mean values, in the log's currency
     * @param interval 95 %, steps taken as independent
     */
    public record Seen(double difference, Interval interval) {}

    /**
     * The tenths of steps by uplift score.
     *
     * @param offered whether a step had the offer; otherwise it had the baseline
     * @param values what came of each step
     * @param weights how much each step counts within its side, above 0
     */
    static List<UpliftDecile> of(double[] scores, boolean[] offered, double[] values, double[] weights) {
        int groups = RankedGroups.groups(scores.length);
        double[] score = new double[groups];
        Side[] with = sides(groups);
        Side[] without = sides(groups);
        RankedGroups.cut(scores, (group, row, share) -> {
            score[group] += share * scores[row];
            (offered[row] ? with : without)[group].add(share, weights[row], values[row]);
        });
        List<UpliftDecile> deciles = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            deciles.add(new UpliftDecile(
                    group + 1,
                    with[group].steps,
                    without[group].steps,
                    score[group] / RankedGroups.size(scores.length, group),
                    seen(with[group], without[group])));
        }
        return deciles;
    }

    private static Optional<Seen> seen(Side with, Side without) {
        if (with.steps < 2 || without.steps < 2) {
            return Optional.empty();
        }
        double difference = with.mean() - without.mean();
        return Optional.of(new Seen(
                difference, Interval.normal95(difference, Math.sqrt(with.squaredError() + without.squaredError()))));
    }

    private static Side[] sides(int groups) {
        Side[] sides = new Side[groups];
        for (int group = 0; group < groups; group++) {
            sides[group] = new Side();
        }
        return sides;
    }

    /**
     * A weighted mean m = Σ w v / Σ w and its squared standard error Σ w² (v − m)² / (Σ w)², with n / (n − 1) for what the mean took.
     */
    private static final class Side {
        private double steps;
        private double weight;
        private double value;
        private double squares;
        private double squaresValue;
        private double squaresSquare;

        void add(double share, double w, double v) {
            steps += share;
            weight += share * w;
            value += share * w * v;
            squares += share * w * w;
            squaresValue += share * w * w * v;
            squaresSquare += share * w * w * v * v;
        }

        double mean() {
            return value / weight;
        }

        double squaredError() {
            double mean = mean();
            double sum = squaresSquare - 2 * mean * squaresValue + mean * mean * squares;
            return Math.max(0, sum) / (weight * weight) * steps / (steps - 1);
        }
    }
}
