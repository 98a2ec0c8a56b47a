package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** Our own walk through the trees answers what the libraries answer, also for unknown values and beside thresholds. */
class NativePredictionTest {
    private static final int ROWS = 3_000;

    private static FeatureTable table(Seed seed, boolean someUnknown) {
        RandomStream random = new RandomStream(seed);
        double[][] columns = new double[4][ROWS];
        for (int row = 0; row < ROWS; row++) {
            columns[0][row] = random.nextUniform() * 1e6;
            columns[1][row] = random.nextInt(5) - 2;
            columns[2][row] = someUnknown && random.nextInt(4) == 0 ? Double.NaN : random.nextUniform() - 0.5;
            // thirds are no floats, so that rounding decides on which side of a threshold they fall
            columns[3][row] = random.nextInt(30) / 3.0;
        }
        return FeatureTable.of(List.of("a", "b", "c", "d"), columns);
    }

    /** A table as the library's own package wants it. */
    static float[] rows(FeatureTable table) {
        float[] rows = new float[table.rows() * table.width()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) table.value(i % table.width(), i / table.width());
        }
        return rows;
    }

    private static float[] label(FeatureTable table) {
        float[] label = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double c = Double.isNaN(table.value(2, row)) ? 3 : table.value(2, row);
            label[row] = (float) (Math.sin(table.value(0, row) / 1e5) + table.value(1, row) * c + table.value(3, row));
        }
        return label;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void asXgboost(boolean someUnknown) throws Exception {
        FeatureTable table = table(new Seed(3), someUnknown);
        DMatrix matrix = new DMatrix(rows(table), ROWS, 4, Float.NaN);
        matrix.setLabel(label(table));
        Map<String, Object> parameters = Map.of("objective", "reg:squarederror", "base_score", 0, "nthread", 1);
        Booster booster = XGBoost.train(matrix, parameters, 50, Map.of(), null, null);
        List<TreeEnsemble.Tree> trees = XgboostTrees.read(booster.toByteArray("ubj"), 1);
        TreeEnsemble ensemble = TreeEnsemble.of(new double[1], trees);
        FeatureTable asked = table(new Seed(4), true);
        float[][] expected = booster.predict(new DMatrix(rows(asked), ROWS, 4, Float.NaN));
        for (int row = 0; row < ROWS; row++) {
            assertThat(ours(ensemble, asked, row)).isEqualTo(expected[row][0], within(2e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void asLightgbm(boolean someUnknown) throws Exception {
        LightgbmNatives.load();
        FeatureTable table = table(new Seed(5), someUnknown);
        String parameters = "objective=regression num_threads=1 verbosity=-1";
        try (LGBMDataset data =
                LGBMDataset.createFromMat(LightgbmTraining.rows(table), ROWS, 4, true, parameters, null)) {
            data.setField("label", label(table));
            try (LGBMBooster booster = LGBMBooster.create(data, parameters)) {
                for (int round = 0; round < 50; round++) {
                    booster.updateOneIter();
                }
                List<TreeEnsemble.Tree> trees = LightgbmTreeText.read(
                        booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.SPLIT), 1);
                TreeEnsemble ensemble = TreeEnsemble.of(new double[1], trees);
                FeatureTable asked = table(new Seed(6), true);
                double[] expected = booster.predictForMat(
                        LightgbmTraining.rows(asked), ROWS, 4, true, PredictionType.C_API_PREDICT_NORMAL);
                for (int row = 0; row < ROWS; row++) {
                    assertThat(ours(ensemble, asked, row)).isEqualTo(expected[row], within(1e-10));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1, -1, 0.1f, 3.3333333f, -1e-30f, 1e30f, Float.MIN_VALUE})
    void doublesFallToTheSideOfTheirFloats(float threshold) {
        double asDouble = XgboostTrees.asDouble(threshold);
        assertThat((float) asDouble).isGreaterThanOrEqualTo(threshold);
        assertThat((float) Math.nextDown(asDouble)).isLessThan(threshold);
    }

    private static double ours(TreeEnsemble ensemble, FeatureTable table, int row) {
        double[] features = new double[4];
        table.copyRow(row, features);
        return ensemble.predict(features);
    }
}
