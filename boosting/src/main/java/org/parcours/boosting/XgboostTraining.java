package org.parcours.boosting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;

/** One training by XGBoost, from a table to trees of our own; everything native is let go at its end. */
final class XgboostTraining {
    private XgboostTraining() {}

    /**
     * Trains trees.
     *
     * @param label of each row what is learnt, as the objective wants it
     * @param objective the library's objective and what belongs to it
     * @param outputs how many trees a round adds, one an output
     */
    static List<TreeEnsemble.Tree> train(
            FeatureTable table,
            float[] label,
            double[] weight,
            BoostingSettings settings,
            Map<String, Object> objective,
            int outputs,
            Seed seed) {
        try {
            DMatrix matrix = matrix(table, label, weight);
            try {
                Booster booster = XGBoost.train(
                        matrix, parameters(settings, objective, seed), settings.rounds(), Map.of(), null, null);
                try {
                    return XgboostTrees.read(booster.toByteArray("ubj"), outputs);
                } finally {
                    booster.dispose();
                }
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError failure) {
            throw new IllegalStateException("XGBoost failed on a table that was checked before.", failure);
        }
    }

    /** The table as the library takes it: rows of floats. */
    static float[] rows(FeatureTable table) {
        float[] rows = new float[Math.multiplyExact(table.rows(), table.width())];
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.width(); column++) {
                rows[row * table.width() + column] = (float) table.value(column, row);
            }
        }
        return rows;
    }

    private static DMatrix matrix(FeatureTable table, float[] label, double[] weight) throws XGBoostError {
        DMatrix matrix = new DMatrix(rows(table), table.rows(), table.width(), Float.NaN);
        matrix.setLabel(label);
        float[] weights = new float[weight.length];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = (float) weight[row];
        }
        matrix.setWeight(weights);
        return matrix;
    }

    private static Map<String, Object> parameters(BoostingSettings settings, Map<String, Object> objective, Seed seed) {
        Map<String, Object> parameters = new HashMap<>(objective);
        parameters.put("tree_method", settings.splits() == BoostingSettings.Splits.EXACT ? "exact" : "hist");
        parameters.put("nthread", 1);
        parameters.put("max_depth", settings.depth());
        parameters.put("eta", settings.learningRate());
        parameters.put("min_child_weight", settings.minimumRows());
        parameters.put("lambda", settings.penalty());
        parameters.put("seed", (int) (seed.value() & Integer.MAX_VALUE));
        parameters.put("verbosity", 0);
        return parameters;
    }
}
