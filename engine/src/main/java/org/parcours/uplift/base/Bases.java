package org.parcours.uplift.base;

import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.ElasticNet;
import org.parcours.model.learner.LogisticElasticNet;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.learner.RidgeRegression;

/** Base learners that bring no module of their own with them, and those of libraries that are found. */
public final class Bases {
    private Bases() {}

    /** Ridge regression of numbers, logistic regression of probabilities. */
    public static Base linear() {
        return new LearnerBase("linear", new RidgeRegression(1e-3), new LogisticRegression(1e-3));
    }

    /** Both with an elastic net, whose penalty is cross-validated. */
    public static Base elasticNet() {
        return new LearnerBase("elastic-net", ElasticNet.DEFAULT, LogisticElasticNet.DEFAULT);
    }

    /** A library of boosted trees by its name. */
    public static Base boosting(String library, BoostingSettings settings) {
        Boosting found = Boosting.load(library);
        return new LearnerBase(library, found.regressor(settings), found.classifier(settings));
    }
}
