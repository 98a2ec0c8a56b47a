package org.parcours.uplift.propensity;

import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.learner.Folds;

/**
 * Propensities of observed arms, cross-fitted: each customer's come from a model that did not see him. They are right only
 * where all that decided on the arm and matters for the outcome is among the features.
 *
 * <p>Source: P. R. Rosenbaum, D. B. Rubin, "The central role of the propensity score in observational studies for causal
 * effects", Biometrika 70, 1983; clipped as E. L. Ionides, "Truncated importance sampling", JCGS 17, 2008.
 */
public final class EstimatedPropensities {
    private EstimatedPropensities() {}

    /**
     * Estimates.
     *
     * @param classifier what learns the arm, such as multinomial logistic regression or boosted trees
     * @param clip no probability is below it, in (0, 1 / arms); the others give way
     * @param folds in how many parts, at least 2
     */
    public static Propensities of(UpliftData data, Classifier classifier, double clip, int folds, Seed seed) {
        if (!(clip > 0 && clip * data.arms() < 1)) {
            throw new IllegalArgumentException("The smallest propensity is to be " + clip
                    + ", but must lie between 0 and 1 over the number of arms, " + data.arms() + ".");
        }
        FeatureTable table = Encoding.oneHot(data.customers()).encode(data.customers());
        Folds parts = Folds.of(data, folds, seed);
        double[][] byArm = new double[data.arms()][data.rows()];
        double[] features = new double[table.width()];
        double[] probabilities = new double[data.arms()];
        for (int part = 0; part < folds; part++) {
            FittedClassifier fitted = fit(data, table, classifier, parts.outside(part), seed.child(part));
            for (int row : parts.inside(part)) {
                table.copyRow(row, features);
                fitted.probabilities(features, probabilities);
                clip(probabilities, clip);
                for (int arm = 0; arm < byArm.length; arm++) {
                    byArm[arm][row] = probabilities[arm];
                }
            }
        }
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

    /** Lifts small probabilities to the smallest; what is above it shrinks in proportion, so that all sum to 1. */
    private static void clip(double[] probabilities, double clip) {
        double above = 0;
        for (double each : probabilities) {
            above += Math.max(0, each - clip);
        }
        double factor = (1 - clip * probabilities.length) / above;
        for (int arm = 0; arm < probabilities.length; arm++) {
            probabilities[arm] = clip + factor * Math.max(0, probabilities[arm] - clip);
        }
    }
}
