package org.parcours.uplift.ordered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.FittedBase;

class OrderedBoostingTest {
    private static final Seed SEED = new Seed(4);

    @Test
    void oneTreeOfOneQuestionIsItsLeavesMeans() {
        // 100 customers with x = 0 and y = 1, 100 with x = 1 and y = 5; mean 3, penalty 0, rate 1: leaves −2 and +2.
        double[] x = new double[200];
        double[] y = new double[200];
        for (int row = 0; row < 200; row++) {
            x[row] = row % 2;
            y[row] = row % 2 == 0 ? 1 : 5;
        }
        CustomerTable customers = CustomerTable.ofNumbers(FeatureTable.of(List.of("x"), new double[][] {x}));
        FittedBase fitted = new OrderedBoosting(new OrderedSettings(1, 1, 1, 0, 1, 4))
                .number(customers, y, TrainingData.evenWeights(200), SEED);
        assertThat(fitted.predict(new double[] {0})).isCloseTo(1, within(1e-12));
        assertThat(fitted.predict(new double[] {1})).isCloseTo(5, within(1e-12));
        // An unknown number goes the way of the smallest.
        assertThat(fitted.predict(new double[] {Double.NaN})).isCloseTo(1, within(1e-12));
    }

    @Test
    void learnsASmoothProbability() {
        int rows = 4000;
        RandomStream random = new RandomStream(new Seed(7));
        double[][] columns = new double[2][rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextUniform();
            columns[1][row] = random.nextUniform();
            y[row] = random.nextUniform() < 0.2 + 0.6 * columns[0][row] ? 1 : 0;
        }
        CustomerTable customers = CustomerTable.ofNumbers(FeatureTable.of(List.of("a", "b"), columns));
        FittedBase fitted = new OrderedBoosting(OrderedSettings.DEFAULT)
                .probability(customers, y, TrainingData.evenWeights(rows), SEED);
        double squares = 0;
        for (int i = 1; i < 20; i++) {
            double p = fitted.predict(new double[] {i / 20.0, 0.5});
            squares += Math.pow(p - (0.2 + 0.6 * i / 20.0), 2) / 19;
        }
        assertThat(Math.sqrt(squares)).isLessThan(0.07);
    }

    @Test
    void aCategoryThatNamesNearlyEveryCustomerTeachesNothing() {
        // 1,000 categories of two customers each and targets of pure noise: statistics that held a customer's own
        // target
        // would separate it perfectly in learning and carry the noise on to new customers.
        int rows = 2000;
        RandomStream random = new RandomStream(new Seed(11));
        double[] category = new double[rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            category[row] = Math.floorDiv(row, 2);
            y[row] = random.nextUniform() < 0.5 ? 1 : 0;
        }
        List<String> names = IntStream.range(0, 1000).mapToObj(i -> "c" + i).toList();
        CustomerTable customers =
                new CustomerTable(FeatureTable.of(List.of("category"), new double[][] {category}), List.of(names));
        FittedBase fitted = new OrderedBoosting(OrderedSettings.DEFAULT)
                .probability(customers, y, TrainingData.evenWeights(rows), SEED);
        double spread = 0;
        for (int i = 0; i < 1000; i++) {
            spread += Math.pow(fitted.predict(new double[] {i}) - 0.5, 2) / 1000;
        }
        assertThat(Math.sqrt(spread)).isLessThan(0.1);
    }

    @Test
    void findsWhatACategoryMeans() {
        int rows = 3000;
        RandomStream random = new RandomStream(new Seed(13));
        double[] category = new double[rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            category[row] = random.nextInt(5);
            y[row] = category[row] == 3 ? 10 : random.nextUniform();
        }
        CustomerTable customers = new CustomerTable(
                FeatureTable.of(List.of("category"), new double[][] {category}),
                List.of(List.of("a", "b", "c", "d", "e")));
        FittedBase fitted =
                new OrderedBoosting(OrderedSettings.DEFAULT).number(customers, y, TrainingData.evenWeights(rows), SEED);
        assertThat(fitted.predict(new double[] {3})).isCloseTo(10, within(0.1));
        assertThat(fitted.predict(new double[] {0})).isCloseTo(0.5, within(0.1));
    }

    @Test
    void refusesSettingsThatLearnNothing() {
        assertThatThrownBy(() -> new OrderedSettings(0, 4, 0.1, 3, 3, 64)).hasMessageContaining("at least 1 tree");
    }
}
