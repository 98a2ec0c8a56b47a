package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest extends ClassifierContract {
    @Override
    protected Classifier classifier() {
        return LogisticRegression.DEFAULT;
    }

    @Test
    void withoutPenaltyASaturatedModelGivesTheFrequencies() {
        // by hand: 1 of 4 at x = 0 and 2 of 3 at x = 1; one coefficient and one intercept fit both exactly
        FeatureTable table = FeatureTable.of(List.of("x"), new double[][] {{0, 0, 0, 0, 1, 1, 1}});
        FittedClassifier fitted = new LogisticRegression(0)
                .fit(table, new int[] {1, 0, 0, 0, 1, 1, 0}, 2, TrainingData.evenWeights(7), SEED);
        double[] into = new double[2];
        fitted.probabilities(new double[] {0}, into);
        assertThat(into[1]).isEqualTo(0.25, within(1e-9));
        fitted.probabilities(new double[] {1}, into);
        assertThat(into[1]).isEqualTo(2.0 / 3, within(1e-9));
    }

    @Test
    void findsThePublishedFitOfTheChallengerRings() {
        // 23 flights, temperature in °F and whether an O-ring failed: S. R. Dalal, E. B. Fowlkes, B. Hoadley, JASA 84,
        // 1989; the fit log odds = 15.0429 − 0.2322 · t stands in A. Agresti, Categorical Data Analysis, table 6.14.
        double[] temperature = {
            66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58
        };
        int[] failed = {0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};
        FittedClassifier fitted = new LogisticRegression(0)
                .fit(
                        FeatureTable.of(List.of("temperature"), new double[][] {temperature}),
                        failed,
                        2,
                        TrainingData.evenWeights(23),
                        SEED);
        double[] into = new double[2];
        fitted.probabilities(new double[] {0}, into);
        double intercept = Math.log(into[1] / into[0]);
        fitted.probabilities(new double[] {60}, into);
        double slope = (Math.log(into[1] / into[0]) - intercept) / 60;
        assertThat(intercept).isEqualTo(15.0429, within(5e-4));
        assertThat(slope).isEqualTo(-0.2322, within(5e-5));
    }

    @Test
    void foretellsTheMeansOfEachClassExactly() {
        // where the likelihood is greatest, Σ w p_k(x) x_j = Σ w 1{y = k} x_j for each class k and feature j
        int rows = 1_501;
        double[][] columns = new double[4][rows];
        int[] target = new int[rows];
        double[] weight = new double[rows];
        SplittableRandom random = new SplittableRandom(5);
        for (int row = 0; row < rows; row++) {
            columns[0][row] = 3 * random.nextDouble() - 7;
            columns[1][row] = 100 * random.nextDouble() + columns[0][row];
            columns[2][row] = random.nextInt(20) == 0 ? 1 : 0;
            columns[3][row] = random.nextInt(10) == 0 ? random.nextInt(4) : 0;
            target[row] = (int) Math.floor(3 * Math.min(0.999, random.nextDouble() * (1 + columns[2][row])));
            weight[row] = 1 + random.nextInt(3);
        }
        FeatureTable table = FeatureTable.of(List.of("level", "drifting", "rare", "seldom"), columns);
        FittedClassifier fitted = new LogisticRegression(0).fit(table, target, 3, weight, SEED);
        double[] surplus = new double[3 * 5];
        double[] probability = new double[3];
        for (int row = 0; row < rows; row++) {
            fitted.probabilities(
                    new double[] {columns[0][row], columns[1][row], columns[2][row], columns[3][row]}, probability);
            for (int k = 0; k < 3; k++) {
                double rest = weight[row] * (probability[k] - (target[row] == k ? 1 : 0));
                surplus[5 * k + 4] += rest;
                for (int j = 0; j < 4; j++) {
                    surplus[5 * k + j] += rest * columns[j][row];
                }
            }
        }
        assertThat(surplus).containsExactly(new double[surplus.length], within(1e-4)); // of sums up to 250,000
    }
}
