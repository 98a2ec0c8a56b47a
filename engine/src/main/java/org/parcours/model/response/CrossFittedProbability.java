package org.parcours.model.response;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;

/**
 * P(response | x) of every row, by models and calibrations that saw neither the row nor another of its journey.
 *
 * <p>For every two folds one model learns from all others and scores both. A row of fold k has the mean score of the
 * models without k and another fold each. What calibrates fold k are the rows of all other folds, each with its score by the
 * model that saw neither it nor k, and their responses. With K folds that is K(K − 1)/2 fits on (K − 2)/K of the rows, and K
 * calibrations on (K − 1)/K of them.
 *
 * <p>Source: A. Niculescu-Mizil, R. Caruana, "Predicting good probabilities with supervised learning", ICML 2005, for
 * calibrating on rows that did not teach.
 */
final class CrossFittedProbability {
    private final ScoreRows rows;
    private final boolean[] members;
    private final ScoreFitting fitting;
    private final Seed seed;

    /** At [k][row] the score of a row by the model that saw neither its fold nor fold k. */
    private final double[][] scores;

    private final double[] raw;
    private final double[] calibrated;

    /**
     * Fits and scores.
     *
     * @param members the rows that teach and calibrate; all rows are scored
     * @param who what the members got, for a refusal
     */
    CrossFittedProbability(ScoreRows rows, boolean[] members, String who, ScoreFitting fitting, Seed seed) {
        this.rows = rows;
        this.members = members;
        this.fitting = fitting;
        this.seed = seed;
        this.scores = new double[rows.folds][rows.size];
        requireBothKinds(who);
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < rows.folds; one++) {
            for (int other = one + 1; other < rows.folds; other++) {
                pairs.add(new int[] {one, other});
            }
        }
        Pieces.work(pairs.size(), fitting.threads(), pair -> fitWithout(pairs.get(pair)[0], pairs.get(pair)[1]));
        this.raw = means();
        this.calibrated = new double[rows.size];
        Pieces.work(rows.folds, fitting.threads(), this::calibrate);
    }

    /** The calibrated probabilities, in (0, 1). */
    double[] calibrated() {
        return calibrated;
    }

    /** The same before calibration, in [0, 1]. */
    double[] raw() {
        return raw;
    }

    private void requireBothKinds(String who) {
        int[] all = new int[rows.folds];
        int[] responses = new int[rows.folds];
        for (int row = 0; row < rows.size; row++) {
            all[rows.fold[row]] += members[row] ? 1 : 0;
            responses[rows.fold[row]] += members[row] && rows.responded[row] ? 1 : 0;
        }
        for (int fold = 0; fold < rows.folds; fold++) {
            if (responses[fold] == 0 || responses[fold] == all[fold]) {
                throw new IllegalArgumentException(
                        """
                        Of the %,d steps with %s in fold %d of %d, %,d had a response; every fold needs some of both kinds.
                        Give a longer log, another response, or fewer folds.""".formatted(all[fold], who, fold + 1, rows.folds, responses[fold]));
            }
        }
    }

    private void fitWithout(int one, int other) {
        int[] teaching = rows.where(row -> members[row] && rows.fold[row] != one && rows.fold[row] != other);
        int[] target = new int[teaching.length];
        for (int i = 0; i < target.length; i++) {
            target[i] = rows.responded[teaching[i]] ? 1 : 0;
        }
        FittedClassifier fitted = fitting.classifier()
                .fit(
                        rows.table.select(teaching),
                        target,
                        2,
                        TrainingData.evenWeights(target.length),
                        seed.child((long) one * rows.folds + other));
        score(fitted, one, scores[other]);
        score(fitted, other, scores[one]);
    }

    private void score(FittedClassifier fitted, int fold, double[] into) {
        double[] features = new double[rows.table.width()];
        double[] probabilities = new double[2];
        for (int row = 0; row < rows.size; row++) {
            if (rows.fold[row] == fold) {
                rows.table.copyRow(row, features);
                fitted.probabilities(features, probabilities);
                into[row] = probabilities[1];
            }
        }
    }

    /** Calibrates the rows of a fold by the responses of all others. */
    private void calibrate(int fold) {
        int[] seen = rows.where(row -> members[row] && rows.fold[row] != fold);
        double[] known = new double[seen.length];
        boolean[] responses = new boolean[seen.length];
        for (int i = 0; i < seen.length; i++) {
            known[i] = scores[fold][seen[i]];
            responses[i] = rows.responded[seen[i]];
        }
        IsotonicCalibration calibration = new IsotonicCalibration(known, responses);
        for (int row = 0; row < rows.size; row++) {
            if (rows.fold[row] == fold) {
                calibrated[row] = calibration.probability(raw[row]);
            }
        }
    }

    private double[] means() {
        double[] means = new double[rows.size];
        for (int row = 0; row < means.length; row++) {
            double sum = 0;
            for (int other = 0; other < rows.folds; other++) {
                sum += other == rows.fold[row] ? 0 : scores[other][row];
            }
            means[row] = sum / (rows.folds - 1);
        }
        return means;
    }
}
