package org.parcours.boosting;

import java.util.List;
import java.util.Map;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.LeafRule;
import org.parcours.model.learner.Provenance;
import org.parcours.model.learner.RegressionTrees;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RepeatedFit;
import org.parcours.model.learner.RepeatedTrees;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;

/**
 * Trees boosted by XGBoost for squared error. The library learns deviations from the mean, in floats, which keeps their
 * digits where targets are large and alike.
 */
record XgboostRegressor(XgboostTraining training) implements Regressor {
    @Override
    public String name() {
        return "xgboost";
    }

    @Override
    public Regressor alone() {
        return new XgboostRegressor(training.alone());
    }

    /** Finds the bins of its values and an order of its rows, which trainings then share. */
    @Override
    public FeatureTable ready(FeatureTable table, double[] target) {
        return training.ready(table, target);
    }

    @Override
    public RegressionTrees fit(FeatureTable table, double[] target, double[] weight, Seed seed) {
        TrainingData.check(table, target, weight);
        double mean = TrainingData.mean(target, weight);
        float[] label = new float[target.length];
        for (int row = 0; row < label.length; row++) {
            label[row] = (float) (target[row] - mean);
        }
        Map<String, Object> objective = Map.of("objective", "reg:squarederror", "base_score", 0);
        List<TreeEnsemble.Tree> trees = training.train(table, label, weight, objective, 1, seed);
        return new RegressionTrees(
                TreeEnsemble.of(new double[] {mean}, trees),
                Provenance.of(name(), table, target, weight, training.settings().byName(), seed));
    }

    /** Keeps questions while targets hardly change; see {@link RepeatedTrees}. */
    @Override
    public RepeatedFit repeatedly(FeatureTable cases, int[] learnt, double[] weight, Seed seed) {
        KeptRows rows = new KeptRows(cases.select(learnt), weight, seed);
        return new RepeatedTrees(cases, learnt, weight, LeafRule.boosting(training.settings()), rows::fit);
    }

    /** Rows that are made ready for the first target and kept for those after it. */
    private final class KeptRows {
        private final double[] weight;
        private final Seed seed;
        private FeatureTable table;
        private boolean isReady;

        KeptRows(FeatureTable table, double[] weight, Seed seed) {
            this.table = table;
            this.weight = weight;
            this.seed = seed;
        }

        RegressionTrees fit(double[] target) {
            if (!isReady) {
                table = ready(table, target);
                isReady = true;
            }
            return XgboostRegressor.this.fit(table, target, weight, seed);
        }
    }
}
