package org.parcours.boosting;

import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.ClassifierContract;

class LightgbmClassifierTest extends ClassifierContract {
    @Override
    protected Classifier classifier() {
        return new LightgbmBoosting()
                .classifier(BoostingSettings.DEFAULT.withMinimumRows(1).withPenalty(0));
    }
}
