package org.parcours.boosting;

import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.Regressor;

/**
 * XGBoost. Source: T. Chen, C. Guestrin, "XGBoost: a scalable tree boosting system", KDD 2016.
 *
 * <p>It trains on one thread, and on two where a caller fits one model after the other ({@link Regressor#alone}) and the
 * table is not small: fixed numbers, so that models do not depend on the machine. The library adds up what its threads found in
 * a fixed order. Its bins are exact quantiles of the rows, in which weights have no part.
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
