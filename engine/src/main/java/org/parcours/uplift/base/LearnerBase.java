package org.parcours.uplift.base;

import org.parcours.model.learner.ClassificationTrees;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.FittedLinear;
import org.parcours.model.learner.FittedLogistic;
import org.parcours.model.learner.FittedRegressor;
import org.parcours.model.learner.RegressionTrees;
import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;

/**
 * A regressor and a classifier of tables of numbers as a base learner; categories become indicators.
 *
 * @param name of both together
 * @param regressor whose models are linear, or trees
 * @param classifier whose models are linear in the log odds, or boosted trees
 */
public record LearnerBase(String name, Regressor regressor, Classifier classifier) implements Base {
    @Override
    public FittedBase number(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        Encoding encoding = Encoding.oneHot(customers);
        FittedRegressor fitted = regressor.fit(encoding.encode(customers), target, weight, seed);
        return new FittedBase(encoding, score(fitted), FittedBase.Link.IDENTITY);
    }

    @Override
    public FittedBase probability(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        Encoding encoding = Encoding.oneHot(customers);
        FeatureTable table = encoding.encode(customers);
        int[] classes = new int[target.length];
        for (int row = 0; row < classes.length; row++) {
            classes[row] = (int) target[row];
        }
        FittedClassifier fitted = classifier.fit(table, classes, 2, weight, seed);
        return new FittedBase(encoding, logOdds(fitted), FittedBase.Link.LOGISTIC);
    }

    @Override
    public CustomerTable ready(CustomerTable customers, double[] target) {
        return Encoding.oneHot(customers).ready(customers, table -> regressor.ready(table, target));
    }

    @Override
    public LearnerBase alone() {
        return new LearnerBase(name, regressor.alone(), classifier.alone());
    }

    private static Score score(FittedRegressor fitted) {
        if (fitted instanceof RegressionTrees trees) {
            return new Score.Trees(trees.trees());
        }
        if (fitted instanceof FittedLinear linear) {
            return new Score.Linear(linear.function());
        }
        throw unknown(fitted.provenance().learner());
    }

    private static Score logOdds(FittedClassifier fitted) {
        if (fitted instanceof ClassificationTrees trees && trees.link() == ClassificationTrees.Link.LOGISTIC) {
            return new Score.Trees(trees.trees());
        }
        if (fitted instanceof FittedLogistic logistic) {
            return new Score.Linear(logistic.logOdds());
        }
        throw unknown(fitted.provenance().learner());
    }

    private static IllegalArgumentException unknown(String learner) {
        return new IllegalArgumentException("Models of " + learner
                + " are neither linear nor trees that add up to log odds; take ridge, logistic or boosted trees.");
    }
}
