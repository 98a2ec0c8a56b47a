package org.parcours.plan.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a learner's choice was worth as customers came: a step function that holds each value until the next point.
 *
 * @param points in the order of customers; a point for every change of the value, and one at the end
 */
public record LearningCurve(List<Point> points) {
    /**
     * A point of the curve.
     *
     * @param customers used so far, at least 0
     * @param value expected return of the campaign that the learner would choose now, per entering customer
     */
    public record Point(long customers, double value) {}

    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * How many customers it took to reach a value and never fall below it again; empty if that never came.
     *
     * @param value per entering customer
     */
    public OptionalLong customersUntil(double value) {
        OptionalLong until = OptionalLong.empty();
        for (int i = points.size() - 1; i >= 0 && points.get(i).value() >= value; i--) {
            until = OptionalLong.of(points.get(i).customers());
        }
        return until;
    }

    /** The value at a number of customers; that of the first point before it, that of the last one after it. */
    public double value(long customers) {
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (points.get(middle).customers() <= customers) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return points.get(low).value();
    }

    /**
     * The same curve by fewer points, as many for each tenfold of customers, so that its start is seen as well as its end.
     *
     * @param most points to keep, at least 3
     */
    public LearningCurve thinned(int most) {
        if (points.size() <= most) {
            return this;
        }
        List<Point> kept = new ArrayList<>();
        for (long customers :
                grid(points.get(1).customers(), points.get(points.size() - 1).customers(), most - 1)) {
            kept.add(new Point(customers, value(customers)));
        }
        kept.add(0, points.get(0));
        return new LearningCurve(kept);
    }

    /**
     * Whole numbers of customers from the first to the last, each about the same factor above the one before.
     *
     * @param most how many at most, at least 2
     */
    public static long[] grid(long first, long last, int most) {
        double factor = Math.pow((double) last / first, 1.0 / (most - 1));
        long[] grid = new long[most];
        for (int i = 0; i < most - 1; i++) {
            grid[i] = Math.round(first * Math.pow(factor, i));
        }
        grid[most - 1] = last;
        return Arrays.stream(grid).distinct().toArray();
    }
}
