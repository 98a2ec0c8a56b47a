package org.parcours.model.learner;

class ExtraTreesClassifierTest extends ClassifierContract {
    @Override
    protected Classifier classifier() {
        return new ExtraTreesClassifier(ExtraTreesSettings.DEFAULT);
    }
}
