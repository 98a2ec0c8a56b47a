package org.parcours.prove.estimate;

import org.parcours.log.JourneyLog;
import org.parcours.model.LogFeatures;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.learner.Softmax;
import org.parcours.num.Seed;

/**
 * Estimates with which probability each logged action was taken, for a log that does not say it: never by a fit to the
 * journey itself. Without features it is the frequency of the action in the state; with features a multinomial logistic
 * regression over these and the states, calibrated by one temperature that makes the actions seen as probable as they
 * can be. Right only if what decided the actions is in the log.
 *
 * <p>Sources: P. R. Rosenbaum, D. B. Rubin, "The central role of the propensity score in observational studies for causal
 * effects", Biometrika 70, 1983; C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger, "On calibration of modern neural networks", ICML
 * 2017, §4.2 (temperature scaling).
 */
public final class EstimatedPropensities {
    private static final int NEWTON_STEPS = 20;
    private static final double SMALLEST = 1e-6;

    private EstimatedPropensities() {}

    /** The propensities of all rows. */
    public static Propensities of(JourneyLog log, Fitting fitting) {
        CrossFits folds = fitting.foldsOf(log);
        return Propensities.estimated(
                log.features().isEmpty() ? frequencies(log, folds) : regressed(log, folds, fitting.seed()));
    }

    /** (n(s, a) + p(a)) / (n(s) + 1) with p(a) the action's frequency in all states, so that no chance is 0. */
    private static double[] frequencies(JourneyLog log, CrossFits folds) {
        int actions = log.actions().size();
        double[] probability = new double[log.steps()];
        for (int fit = 0; fit < folds.fits(); fit++) {
            double[] cells = new double[log.states().size() * actions];
            double[] ofState = new double[log.states().size()];
            double[] ofAction = new double[actions];
            double all = 0;
            for (int journey = 0; journey < log.journeys(); journey++) {
                for (int row = log.start(journey); folds.teaches(fit, journey) && row < log.end(journey); row++) {
                    cells[log.state(row) * actions + log.action(row)]++;
                    ofState[log.state(row)]++;
                    ofAction[log.action(row)]++;
                    all++;
                }
            }
            for (int journey = 0; journey < log.journeys(); journey++) {
                for (int row = log.start(journey); folds.judge(journey) == fit && row < log.end(journey); row++) {
                    double prior = (ofAction[log.action(row)] + 1) / (all + actions);
                    double seen = cells[log.state(row) * actions + log.action(row)];
                    probability[row] = (seen + prior) / (ofState[log.state(row)] + 1);
                }
            }
        }
        return probability;
    }

    private static double[] regressed(JourneyLog log, CrossFits folds, Seed seed) {
        int actions = log.actions().size();
        if (actions < 2) {
            return frequencies(log, folds);
        }
        FeatureTable features = LogFeatures.of(log, log.states().size() <= LogFeatures.MOST_VALUES);
        double[][] scores = new double[log.steps()][];
        for (int fit = 0; fit < folds.fits(); fit++) {
            FittedClassifier fitted = fit(log, features, folds, fit, seed);
            double[] cells = new double[features.width()];
            for (int journey = 0; journey < log.journeys(); journey++) {
                for (int row = log.start(journey); folds.judge(journey) == fit && row < log.end(journey); row++) {
                    features.copyRow(row, cells);
                    scores[row] = new double[actions];
                    fitted.probabilities(cells, scores[row]);
                    takeLogarithms(scores[row]);
                }
            }
        }
        return calibrated(log, scores);
    }

    private static FittedClassifier fit(JourneyLog log, FeatureTable features, CrossFits folds, int fit, Seed seed) {
        int[] target = new int[log.steps()];
        double[] weight = new double[log.steps()];
        for (int journey = 0; journey < log.journeys(); journey++) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                target[row] = log.action(row);
                weight[row] = folds.teaches(fit, journey) ? 1 : 0;
            }
        }
        return LogisticRegression.DEFAULT.fit(features, target, log.actions().size(), weight, seed);
    }

    private static void takeLogarithms(double[] probabilities) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.log(Math.max(SMALLEST, probabilities[i]));
        }
    }

    private static double[] calibrated(JourneyLog log, double[][] scores) {
        double sharpness = sharpness(log, scores);
        double[] probability = new double[scores.length];
        for (int row = 0; row < probability.length; row++) {
            double[] scaled = scaled(scores[row], sharpness);
            Softmax.apply(scaled);
            probability[row] = Math.max(SMALLEST, scaled[log.action(row)]);
        }
        return probability;
    }

    /** The factor on scores, one over the temperature, of the largest likelihood, by Newton's method. */
    private static double sharpness(JourneyLog log, double[][] scores) {
        double sharpness = 1;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double slope = 0;
            double curvature = 0;
            for (int row = 0; row < scores.length; row++) {
                double[] chances = scaled(scores[row], sharpness);
                Softmax.apply(chances);
                double mean = 0;
                double squares = 0;
                for (int action = 0; action < chances.length; action++) {
                    mean += chances[action] * scores[row][action];
                    squares += chances[action] * scores[row][action] * scores[row][action];
                }
                slope += scores[row][log.action(row)] - mean;
                curvature += squares - mean * mean;
            }
            if (!(curvature > 0)) {
                return sharpness;
            }
            double next = Math.max(sharpness / 2, Math.min(2 * sharpness, sharpness + slope / curvature));
            boolean settled = Math.abs(next - sharpness) < 1e-9;
            sharpness = next;
            if (settled) {
                return sharpness;
            }
        }
        return sharpness;
    }

    private static double[] scaled(double[] scores, double factor) {
        double[] scaled = scores.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
