package org.parcours.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.NetworkBase;

/** A perceptron as a base learner of uplift. */
class NetworkBaseTest {
    private static final int ROWS = 3000;
    private static final double[] EVEN = TrainingData.evenWeights(ROWS);
    private static final NetworkBase BASE = new NetworkBase(new TorchNetworks(), NetworkBase.Settings.DEFAULT);

    @Test
    void learnsABentNumberAndAProbability() {
        CustomerTable customers = customers();
        double[] number = new double[ROWS];
        double[] answer = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double x = customers.table().value(0, row);
            number[row] = 100 + 10 * Math.abs(x);
            answer[row] = new Seed(2).uniform(row) < (x > 0 ? 0.8 : 0.2) ? 1 : 0;
        }
        FittedBase bent = BASE.number(customers, number, EVEN, new Seed(3));
        assertThat(bent.predict(new double[] {0.8, 0})).isCloseTo(108, within(1.0));
        assertThat(bent.predict(new double[] {-0.8, 0})).isCloseTo(108, within(1.0));
        assertThat(bent.predict(new double[] {0, 0})).isCloseTo(100, within(1.5));
        FittedBase chance = BASE.probability(customers, answer, EVEN, new Seed(4));
        assertThat(chance.predict(new double[] {0.6, 1})).isCloseTo(0.8, within(0.12));
        assertThat(chance.predict(new double[] {-0.6, 1})).isCloseTo(0.2, within(0.12));
    }

    @Test
    void theSameSeedLearnsTheSame() {
        CustomerTable customers = customers();
        double[] number = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            number[row] = customers.table().value(0, row);
        }
        double[] asked = {0.3, Double.NaN};
        assertThat(BASE.number(customers, number, EVEN, new Seed(5)).predict(asked))
                .isEqualTo(BASE.number(customers, number, EVEN, new Seed(5)).predict(asked));
    }

    private static CustomerTable customers() {
        RandomStream random = new RandomStream(new Seed(1));
        double[][] columns = new double[2][ROWS];
        for (int row = 0; row < ROWS; row++) {
            columns[0][row] = 2 * random.nextUniform() - 1;
            columns[1][row] = random.nextInt(3);
        }
        return new CustomerTable(
                FeatureTable.of(List.of("x", "channel"), columns), List.of(List.of(), List.of("a", "b", "c")));
    }
}
