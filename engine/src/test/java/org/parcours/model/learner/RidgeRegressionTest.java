package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest extends RegressorContract {
    @Override
    protected Regressor regressor() {
        return RidgeRegression.DEFAULT;
    }

    @Test
    void findsALineExactly() {
        FeatureTable table = FeatureTable.of(List.of("a", "b"), new double[][] {{0, 1, 2, 5}, {1, 0, 7, 2}});
        double[] target = {2 - 3, 2 + 0.5, 2 + 1 - 21, 2 + 2.5 - 6}; // 2 + a/2 − 3 b
        FittedRegressor fitted = new RidgeRegression(0).fit(table, target, TrainingData.evenWeights(4), SEED);
        assertThat(fitted.predict(new double[] {10, 10})).isEqualTo(2 + 5 - 30, within(1e-10));
    }

    @Test
    void aPenaltyDrawsTheSlopeTowardsNought() {
        // by hand: z = ±1 and y = ±2, so β = mean(z y) / (mean(z²) + penalty) = 2 / (1 + 1) = 1
        FeatureTable table = FeatureTable.of(List.of("a"), new double[][] {{10, 30}});
        FittedRegressor fitted = new RidgeRegression(1).fit(table, new double[] {5, 9}, new double[] {1, 1}, SEED);
        assertThat(fitted.predict(new double[] {10})).isEqualTo(6, within(1e-12));
        assertThat(fitted.predict(new double[] {30})).isEqualTo(8, within(1e-12));
    }

    @Test
    void columnsThatRepeatEachOtherNeedAPenalty() {
        FeatureTable table = FeatureTable.of(List.of("a", "b"), new double[][] {{0, 1, 2}, {0, 2, 4}});
        double[] target = {0, 1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RidgeRegression(0).fit(table, target, TrainingData.evenWeights(3), SEED))
                .withMessageContaining("positive penalty");
        FittedRegressor fitted = RidgeRegression.DEFAULT.fit(table, target, TrainingData.evenWeights(3), SEED);
        assertThat(fitted.predict(new double[] {1, 2})).isEqualTo(1, within(1e-5));
    }
}
