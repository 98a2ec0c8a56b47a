package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** What holds for every regressor. Other modules run it over their learners too. */
public abstract class RegressorContract {
    protected static final Seed SEED = new Seed(7);

    protected abstract Regressor regressor();

    /** The same on another number of threads, for learners that have threads. */
    protected Regressor regressorOnThreads(int threads) {
        return regressor();
    }

    /** y = 3 where the first column is at least 0.5, else 1; the second column says nothing. */
    protected static FeatureTable steps(int rows) {
        RandomStream random = new RandomStream(SEED);
        double[][] columns = new double[2][rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = row % 2;
            columns[1][row] = random.nextUniform();
        }
        return FeatureTable.of(List.of("x_step", "x_noise"), columns);
    }

    protected static double[] stepTarget(int rows) {
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            target[row] = row % 2 == 0 ? 1 : 3;
        }
        return target;
    }

    @Test
    void findsAStep() {
        FittedRegressor fitted = regressor().fit(steps(400), stepTarget(400), TrainingData.evenWeights(400), SEED);
        assertThat(fitted.predict(new double[] {0, 0.5})).isBetween(0.98, 1.02);
        assertThat(fitted.predict(new double[] {1, 0.5})).isBetween(2.98, 3.02);
    }

    @Test
    void predictsABlockAsItsRows() {
        FeatureTable table = steps(100);
        FittedRegressor fitted = regressor().fit(table, stepTarget(100), TrainingData.evenWeights(100), SEED);
        double[] block = new double[100];
        fitted.predict(table, block);
        for (int row = 0; row < 100; row++) {
            assertThat(block[row]).isEqualTo(fitted.predict(new double[] {table.value(0, row), table.value(1, row)}));
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreadsAndAgain() {
        FeatureTable table = steps(300);
        double[] noisy = new double[300];
        for (int row = 0; row < 300; row++) {
            noisy[row] = table.value(0, row) + table.value(1, row) + SEED.uniform(1_000 + row);
        }
        FittedRegressor one = regressorOnThreads(1).fit(table, noisy, TrainingData.evenWeights(300), SEED);
        FittedRegressor two = regressorOnThreads(2).fit(table, noisy, TrainingData.evenWeights(300), SEED);
        for (int row = 0; row < 300; row++) {
            double[] features = {table.value(0, row), table.value(1, row)};
            assertThat(two.predict(features)).isEqualTo(one.predict(features));
        }
        assertThat(two.provenance()).isEqualTo(one.provenance());
    }

    @Test
    void aRowOfWeightTwoCountsLikeTwoRows() {
        FeatureTable one = FeatureTable.of(List.of("x"), new double[][] {{1, 1, 1, 2}});
        // by hand: (2 · 4 + 1 + 1) / 4 = 2.5 where x = 1
        FittedRegressor fitted = regressor().fit(one, new double[] {4, 1, 1, 2.5}, new double[] {2, 1, 1, 4}, SEED);
        assertThat(fitted.predict(new double[] {1})).isBetween(2.45, 2.55);
    }

    @Test
    void aConstantIsPredictedEvenWhereFeaturesAreUnknown() {
        double[][] columns = {{1, Double.NaN, 3, 4, Double.NaN, 2}, {0, 0, 0, 0, 0, 0}};
        FittedRegressor fitted = regressor()
                .fit(
                        FeatureTable.of(List.of("x_a", "x_b"), columns),
                        new double[] {5, 5, 5, 5, 5, 5},
                        TrainingData.evenWeights(6),
                        SEED);
        assertThat(fitted.predict(new double[] {Double.NaN, 0})).isBetween(4.99999, 5.00001);
    }

    @Test
    void carriesItsProvenance() {
        FeatureTable table = steps(50);
        FittedRegressor fitted = regressor().fit(table, stepTarget(50), TrainingData.evenWeights(50), SEED);
        double[] other = stepTarget(50);
        other[7] += 1e-9;
        FittedRegressor onOther = regressor().fit(table, other, TrainingData.evenWeights(50), SEED);
        assertThat(fitted.provenance().learner()).isEqualTo(regressor().name());
        assertThat(fitted.provenance().rows()).isEqualTo(50);
        assertThat(fitted.provenance().seed()).isEqualTo(SEED);
        assertThat(onOther.provenance().digest())
                .isNotEqualTo(fitted.provenance().digest());
    }

    /** Cases of which every second one is learnt from. */
    private static int[] everySecond(int rows) {
        int[] learnt = new int[rows / 2];
        Arrays.setAll(learnt, i -> 2 * i + i % 2);
        return learnt;
    }

    private static double[] noisyTarget(FeatureTable cases, int[] learnt, long noise) {
        double[] target = new double[learnt.length];
        for (int i = 0; i < target.length; i++) {
            target[i] = cases.value(0, learnt[i]) + cases.value(1, learnt[i]) + SEED.uniform(noise + i);
        }
        return target;
    }

    @Test
    void fittedRepeatedlyItFitsFirstAsOnce() {
        FeatureTable cases = steps(600);
        int[] learnt = everySecond(600);
        double[] weight = TrainingData.evenWeights(300);
        weight[7] = 3;
        double[] target = noisyTarget(cases, learnt, 1_000);
        double[] expected = new double[600];
        regressor().fit(cases.select(learnt), target, weight, SEED).predict(cases, expected);
        double[] predicted = new double[600];
        regressor().repeatedly(cases, learnt, weight, SEED).fit(target, predicted);
        assertThat(predicted).containsExactly(expected, within(1e-5));
    }

    @Test
    void fittedRepeatedlyItFollowsAFactorAndAConstant() {
        // no learner here cares for the unit of a target or where its zero lies
        FeatureTable cases = steps(600);
        int[] learnt = everySecond(600);
        double[] weight = TrainingData.evenWeights(300);
        double[] target = noisyTarget(cases, learnt, 2_000);
        double[] other = Arrays.stream(target).map(each -> 40 * each - 3).toArray();
        double[] expected = new double[600];
        regressor().fit(cases.select(learnt), other, weight, SEED).predict(cases, expected);
        RepeatedFit repeated = regressor().repeatedly(cases, learnt, weight, SEED);
        double[] predicted = new double[600];
        repeated.fit(target, predicted);
        repeated.fit(other, predicted);
        assertThat(predicted).containsExactly(expected, within(1e-3));
    }

    @Test
    void fittedRepeatedlyItForgetsWhatHasNothingToDoWithTheTarget() {
        FeatureTable cases = steps(600);
        int[] learnt = everySecond(600);
        double[] weight = TrainingData.evenWeights(300);
        RepeatedFit repeated = regressor().repeatedly(cases, learnt, weight, SEED);
        double[] target = new double[300];
        double[] predicted = new double[600];
        Arrays.setAll(target, i -> SEED.uniform(i));
        repeated.fit(target, predicted);
        double[] steps = new double[300];
        Arrays.setAll(steps, i -> cases.value(0, learnt[i]) == 1 ? 3 : 1);
        repeated.fit(steps, predicted);
        for (int row = 0; row < 600; row++) {
            assertThat(predicted[row]).isEqualTo(cases.value(0, row) == 1 ? 3 : 1, within(0.02));
        }
    }

    @Test
    void refusesWhatCannotBeLearntFrom() {
        FeatureTable table = steps(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regressor().fit(table, new double[2], TrainingData.evenWeights(3), SEED));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        regressor().fit(table, new double[] {1, Double.NaN, 2}, new double[] {1, 1, 1}, SEED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regressor().fit(table, new double[3], new double[3], SEED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regressor().fit(table, new double[3], new double[] {1, -1, 1}, SEED));
    }
}
