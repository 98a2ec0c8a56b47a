package org.parcours.boosting;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.List;
import java.util.Locale;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;

/** One training by LightGBM, from a table to trees of our own; everything native is let go at its end. */
final class LightgbmTraining {
    private LightgbmTraining() {}

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
            String objective,
            int outputs,
            Seed seed) {
        if (settings.splits() == BoostingSettings.Splits.EXACT) {
            throw new IllegalArgumentException(
                    "LightGBM has no exact splits, only bins of values; take binned splits, or XGBoost.");
        }
        LightgbmNatives.load();
        String parameters = objective + parameters(settings, seed);
        try (LGBMDataset data =
                LGBMDataset.createFromMat(rows(table), table.rows(), table.width(), true, parameters, null)) {
            data.setField("label", label);
            float[] weights = new float[weight.length];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = (float) weight[row];
            }
            data.setField("weight", weights);
            try (LGBMBooster booster = LGBMBooster.create(data, parameters)) {
                boolean finished = false;
                for (int round = 0; round < settings.rounds() && !finished; round++) {
                    finished = booster.updateOneIter();
                }
                return LightgbmTreeText.read(
                        booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.SPLIT), outputs);
            }
        } catch (LGBMException failure) {
            throw new IllegalStateException("LightGBM failed on a table that was checked before.", failure);
        }
    }

    /** The table as the library takes it. */
    static double[] rows(FeatureTable table) {
        double[] rows = new double[Math.multiplyExact(table.rows(), table.width())];
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.width(); column++) {
                rows[row * table.width() + column] = table.value(column, row);
            }
        }
        return rows;
    }

    private static String parameters(BoostingSettings settings, Seed seed) {
        return String.format(
                Locale.ROOT,
                " num_threads=1 deterministic=true force_row_wise=true verbosity=-1 max_depth=%d num_leaves=%d"
                        + " learning_rate=%s min_data_in_leaf=0 min_sum_hessian_in_leaf=%d lambda_l2=%s"
                        + " min_data_in_bin=1 feature_pre_filter=false seed=%d",
                settings.depth(),
                1 << settings.depth(),
                settings.learningRate(),
                settings.minimumRows(),
                settings.penalty(),
                seed.value() & Integer.MAX_VALUE);
    }
}
