package org.parcours.boosting;

import java.util.List;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.ClassificationTrees;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;
import org.parcours.model.learner.Provenance;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;

/** Trees boosted by LightGBM for log-loss: one a round for two classes, one a class and round for more. */
record LightgbmClassifier(BoostingSettings settings) implements Classifier {
    @Override
    public String name() {
        return "lightgbm";
    }

    @Override
    public FittedClassifier fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
        TrainingData.check(table, target, classes, weight);
        float[] label = new float[target.length];
        for (int row = 0; row < label.length; row++) {
            label[row] = target[row];
        }
        boolean two = classes == 2;
        String objective = two ? "objective=binary" : "objective=multiclass num_class=" + classes;
        int outputs = two ? 1 : classes;
        List<TreeEnsemble.Tree> trees =
                LightgbmTraining.train(table, label, weight, settings, objective, outputs, seed);
        return new ClassificationTrees(
                TreeEnsemble.of(new double[outputs], trees),
                two ? ClassificationTrees.Link.LOGISTIC : ClassificationTrees.Link.SOFTMAX,
                Provenance.of(name(), table, TrainingData.asNumbers(target), weight, settings.byName(), seed));
    }
}
