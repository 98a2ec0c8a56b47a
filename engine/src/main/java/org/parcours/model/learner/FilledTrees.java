package org.parcours.model.learner;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Trees whose questions stay while their leaves are filled from one target after the other. Which leaf each case falls
 * into is known in advance, so that filling and predicting cost O(trees · cases) additions. Not thread-safe.
 */
final class FilledTrees {
    private final double[] grownFor;
    private final int[] learnt;
    private final int[] others;
    private final double[] weight;
    private final LeafRule rule;
    private final int[][] placesOfLearnt;
    private final int[][] placesOfOthers;
    private final int[] first;
    private final double[] weights;
    private final double[] values;

    /**
     * Trees with one output, their leaves not yet filled.
     *
     * @param grownFor the target that they were grown for
     * @param cases the cases to predict
     * @param learnt those of them that fill leaves
     * @param weight how much each of these counts
     */
    FilledTrees(GrownTrees grown, double[] grownFor, FeatureTable cases, int[] learnt, double[] weight, LeafRule rule) {
        TreeEnsemble trees = grown.model().trees();
        this.grownFor = grownFor.clone();
        this.learnt = learnt;
        this.others = others(learnt, cases.rows());
        this.weight = weight;
        this.rule = rule;
        this.placesOfLearnt = grown.places().orElseGet(() -> places(trees, cases, learnt));
        this.placesOfOthers = places(trees, cases, others);
        this.first = trees.firstPlaces();
        this.values = new double[first[first.length - 1]];
        this.weights = new double[first[first.length - 1]];
        for (int[] ofTree : placesOfLearnt) {
            for (int i = 0; i < learnt.length; i++) {
                weights[ofTree[i]] += weight[i];
            }
        }
    }

    private static int[] others(int[] learnt, int cases) {
        BitSet known = new BitSet(cases);
        for (int row : learnt) {
            known.set(row);
        }
        known.flip(0, cases);
        return known.stream().toArray();
    }

    private static int[][] places(TreeEnsemble trees, FeatureTable cases, int[] rows) {
        return new LeafPlaces(trees, cases.select(rows)).ofAllTrees();
    }

    /** Fills the leaves and predicts. */
    void fit(double[] target, double[] predicted) {
        double base = rule.boosts() ? TrainingData.mean(target, weight) : 0;
        double[] rest = target.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= base;
        }
        double[] fitted = new double[learnt.length];
        double[] sums = new double[others.length];
        Arrays.fill(values, 0);
        for (int tree = 0; tree < first.length - 1; tree++) {
            fill(tree, rest);
            if (rule.boosts()) {
                takeOff(placesOfLearnt[tree], rest);
            } else {
                add(placesOfLearnt[tree], fitted);
            }
            add(placesOfOthers[tree], sums);
        }
        for (int i = 0; i < learnt.length; i++) {
            predicted[learnt[i]] = rule.boosts() ? target[i] - rest[i] : fitted[i];
        }
        for (int i = 0; i < others.length; i++) {
            predicted[others[i]] = base + sums[i];
        }
    }

    private void takeOff(int[] places, double[] rest) {
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= values[places[i]];
        }
    }

    private void add(int[] places, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[places[i]];
        }
    }

    /** A tree's places follow each other. */
    private void fill(int tree, double[] rest) {
        int[] places = placesOfLearnt[tree];
        for (int i = 0; i < rest.length; i++) {
            values[places[i]] += weight[i] * rest[i];
        }
        for (int place = first[tree]; place < first[tree + 1]; place++) {
            values[place] = rule.value(values[place], weights[place]);
        }
    }

    /**
     * How much of the variance of a target is not explained by the one that the trees were grown for, 1 − r², in [0, 1];
     * 0 where the target does not vary, 1 where only the other one does not.
     */
    double unexplained(double[] target) {
        double mean = TrainingData.mean(target, weight);
        double grownMean = TrainingData.mean(grownFor, weight);
        double own = 0;
        double grown = 0;
        double both = 0;
        for (int row = 0; row < target.length; row++) {
            double a = target[row] - mean;
            double b = grownFor[row] - grownMean;
            own += weight[row] * a * a;
            grown += weight[row] * b * b;
            both += weight[row] * a * b;
        }
        if (own == 0) {
            return 0;
        }
        return grown == 0 ? 1 : Math.max(0, 1 - both * both / (own * grown));
    }
}
