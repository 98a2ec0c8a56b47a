package org.parcours.boosting;

import java.util.List;
import java.util.Map;
import org.parcours.model.learner.ClassificationTrees;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.Provenance;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;

/** Trees boosted by XGBoost for log-loss: one a round for two classes, one a class and round for more. */
record XgboostClassifier(XgboostTraining training) implements Classifier {
    @Override
    public String name() {
        return "xgboost";
    }

    @Override
    public Classifier alone() {
        return new XgboostClassifier(training.alone());
    }

    @Override
    public FittedClassifier fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
        TrainingData.check(table, target, classes, weight);
        float[] label = new float[target.length];
        for (int row = 0; row < label.length; row++) {
            label[row] = target[row];
        }
        boolean two = classes == 2;
        Map<String, Object> objective = two
                ? Map.of("objective", "binary:logistic", "base_score", 0.5)
                : Map.of("objective", "multi:softprob", "num_class", classes, "base_score", 0);
        int outputs = two ? 1 : classes;
        List<TreeEnsemble.Tree> trees = training.train(table, label, weight, objective, outputs, seed);
        return new ClassificationTrees(
                TreeEnsemble.of(new double[outputs], trees),
                two ? ClassificationTrees.Link.LOGISTIC : ClassificationTrees.Link.SOFTMAX,
                Provenance.of(
                        name(),
                        table,
                        TrainingData.asNumbers(target),
                        weight,
                        training.settings().byName(),
                        seed));
    }
}
