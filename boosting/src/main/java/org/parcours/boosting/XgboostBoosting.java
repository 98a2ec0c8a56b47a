package org.parcours.boosting;

import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.Regressor;

/**
 * XGBoost. Source: T. Chen, C. Guestrin, "XGBoost: a scalable tree boosting system", KDD 2016.
 *
 * <p>It trains on one thread: the library's own threads add up in an order of their own, so that the last bits of a model
 * would depend on their number, and they spin while they wait.
 */
public final class XgboostBoosting implements Boosting {
    @Override
    public String name() {
        return "xgboost";
    }

    @Override
    public Regressor regressor(BoostingSettings settings) {
        return new XgboostRegressor(new XgboostTraining(settings));
    }

    @Override
    public Classifier classifier(BoostingSettings settings) {
        return new XgboostClassifier(new XgboostTraining(settings));
    }
}
