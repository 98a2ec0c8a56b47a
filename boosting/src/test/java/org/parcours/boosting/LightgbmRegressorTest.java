package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RegressorContract;
import org.parcours.model.learner.TrainingData;

class LightgbmRegressorTest extends RegressorContract {
    @Override
    protected Regressor regressor() {
        return new LightgbmBoosting()
                .regressor(BoostingSettings.DEFAULT.withMinimumRows(1).withPenalty(0));
    }

    @Test
    void refusesExactSplitsWhichTheLibraryDoesNotHave() {
        Regressor exact =
                new LightgbmBoosting().regressor(BoostingSettings.DEFAULT.withSplits(BoostingSettings.Splits.EXACT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exact.fit(steps(40), stepTarget(40), TrainingData.evenWeights(40), SEED))
                .withMessageContaining("take binned splits, or XGBoost");
    }

    @Test
    void tellsALightRowFromHeavyOnes() {
        // a row of weight 116 among 4,777 is less than one of five rows by weight, but more than the 20 that a leaf
        // needs;
        // 100 rounds at a rate of 0.1 leave 0.9^100 = 2.7e-5 of what is to be told
        FeatureTable states = FeatureTable.of(
                List.of("a", "b", "c", "d"), new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
        double[] target = {0.5, -0.8, 6, 1};
        double[] weight = {2_491, 106, 116, 2_064};
        Regressor boosting = new LightgbmBoosting()
                .regressor(BoostingSettings.DEFAULT.withMinimumRows(20).withPenalty(0));
        double[] foretold = new double[target.length];
        boosting.fit(states, target, weight, SEED).predict(states, foretold);
        assertThat(foretold).containsExactly(target, within(1e-3));
    }
}
