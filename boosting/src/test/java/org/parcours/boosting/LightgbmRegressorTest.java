package org.parcours.boosting;

import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RegressorContract;

class LightgbmRegressorTest extends RegressorContract {
    @Override
    protected Regressor regressor() {
        return new LightgbmBoosting()
                .regressor(BoostingSettings.DEFAULT.withMinimumRows(1).withPenalty(0));
    }
}
