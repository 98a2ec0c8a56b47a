package org.parcours.model.learner;

import java.util.Arrays;

/** Refuses what no learner could learn from; every learner asks it first. */
public final class TrainingData {
    private TrainingData() {}

    /** Weights of 1. */
    public static double[] evenWeights(int rows) {
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** The weighted mean of a target. */
    public static double mean(double[] target, double[] weight) {
        double sum = 0;
        double weighted = 0;
        for (int row = 0; row < target.length; row++) {
            sum += weight[row];
            weighted += weight[row] * target[row];
        }
        return weighted / sum;
    }

    /** Checks what a regressor is given. */
    public static void check(FeatureTable table, double[] target, double[] weight) {
        checkSizes(table, target.length, weight);
        for (int row = 0; row < target.length; row++) {
            if (!Double.isFinite(target[row])) {
                throw new IllegalArgumentException(
                        "The target of row " + row + " is " + target[row] + ", but must be a finite number.");
            }
        }
    }

    /** Checks what a classifier is given. */
    public static void check(FeatureTable table, int[] target, int classes, double[] weight) {
        checkSizes(table, target.length, weight);
        if (classes < 2) {
            throw new IllegalArgumentException("There are " + classes + " classes, but a classifier needs at least 2.");
        }
        for (int row = 0; row < target.length; row++) {
            if (target[row] < 0 || target[row] >= classes) {
                throw new IllegalArgumentException("The class of row " + row + " is " + target[row]
                        + ", but classes are numbered from 0 to " + (classes - 1) + ".");
            }
        }
    }

    /** The classes as numbers, for a digest. */
    public static double[] asNumbers(int[] target) {
        return Arrays.stream(target).asDoubleStream().toArray();
    }

    private static void checkSizes(FeatureTable table, int targets, double[] weight) {
        if (table.rows() == 0 || table.rows() != targets || targets != weight.length) {
            throw new IllegalArgumentException("The table has " + table.rows() + " rows, but " + targets
                    + " targets and " + weight.length + " weights; give each row one of both, and at least one row.");
        }
        double sum = 0;
        for (double each : weight) {
            if (!(each >= 0 && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A weight is " + each + ", but must be at least 0 and finite.");
            }
            sum += each;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("All weights are 0; give some row a positive one.");
        }
    }
}
