package org.parcours.boosting;

import java.util.List;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedRegressor;
import org.parcours.model.learner.Provenance;
import org.parcours.model.learner.RegressionTrees;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;

/** Trees boosted by LightGBM for squared error; it learns deviations from the mean, as {@link XgboostRegressor} does. */
record LightgbmRegressor(BoostingSettings settings) implements Regressor {
    @Override
    public String name() {
        return "lightgbm";
    }

    @Override
    public FittedRegressor fit(FeatureTable table, double[] target, double[] weight, Seed seed) {
        TrainingData.check(table, target, weight);
        double mean = TrainingData.mean(target, weight);
        float[] label = new float[target.length];
        for (int row = 0; row < label.length; row++) {
            label[row] = (float) (target[row] - mean);
        }
        List<TreeEnsemble.Tree> trees = LightgbmTraining.train(
                table, label, weight, settings, "objective=regression boost_from_average=false", 1, seed);
        return new RegressionTrees(
                TreeEnsemble.of(new double[] {mean}, trees),
                Provenance.of(name(), table, target, weight, settings.byName(), seed));
    }
}
