package org.parcours.model.learner;

import java.util.Arrays;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * Grows one extremely randomised tree: at each node a few features are drawn, each gets one threshold drawn uniformly
 * between its smallest and largest value there, and the split that leaves the least variance is taken. With class
 * indicators as targets the variance left is the Gini impurity, so that one tree serves regression and classification.
 *
 * <p>Source: P. Geurts, D. Ernst, L. Wehenkel, "Extremely randomized trees", Machine Learning 63, 2006, table 1. Unknown
 * values go left. Costs O(rows · candidates · depth), where all columns of 0 and 1 together count as the few of them that
 * are 1 in a row.
 */
final class ExtraTree {
    private final FeatureTable table;
    private final double[][] targets;
    private final double[] weight;
    private final ExtraTreesSettings settings;
    private final RandomStream random;
    private final TreeEnsemble.Tree tree;
    private final double share;
    private final Indicators indicators;
    private final IndicatorSums ones;
    private final int[] numbers;
    private final int[] rows;
    private final int[] order;
    private final double[] sums;
    private final double[] leftSums;

    private double bestScore;
    private double bestThreshold;
    private int bestFeature;

    private ExtraTree(
            FeatureTable table,
            Indicators indicators,
            double[][] targets,
            double[] weight,
            ExtraTreesSettings settings,
            Seed seed) {
        this.table = table;
        this.indicators = indicators;
        this.ones = new IndicatorSums(indicators, table.width(), targets, weight);
        this.targets = targets;
        this.weight = weight;
        this.settings = settings;
        this.random = new RandomStream(seed);
        this.tree = new TreeEnsemble.Tree(0, targets.length);
        this.share = 1.0 / settings.trees();
        this.numbers = indicators.others();
        this.order = new int[table.width()];
        this.sums = new double[targets.length];
        this.leftSums = new double[targets.length];
        int[] counted = new int[table.rows()];
        int size = 0;
        for (int row = 0; row < counted.length; row++) {
            if (weight[row] > 0) {
                counted[size++] = row;
            }
        }
        this.rows = Arrays.copyOf(counted, size);
    }

    /** Grows a tree whose leaves hold the mean targets over the number of trees of the forest. */
    static TreeEnsemble.Tree grow(
            FeatureTable table,
            Indicators indicators,
            double[][] targets,
            double[] weight,
            ExtraTreesSettings settings,
            Seed seed) {
        ExtraTree growing = new ExtraTree(table, indicators, targets, weight, settings, seed);
        growing.grow(growing.tree.node(), 0, growing.rows.length);
        return growing.tree;
    }

    private void grow(int node, int from, int to) {
        double total = addUp(from, to);
        if (total < settings.minimumRows() || isPure(from, to) || !findSplit(total, from, to)) {
            makeLeaf(node, total);
            return;
        }
        int feature = bestFeature;
        double threshold = bestThreshold;
        int middle = partition(feature, threshold, from, to);
        int left = tree.node();
        int right = tree.node();
        tree.split(node, feature, threshold, left, right, true);
        grow(left, from, middle);
        grow(right, middle, to);
    }

    private boolean isPure(int from, int to) {
        for (double[] target : targets) {
            double first = target[rows[from]];
            for (int i = from + 1; i < to; i++) {
                if (target[rows[i]] != first) {
                    return false;
                }
            }
        }
        return true;
    }

    private void makeLeaf(int node, double total) {
        double[] means = new double[sums.length];
        for (int output = 0; output < means.length; output++) {
            means[output] = share * sums[output] / total;
        }
        tree.leaf(node, means);
    }

    /** The weight of some rows; leaves their weighted targets behind. */
    private double addUp(int from, int to) {
        double total = 0;
        Arrays.fill(sums, 0);
        for (int i = from; i < to; i++) {
            int row = rows[i];
            total += weight[row];
            for (int output = 0; output < sums.length; output++) {
                sums[output] += weight[row] * targets[output][row];
            }
        }
        return total;
    }

    /** Tries features that vary here, in random order, until enough have been tried. */
    private boolean findSplit(double total, int from, int to) {
        ones.addUp(rows, from, to);
        int size = numbers.length;
        System.arraycopy(numbers, 0, order, 0, size);
        for (int i = 0; i < ones.varying(); i++) {
            order[size++] = ones.column(i);
        }
        bestScore = Double.NEGATIVE_INFINITY;
        int tried = 0;
        for (int i = 0; i < size && tried < settings.candidates(); i++) {
            int other = i + random.nextInt(size - i);
            int feature = order[other];
            order[other] = order[i];
            tried += tryFeature(feature, total, from, to) ? 1 : 0;
        }
        return tried > 0;
    }

    private boolean tryFeature(int feature, double total, int from, int to) {
        if (!indicators.isIndicator(feature)) {
            return tryNumbers(feature, total, from, to);
        }
        for (int output = 0; output < leftSums.length; output++) {
            leftSums[output] = sums[output] - ones.sum(output, feature);
        }
        // between 0 and 1 all thresholds split alike
        consider(feature, random.nextUniform(), total - ones.weight(feature), total);
        return true;
    }

    private boolean tryNumbers(int feature, double total, int from, int to) {
        double[] values = table.column(feature);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean someUnknown = false;
        for (int i = from; i < to; i++) {
            double value = values[rows[i]];
            someUnknown |= Double.isNaN(value);
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        if (!(least < most || (someUnknown && least == most))) {
            return false;
        }
        double drawn = least + random.nextUniform() * (most - least);
        double threshold = drawn > least ? drawn : most;
        consider(feature, threshold, addUpLeft(values, threshold, from, to), total);
        return true;
    }

    /** The weight of the rows that would go left; leaves their weighted targets behind. */
    private double addUpLeft(double[] values, double threshold, int from, int to) {
        double left = 0;
        Arrays.fill(leftSums, 0);
        for (int i = from; i < to; i++) {
            int row = rows[i];
            // nothing is added instead of nothing being done, since no processor foretells the side
            double weighs = values[row] >= threshold ? 0 : weight[row];
            left += weighs;
            for (int output = 0; output < leftSums.length; output++) {
                leftSums[output] += weighs * targets[output][row];
            }
        }
        return left;
    }

    /** Takes a split if it explains more variance than the best so far; but for a constant Σ of S_l²/W_l + S_r²/W_r. */
    private void consider(int feature, double threshold, double left, double total) {
        double score = 0;
        for (int output = 0; output < leftSums.length; output++) {
            double rest = sums[output] - leftSums[output];
            score += leftSums[output] * leftSums[output] / left + rest * rest / (total - left);
        }
        if (score > bestScore) {
            bestScore = score;
            bestFeature = feature;
            bestThreshold = threshold;
        }
    }

    /** Moves the rows that go left to the front; answers with the first one that goes right. */
    private int partition(int feature, double threshold, int from, int to) {
        double[] values = table.column(feature);
        int left = from;
        int right = to - 1;
        while (left <= right) {
            int row = rows[left];
            if (!(values[row] >= threshold)) {
                left++;
            } else {
                rows[left] = rows[right];
                rows[right--] = row;
            }
        }
        return left;
    }
}
