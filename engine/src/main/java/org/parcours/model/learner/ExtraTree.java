package org.parcours.model.learner;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * Grows one extremely randomised tree: at each node a few features are drawn, each gets one threshold drawn uniformly
 * between its smallest and largest value there, and the split that leaves the least variance is taken. With class
 * indicators as targets the variance left is the Gini impurity, so that one tree serves regression and classification.
 *
 * <p>Source: P. Geurts, D. Ernst, L. Wehenkel, "Extremely randomized trees", Machine Learning 63, 2006, table 1. Unknown
 * values go left. Costs O(rows · candidates · depth), where all columns of 0 and 1 together count as the few of them that
 * are 1 in a row, and only the smaller one of two children is counted for them.
 */
final class ExtraTree {
    /** A tree that is grown. */
    static final class Grown {
        private final TreeEnsemble.Tree tree;
        private final int[] places;

        private Grown(TreeEnsemble.Tree tree, int[] places) {
            this.tree = tree;
            this.places = places;
        }

        TreeEnsemble.Tree tree() {
            return tree;
        }

        /** Of each row the place of the values of its leaf; −1 for a row of no weight. */
        int[] places() {
            return places;
        }
    }

    /**
     * A node and the rows that reached it, still to be grown. Parts wait in a queue, since compilers unfold a method that
     * calls itself into one that takes them seconds.
     */
    private record Part(int node, int from, int to, NodeSums sums) {}

