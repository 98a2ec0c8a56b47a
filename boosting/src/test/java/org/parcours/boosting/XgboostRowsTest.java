package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.BoostingSettings.Splits;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedRegressor;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.base.FittedBase;

class XgboostRowsTest {
    private static final Seed SEED = new Seed(1);
    private static final BoostingSettings SETTINGS =
            BoostingSettings.DEFAULT.withRounds(20).withMinimumRows(1);

    /** What the library itself says it bins by: of each column a number below all its values, its cuts, and one above all. */
    private static float[] cuts(FeatureTable table) {
        try (XgboostRows rows = XgboostRows.of(table, Splits.BINNED, row -> row, 1)) {
            PointerByReference firsts = new PointerByReference();
            PointerByReference cuts = new PointerByReference();
            XgboostLibrary.require(XgboostLibrary.XGDMatrixGetQuantileCut(rows.matrix(), "{}", firsts, cuts));
            String told = cuts.getValue().getString(0);
            return new Pointer(number(told, "\"data\":\\[(\\d+)"))
                    .getFloatArray(0, (int) number(told, "\"shape\":\\[(\\d+)"));
        }
    }

    private static long number(String told, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(told.replace(" ", ""));
        assertThat(found.find()).as(told).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static FeatureTable column(double... values) {
        return FeatureTable.of(List.of("x"), new double[][] {values});
    }

    private static double[] shuffled(double[] values) {
        int[] order = new RandomStream(SEED).order(values.length);
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    void binsBeginAtExactQuantiles() {
        // 1,024 values in 256 bins: four a bin, 0-3, 4-7 … 1020-1023; where the first begins is no cut
        double[] values = new double[1_024];
        Arrays.setAll(values, i -> i);
        float[] cuts = cuts(column(shuffled(values)));
        assertThat(cuts).hasSize(257);
        for (int bin = 1; bin < 256; bin++) {
            assertThat(cuts[bin]).isEqualTo(4 * bin);
        }
    }

    @Test
    void aColumnOfFewValuesHasABinForEach() {
        // beginnings -1, 0 (also as -0), 2.5: cuts at 0 and 2.5; what is unknown has no part in them
        float[] cuts = cuts(column(2.5, Double.NaN, -1, 0.0, -0.0, 2.5, 2.5));
        assertThat(cuts).hasSize(4);
        assertThat(cuts[1] == 0).isTrue();
        assertThat(cuts[2]).isEqualTo(2.5f);
    }

    @Test
    void aValueOfManyRowsHasABinForItself() {
        // half of 2,000 rows are 0, the others 1, 2 … 1000: the first bin holds the zeros alone
        double[] values = new double[2_000];
        Arrays.setAll(values, i -> Math.max(0, i - 999));
        float[] cuts = cuts(column(shuffled(values)));
        assertThat(cuts).hasSize(257);
        assertThat(cuts[1]).isEqualTo(1);
        // the other 255 share 1,000 rows: three or four each
        for (int bin = 2; bin < 256; bin++) {
            assertThat(cuts[bin] - cuts[bin - 1]).isBetween(3f, 4f);
        }
    }

    @Test
    void shortColumnsDoNotDisturbLongOnesNorUnknownOnes() {
        double[][] columns = new double[3][1_024];
        Arrays.setAll(columns[0], i -> i % 2);
        Arrays.setAll(columns[1], i -> -i);
        Arrays.fill(columns[2], Double.NaN);
        float[] cuts = cuts(FeatureTable.of(List.of("a", "b", "c"), columns));
        assertThat(cuts[1]).isEqualTo(1);
        // three numbers of the first column, then one below -1023, then the second column's first cut
        assertThat(cuts[4]).isEqualTo(-1_019);
    }

    private static FeatureTable table(int rows) {
        RandomStream random = new RandomStream(new Seed(7));
        double[][] columns = new double[6][rows];
        for (double[] column : columns) {
            for (int row = 0; row < rows; row++) {
                column[row] = random.nextUniform() - 0.5;
            }
        }
        for (int row = 0; row < rows; row++) {
            columns[1][row] = Math.floor(columns[1][row] * 200);
            columns[2][row] = columns[2][row] > 0.3 ? Double.NaN : columns[2][row] > 0 ? 1 : 0;
        }
        return FeatureTable.of(List.of("a", "b", "c", "d", "e", "f"), columns);
    }

    private static double[] target(FeatureTable table, int factor) {
        double[] target = new double[table.rows()];
        RandomStream random = new RandomStream(new Seed(8));
        for (int row = 0; row < target.length; row++) {
            double unknown = Double.isNaN(table.value(2, row)) ? 2 : 0;
            target[row] = factor * table.value(0, row) + table.value(1, row) * table.value(3, row) / 100 + unknown;
            target[row] += random.nextUniform() / 10;
        }
        return target;
    }

    private static double[] predicted(FittedRegressor fitted, FeatureTable table) {
        double[] predicted = new double[table.rows()];
        fitted.predict(table, predicted);
        return predicted;
    }

    @ParameterizedTest
    @EnumSource(Splits.class)
    void keptRowsTeachOneTargetAfterTheOtherAsNewOnesDo(Splits splits) {
        Regressor regressor = new XgboostBoosting().regressor(SETTINGS.withSplits(splits));
        FeatureTable table = table(2_000);
        FeatureTable ready = regressor.ready(table, target(table, 1));
        double[] weight = TrainingData.evenWeights(table.rows());
        for (int factor : new int[] {1, -3, 1}) {
            weight[factor + 5] = 4;
            double[] target = target(table, factor);
            assertThat(predicted(regressor.fit(ready, target, weight, SEED), table))
                    .isEqualTo(predicted(regressor.fit(table, target, weight, SEED), table));
        }
    }

    @ParameterizedTest
    @EnumSource(Splits.class)
    void rowsReadyForAnotherTargetTeachTheSame(Splits splits) {
        Regressor regressor = new XgboostBoosting().regressor(SETTINGS.withSplits(splits));
        FeatureTable table = table(2_000);
        double[] other = new double[table.rows()];
        Arrays.setAll(other, row -> table.value(5, row));
        double[] weight = TrainingData.evenWeights(table.rows());
        double[] target = target(table, 2);
        assertThat(predicted(regressor.fit(regressor.ready(table, other), target, weight, SEED), table))
                .isEqualTo(predicted(regressor.fit(table, target, weight, SEED), table));
    }

    @Test
    void twoThreadsGiveTheBitsOfOneOnEveryRun() {
        FeatureTable table = table(40_000);
        double[] weight = TrainingData.evenWeights(table.rows());
        double[] target = target(table, 2);
        Regressor regressor = new XgboostBoosting().regressor(SETTINGS);
        double[] expected = predicted(regressor.fit(table, target, weight, SEED), table);
        for (int run = 0; run < 3; run++) {
            assertThat(predicted(regressor.alone().fit(table, target, weight, SEED), table))
                    .isEqualTo(expected);
        }
    }

    @Test
    void columnsOfFewValuesGiveTheTreesOfTheLibrarysOwnBins() throws Exception {
        FeatureTable whole = table(3_000);
        double[][] columns = new double[3][whole.rows()];
        for (int row = 0; row < whole.rows(); row++) {
            columns[0][row] = Math.floor(whole.value(0, row) * 250);
            columns[1][row] = whole.value(1, row);
            columns[2][row] = whole.value(2, row);
        }
        FeatureTable table = FeatureTable.of(List.of("a", "b", "c"), columns);
        float[] label = new float[table.rows()];
        double[] target = target(whole, 1);
        for (int row = 0; row < label.length; row++) {
            label[row] = (float) target[row];
        }
        Map<String, Object> objective = Map.of("objective", "reg:squarederror", "base_score", 0);
        List<TreeEnsemble.Tree> ours = new XgboostTraining(SETTINGS)
                .train(table, label, TrainingData.evenWeights(label.length), objective, 1, SEED);
        DMatrix matrix = new DMatrix(NativePredictionTest.rows(table), table.rows(), 3, Float.NaN);
        matrix.setLabel(label);
        Booster booster = XGBoost.train(
                matrix,
                Map.of("tree_method", "hist", "nthread", 1, "max_depth", 4, "eta", 0.1, "base_score", 0),
                SETTINGS.rounds(),
                Map.of(),
                null,
                null);
        TreeEnsemble theirs = TreeEnsemble.of(new double[1], XgboostTrees.read(booster.toByteArray("ubj"), 1));
        TreeEnsemble mine = TreeEnsemble.of(new double[1], ours);
        double[] features = new double[3];
        for (int row = 0; row < table.rows(); row++) {
            table.copyRow(row, features);
            assertThat(mine.predict(features)).isEqualTo(theirs.predict(features));
        }
    }

    @Test
    void anUnknownValueGoesTheWayThatWasLearnt() {
        FeatureTable table = table(2_000);
        Regressor regressor = new XgboostBoosting().regressor(SETTINGS.withRounds(100));
        FittedRegressor fitted = regressor.fit(table, target(table, 1), TrainingData.evenWeights(table.rows()), SEED);
        // an unknown third value adds 2 to the target
        assertThat(fitted.predict(new double[] {0, 0, Double.NaN, 0, 0, 0})
                        - fitted.predict(new double[] {0, 0, 0, 0, 0, 0}))
                .isBetween(1.8, 2.2);
    }

    @Test
    void customersWithCategoriesAreMadeReadyForNumbersAndProbabilities() {
        int rows = 1_500;
        FeatureTable whole = table(rows);
        double[][] columns = new double[2][rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = row % 7 == 0 ? Double.NaN : row % 3;
            columns[1][row] = whole.value(0, row);
            target[row] = row % 3 == 1 || columns[1][row] > 0.2 ? 1 : 0;
        }
        CustomerTable customers = new CustomerTable(
                FeatureTable.of(List.of("colour", "x"), columns), List.of(List.of("r", "g", "b"), List.of()));
        Base base = Bases.boosting("xgboost", SETTINGS);
        CustomerTable ready = base.ready(customers, target);
        double[] weight = TrainingData.evenWeights(rows);
        FittedBase probability = base.probability(ready, target, weight, SEED);
        assertThat(probability.predict(ready))
                .isEqualTo(base.probability(customers, target, weight, SEED).predict(customers));
        assertThat(base.number(ready, target, weight, SEED).predict(ready))
                .isEqualTo(base.number(customers, target, weight, SEED).predict(customers));
        assertThat(probability.predict(new double[] {1, 0})).isGreaterThan(0.8);
        assertThat(probability.predict(new double[] {2, 0})).isLessThan(0.2);
    }

    @Test
    void aFailureSaysWhatTheLibraryHasToSay() {
        Regressor regressor = new XgboostBoosting().regressor(SETTINGS);
        assertThatIllegalStateException()
                .isThrownBy(() -> regressor.fit(
                        column(1, Double.POSITIVE_INFINITY, 2),
                        new double[] {1, 2, 3},
                        TrainingData.evenWeights(3),
                        SEED))
                .withMessageContaining("inf");
    }
}
