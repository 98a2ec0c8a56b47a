package org.parcours.uplift.ordered;

import java.util.ArrayList;
import java.util.List;
import org.parcours.uplift.base.ColumnEncoding;

/**
 * Categories as the mean target of their customers, drawn towards the mean of all as one more customer would draw it. In
 * learning, a customer's own number comes from those before him in a random order only, so that his target is not in it.
 *
 * <p>Source: L. Prokhorenkova, G. Gusev, A. Vorobev, A. V. Dorogush, A. Gulin, "CatBoost: unbiased boosting with
 * categorical features", NeurIPS 2018, §3.2 and equation 5 (a = 1, p the mean target).
 */
final class TargetStatistics {
    private static final double PRIOR_WEIGHT = 1;

    private final int categories;
    private final double mean;
    private final double[] target;
    private final double[] weight;

    /**
     * Statistics of a target.
     *
     * @param categories how many a column has; one more stands for an unknown one
     * @param mean of the target
     * @param weight of each customer, with mean 1
     */
    TargetStatistics(int categories, double mean, double[] target, double[] weight) {
        this.categories = categories;
        this.mean = mean;
        this.target = target;
        this.weight = weight;
    }

    /**
     * Of each place in an order the number of its customer's category by the customers before.
     *
     * @param codes of each customer his category, NaN where unknown
     * @param order of the customers
     */
    double[] ordered(double[] codes, int[] order) {
        double[] sums = new double[categories + 1];
        double[] weights = new double[categories + 1];
        double[] numbers = new double[order.length];
        for (int place = 0; place < order.length; place++) {
            int row = order[place];
            int category = category(codes[row]);
            numbers[place] = number(sums[category], weights[category]);
            sums[category] += weight[row] * target[row];
            weights[category] += weight[row];
        }
        return numbers;
    }

    /** The numbers of categories by all customers, for those who come later. */
    ColumnEncoding.Statistic all(double[] codes) {
        double[] sums = new double[categories + 1];
        double[] weights = new double[categories + 1];
        for (int row = 0; row < codes.length; row++) {
            int category = category(codes[row]);
            sums[category] += weight[row] * target[row];
            weights[category] += weight[row];
        }
        List<Double> numbers = new ArrayList<>();
        for (int category = 0; category < categories; category++) {
            numbers.add(number(sums[category], weights[category]));
        }
        return new ColumnEncoding.Statistic(numbers, number(sums[categories], weights[categories]));
    }

    private int category(double code) {
        return Double.isNaN(code) ? categories : (int) code;
    }

    private double number(double sum, double weight) {
        return (sum + PRIOR_WEIGHT * mean) / (weight + PRIOR_WEIGHT);
    }
}
