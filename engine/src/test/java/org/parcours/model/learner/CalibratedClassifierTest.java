package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class CalibratedClassifierTest extends ClassifierContract {
    private static final int ROWS = 20_000;

    @Override
    protected Classifier classifier() {
        return new CalibratedClassifier(LogisticRegression.DEFAULT, 3);
    }

    @Test
    void bringsProbabilitiesThatAreTooSureToHowOftenClassesCome() {
        // the log odds of a 1 are x, but what is to be calibrated says 3x
        RandomStream random = new RandomStream(SEED);
        double[] x = new double[ROWS];
        int[] target = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            x[row] = 4 * random.nextUniform() - 2;
            target[row] = random.nextUniform() < Softmax.logistic(x[row]) ? 1 : 0;
        }
        FittedClassifier fitted = new CalibratedClassifier(new TooSure(), 3)
                .fit(
                        FeatureTable.of(List.of("x"), new double[][] {x}),
                        target,
                        2,
                        TrainingData.evenWeights(ROWS),
                        SEED);
        double[] probabilities = new double[2];
        for (double each : new double[] {-1.5, -0.5, 0, 1}) {
            fitted.probabilities(new double[] {each}, probabilities);
            assertThat(probabilities[1]).isCloseTo(Softmax.logistic(each), within(0.02));
            assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-12));
        }
        assertThat(fitted.provenance().learner()).isEqualTo("too sure, calibrated");
    }

    @Test
    void oneFoldIsRefused() {
        assertThatThrownBy(() -> new CalibratedClassifier(new TooSure(), 1)).hasMessageContaining("at least 2");
    }

    /** Says that the log odds of a 1 are three times what they are. */
    private record TooSure() implements Classifier {
        @Override
        public String name() {
            return "too sure";
        }

        @Override
        public FittedClassifier fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
            Provenance provenance =
                    Provenance.of(name(), table, TrainingData.asNumbers(target), weight, Map.of(), seed);
            return new FittedClassifier() {
                @Override
                public Provenance provenance() {
                    return provenance;
                }

                @Override
                public int classes() {
                    return 2;
                }

                @Override
                public void probabilities(double[] features, double[] into) {
                    into[1] = Softmax.logistic(3 * features[0]);
                    into[0] = 1 - into[1];
                }
            };
        }
    }
}
