package org.parcours.uplift.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of a curve over the share of customers that is treated, those of the greatest scores first.
 *
 * @param percent the share in percent
 * @param height what the curve says there
 */
public record CurvePoint(int percent, Measured height) {
    /** The Qini curve at 1, 2, … 100 %, in units of the outcome a customer; straight lines between distinct scores. */
    static double[] qini(RankedTrial trial) {
        double[] heights = new double[100];
        ArmSums sums = new ArmSums();
        double lastRows = 0;
        double last = 0;
        int percent = 1;
        for (int rank = 0; rank < trial.rows(); rank++) {
            sums.add(trial.isTreated(rank), trial.outcome(rank));
            if (trial.endsGroup(rank)) {
                double height = sums.qini();
                for (; percent <= 100 && percent * (double) trial.rows() <= 100 * sums.rows(); percent++) {
                    double at = percent * (double) trial.rows() / 100;
                    double between = last + (height - last) * (at - lastRows) / (sums.rows() - lastRows);
                    heights[percent - 1] = between / trial.rows();
                }
                lastRows = sums.rows();
                last = height;
            }
        }
        return heights;
    }

    /** The targeting operator characteristic at 1, 2, … 100 %, each after so many whole customers, at least one. */
    static double[] characteristic(double[] all) {
        double[] heights = new double[100];
        for (int percent = 1; percent <= 100; percent++) {
            heights[percent - 1] = all[Math.max(0, (int) ((long) all.length * percent / 100) - 1)];
        }
        return heights;
    }

    /** Points from heights and their standard errors, both from a place on. */
    static List<CurvePoint> points(double[] heights, double[] errors, int from, double quantile) {
        List<CurvePoint> points = new ArrayList<>();
        for (int percent = 1; percent <= 100; percent++) {
            int at = from + percent - 1;
            points.add(new CurvePoint(percent, Measured.normal(heights[at], errors[at], quantile)));
        }
        return List.copyOf(points);
    }
}
