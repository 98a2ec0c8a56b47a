package org.parcours.boosting;

import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.Regressor;

/**
 * LightGBM. Source: G. Ke et al., "LightGBM: a highly efficient gradient boosting decision tree", NIPS 2017. It trains on
 * one thread, as {@link XgboostBoosting} does and for the same reasons.
 */
public final class LightgbmBoosting implements Boosting {
    @Override
    public String name() {
        return "lightgbm";
    }

    @Override
    public Regressor regressor(BoostingSettings settings) {
        return new LightgbmRegressor(settings);
    }

    @Override
    public Classifier classifier(BoostingSettings settings) {
        return new LightgbmClassifier(settings);
    }
}
