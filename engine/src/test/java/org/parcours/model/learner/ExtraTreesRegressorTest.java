package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;

class ExtraTreesRegressorTest extends RegressorContract {
    private static final ExtraTreesSettings FINE = ExtraTreesSettings.DEFAULT.withMinimumRows(2);

    @Override
    protected Regressor regressor() {
        return new ExtraTreesRegressor(FINE);
    }

    @Override
    protected Regressor regressorOnThreads(int threads) {
        return new ExtraTreesRegressor(FINE.withThreads(threads));
    }

    @Test
    void fullTreesRepeatWhatTheySaw() {
        // Source, section 2.1: with n_min = 2 every tree fits the learning sample perfectly.
        FeatureTable table = FeatureTable.of(List.of("x"), new double[][] {{1, 2, 3, 4, 5}});
        double[] target = {3, 1, 4, 1, 5};
        FittedRegressor fitted = regressor().fit(table, target, TrainingData.evenWeights(5), SEED);
        double[] predicted = new double[5];
        fitted.predict(table, predicted);
        assertThat(predicted).containsExactly(target, within(1e-12));
    }

    @Test
    void manyFullTreesInterpolateBetweenTwoPoints() {
        // Two points and thresholds uniform between them: E[prediction at t] = y0 + t (y1 − y0), source, section 4.1.
        FeatureTable table = FeatureTable.of(List.of("x"), new double[][] {{0, 1}});
        FittedRegressor fitted = new ExtraTreesRegressor(FINE.withTrees(20_000))
                .fit(table, new double[] {0, 10}, new double[] {1, 1}, SEED);
        // standard error at .3: 10 · √(.3 · .7 / 20,000) = 0.032
        assertThat(fitted.predict(new double[] {0.3})).isEqualTo(3, within(0.13));
    }

    @Test
    void seesAnInteractionThatNoLineSees() {
        RandomStream random = new RandomStream(SEED);
        double[][] columns = new double[4][2_000];
        double[] target = new double[2_000];
        for (int row = 0; row < 2_000; row++) {
            for (double[] column : columns) {
                column[row] = random.nextUniform() < 0.5 ? 0 : 1;
            }
            target[row] = columns[0][row] == columns[1][row] ? 1 : 0;
        }
        FittedRegressor fitted = new ExtraTreesRegressor(ExtraTreesSettings.DEFAULT)
                .fit(
                        FeatureTable.of(List.of("a", "b", "c", "d"), columns),
                        target,
                        TrainingData.evenWeights(2_000),
                        SEED);
        assertThat(fitted.predict(new double[] {1, 1, 0, 1})).isGreaterThan(0.95);
        assertThat(fitted.predict(new double[] {1, 0, 0, 1})).isLessThan(0.05);
    }
}