    private final FeatureTable table;
    private final double[][] targets;
    private final double[] weight;
    private final ExtraTreesSettings settings;
    private final RandomStream random;
    private final TreeEnsemble.Tree tree;
    private final double share;
    private final Indicators indicators;
    private final Deque<NodeSums> spare = new ArrayDeque<>();
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final int[] numbers;
    private final int[] rows;
    private final int[] right;
    private final int[] places;
    private final int[] order;
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
        this.targets = targets;
        this.weight = weight;
        this.settings = settings;
        this.random = new RandomStream(seed);
        this.tree = new TreeEnsemble.Tree(0, targets.length);
        this.share = 1.0 / settings.trees();
        this.numbers = indicators.others();
        this.order = new int[table.width()];
        this.leftSums = new double[targets.length];
        this.places = new int[table.rows()];
        int[] counted = new int[table.rows()];
        int size = 0;
        for (int row = 0; row < counted.length; row++) {
            places[row] = -1;
            if (weight[row] > 0) {
                counted[size++] = row;
            }
        }
        this.rows = Arrays.copyOf(counted, size);
        this.right = new int[size];
    }

    /** Grows a tree whose leaves hold the mean targets over the number of trees of the forest. */
    static Grown grow(
            FeatureTable table,
            Indicators indicators,
            double[][] targets,
            double[] weight,
            ExtraTreesSettings settings,
            Seed seed) {
        ExtraTree growing = new ExtraTree(table, indicators, targets, weight, settings, seed);
        NodeSums sums = growing.newSums();
        sums.addUp(growing.rows, 0, growing.rows.length);
        growing.waiting.push(new Part(growing.tree.node(), 0, growing.rows.length, sums));
        while (!growing.waiting.isEmpty()) {
            growing.grow(growing.waiting.pop());
        }
        return new Grown(growing.tree, growing.places);
    }

    private NodeSums newSums() {
        return new NodeSums(indicators, table.width(), targets, weight);
    }

    /** Splits a part, whose sums then serve for its larger child, or makes a leaf of it. */
    private void grow(Part part) {
        NodeSums sums = part.sums;
        if (sums.weight() < settings.minimumRows() || isPure(part.from, part.to) || !findSplit(sums, part)) {
            makeLeaf(part.node, part.from, part.to);
            spare.push(sums);
            return;
        }
        int middle = partition(bestFeature, bestThreshold, part.from, part.to);
        int left = tree.node();
        int right = tree.node();
        tree.split(part.node, bestFeature, bestThreshold, left, right, true);
        if (part.to - part.from == 2) {
            makeLeaf(left, part.from, middle);
            makeLeaf(right, middle, part.to);
            spare.push(sums);
        } else if (middle - part.from <= part.to - middle) {
            share(sums, left, part.from, middle, right, middle, part.to);
        } else {
            share(sums, right, middle, part.to, left, part.from, middle);
        }
    }

    /** The smaller child comes next, so that no more parts wait than the rows can be halved. */
    private void share(NodeSums sums, int smaller, int from, int to, int larger, int largerFrom, int largerTo) {
        NodeSums ofSmaller = spare.isEmpty() ? newSums() : spare.pop();
        ofSmaller.addUp(rows, from, to);
        sums.takeOff(ofSmaller);
        waiting.push(new Part(larger, largerFrom, largerTo, sums));
        waiting.push(new Part(smaller, from, to, ofSmaller));
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

    /** A leaf is added up anew, since what was taken off left its rounding. */
    private void makeLeaf(int node, int from, int to) {
        double total = 0;
        double[] means = new double[targets.length];
        for (int i = from; i < to; i++) {
            int row = rows[i];
            total += weight[row];
            for (int output = 0; output < means.length; output++) {
                means[output] += weight[row] * targets[output][row];
            }
        }
        for (int output = 0; output < means.length; output++) {
            means[output] = share * means[output] / total;
        }
        int place = tree.leaf(node, means);
        for (int i = from; i < to; i++) {
            places[rows[i]] = place;
        }
    }

    /** Tries features that vary here, in random order, until enough have been tried. */
    private boolean findSplit(NodeSums sums, Part part) {
        int size = numbers.length;
        System.arraycopy(numbers, 0, order, 0, size);
        for (int i = 0; i < sums.varying(); i++) {
            order[size++] = sums.column(i);
        }
        bestScore = Double.NEGATIVE_INFINITY;
        int tried = 0;
        for (int i = 0; i < size && tried < settings.candidates(); i++) {
            int other = i + random.nextInt(size - i);
            int feature = order[other];
            order[other] = order[i];
            tried += tryFeature(feature, sums, part.from, part.to) ? 1 : 0;
        }
        return bestScore > Double.NEGATIVE_INFINITY;
    }

    private boolean tryFeature(int feature, NodeSums sums, int from, int to) {
        if (!indicators.isIndicator(feature)) {
            return tryNumbers(feature, sums, from, to);
        }
        for (int output = 0; output < leftSums.length; output++) {
            leftSums[output] = sums.sum(output) - sums.sum(output, feature);
        }
        // between 0 and 1 all thresholds split alike
        consider(feature, random.nextUniform(), sums.weight() - sums.weight(feature), sums);
        return true;
    }

    private boolean tryNumbers(int feature, NodeSums sums, int from, int to) {
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
        consider(feature, threshold, addUpLeft(values, threshold, from, to), sums);
        return true;
    }

    /** The weight of the rows that would go left; leaves their weighted targets behind. */
    private double addUpLeft(double[] values, double threshold, int from, int to) {
        double left = 0;
        for (int output = 0; output < leftSums.length; output++) {
            double[] target = targets[output];
            double sum = 0;
            left = 0;
            for (int i = from; i < to; i++) {
                int row = rows[i];
                // nothing is added instead of nothing being done, since no processor foretells the side
                double weighs = values[row] >= threshold ? 0 : weight[row];
                left += weighs;
                sum += weighs * target[row];
            }
            leftSums[output] = sum;
        }
        return left;
    }

    /** Takes a split if it explains more variance than the best so far; but for a constant Σ of S_l²/W_l + S_r²/W_r. */
    private void consider(int feature, double threshold, double left, NodeSums sums) {
        double score = 0;
        double others = sums.weight() - left;
        for (int output = 0; output < leftSums.length; output++) {
            double rest = sums.sum(output) - leftSums[output];
            score += leftSums[output] * leftSums[output] / left + rest * rest / others;
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
        int lefts = from;
        int rights = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int goesRight = values[row] >= threshold ? 1 : 0;
            rows[lefts] = row;
            right[rights] = row;
            lefts += 1 - goesRight;
            rights += goesRight;
        }
        System.arraycopy(right, 0, rows, lefts, rights);
        return lefts;
    }
}
