package org.parcours.uplift.propensity;

import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.learner.Folds;

/**
 * Propensities of observed arms, cross-fitted: each customer's come from a model that did not see him. They are right only
 * where all that decided on the arm and matters for the outcome is among the features. Clip or trim them before they are
 * used as weights.
 *
 * <p>Source: P. R. Rosenbaum, D. B. Rubin, "The central role of the propensity score in observational studies for causal
 * effects", Biometrika 70, 1983.
 */
public final class EstimatedPropensities {
    /** A probability below it counts as it: nothing is impossible that a model did not see. */
    private static final double LEAST = 1e-9;

    private EstimatedPropensities() {}

    /**
     * Estimates.
     *
     * @param classifier what learns the arm, such as multinomial logistic regression or calibrated boosted trees
     * @param folds in how many parts, at least 2
     * @param threads at least 1; the result does not depend on it
     */
    public static Propensities of(UpliftData data, Classifier classifier, int folds, Seed seed, int threads) {
        FeatureTable table = Encoding.oneHot(data.customers()).encode(data.customers());
        Folds parts = Folds.of(data, folds, seed);
        double[][] byArm = new double[data.arms()][data.rows()];
        Pieces.work(folds, threads, part -> {
            FittedClassifier fitted = fit(data, table, classifier, parts.outside(part), seed.child(part));
            double[] features = new double[table.width()];
            double[] probabilities = new double[data.arms()];
            for (int row : parts.inside(part)) {
                table.copyRow(row, features);
                fitted.probabilities(features, probabilities);
                put(probabilities, row, byArm);
            }
        });
        return new Propensities(byArm);
    }

    private static FittedClassifier fit(
            UpliftData data, FeatureTable table, Classifier classifier, int[] rows, Seed seed) {
        int[] arm = new int[rows.length];
        for (int i = 0; i < arm.length; i++) {
            arm[i] = data.trial().arm(rows[i]);
        }
        return classifier.fit(table.select(rows), arm, data.arms(), TrainingData.evenWeights(arm.length), seed);
    }

    private static void put(double[] probabilities, int row, double[][] byArm) {
        double sum = 0;
        for (double each : probabilities) {
            sum += Math.max(LEAST, each);
        }
        for (int arm = 0; arm < byArm.length; arm++) {
            byArm[arm][row] = Math.max(LEAST, probabilities[arm]) / sum;
        }
    }
}
