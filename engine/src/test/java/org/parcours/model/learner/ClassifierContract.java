package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.Seed;

/** What holds for every classifier. Other modules run it over their learners too. */
public abstract class ClassifierContract {
    protected static final Seed SEED = new Seed(11);

    protected abstract Classifier classifier();

    /** Of 1,000 rows with x = 0 every fifth, of those with x = 1 four of five are of the last class. */
    private static FeatureTable table() {
        double[][] columns = new double[1][2_000];
        for (int row = 0; row < 2_000; row++) {
            columns[0][row] = row < 1_000 ? 0 : 1;
        }
        return FeatureTable.of(List.of("x"), columns);
    }

    private static int[] target(int last) {
        int[] target = new int[2_000];
        for (int row = 0; row < 2_000; row++) {
            boolean rare = row % 5 == 0;
            target[row] = (row < 1_000) == rare ? last : row % 2 == 0 || last == 1 ? 0 : 1;
        }
        return target;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void findsTheShares(int classes) {
        FittedClassifier fitted =
                classifier().fit(table(), target(classes - 1), classes, TrainingData.evenWeights(2_000), SEED);
        double[] into = new double[classes];
        fitted.probabilities(new double[] {0}, into);
        assertThat(into[classes - 1]).isEqualTo(0.2, within(0.02));
        fitted.probabilities(new double[] {1}, into);
        assertThat(into[classes - 1]).isEqualTo(0.8, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void probabilitiesSumToOneAlsoForUnknownFeatures(int classes) {
        int[] target = target(Math.min(2, classes - 1));
        FittedClassifier fitted = classifier().fit(table(), target, classes, TrainingData.evenWeights(2_000), SEED);
        assertThat(fitted.classes()).isEqualTo(classes);
        double[] into = new double[classes];
        for (double x : new double[] {0, 1, 17, Double.NaN}) {
            fitted.probabilities(new double[] {x}, into);
            double sum = 0;
            for (double each : into) {
                assertThat(each).isBetween(0.0, 1.0);
                sum += each;
            }
            assertThat(sum).isEqualTo(1, within(1e-9));
        }
    }

    @Test
    void predictsABlockAsItsRows() {
        FeatureTable table = table();
        FittedClassifier fitted = classifier().fit(table, target(1), 2, TrainingData.evenWeights(2_000), SEED);
        double[] block = new double[2_000];
        double[] into = new double[2];
        fitted.probabilities(table, 1, block);
        fitted.probabilities(new double[] {0}, into);
        assertThat(block[0]).isEqualTo(into[1]);
        fitted.probabilities(new double[] {1}, into);
        assertThat(block[1_999]).isEqualTo(into[1]);
    }

    @Test
    void refusesWhatCannotBeLearntFrom() {
        double[] weight = TrainingData.evenWeights(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier().fit(table(), target(2), 2, weight, SEED))
                .withMessageContaining("numbered from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier().fit(table(), new int[2_000], 1, weight, SEED));
    }
}
