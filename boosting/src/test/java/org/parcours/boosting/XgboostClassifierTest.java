package org.parcours.boosting;

import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.ClassifierContract;

class XgboostClassifierTest extends ClassifierContract {
    @Override
    protected Classifier classifier() {
        return new XgboostBoosting()
                .classifier(BoostingSettings.DEFAULT.withMinimumRows(1).withPenalty(0));
    }
}
