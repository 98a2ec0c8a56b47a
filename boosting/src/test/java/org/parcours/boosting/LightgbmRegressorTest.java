package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.parcours.model.learner.BoostingSettings;
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
}
