package org.parcours.plan.prototype;

import org.parcours.num.Interval;
import org.parcours.num.Moments;

/**
 * A mean over seeds.
 *
 * @param value the mean
 * @param interval its 95 % normal interval
 */
public record Mean(double value, Interval interval) {
    /** The mean of at least two numbers. */
    static Mean of(double[] numbers) {
        Moments moments = new Moments();
        for (double number : numbers) {
            moments.add(number);
        }
        double mean = moments.mean().orElseThrow();
        double error = moments.standardError()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is one seed only, which says nothing of the spread; take at least 2."));
        return new Mean(mean, Interval.normal95(mean, error));
    }
}
