package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.learner.MetaLearners;

/**
 * The infant health data of J. L. Hill, JCGS 20, 2011, whose true effects are known: columns are the treatment, the outcome,
 * the outcome not seen, both means, and 25 features. PEHE is the root of the mean squared error of effects.
 */
class InfantHealthTest {
    private static final int FEATURES = 25;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void effectsComeNearerToTheTruthThanTheDifferenceOfMeans(int drawing) throws IOException {
        Path file = SharedData.file("ihdp/ihdp_npci_" + drawing + ".csv");
        List<double[]> rows = Files.readAllLines(file).stream()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        UpliftData data = data(rows);
        for (String learner : new String[] {"t", "x"}) {
            double[] effects = MetaLearners.of(learner, Bases.linear())
                    .fit(data, Propensities.shares(data), new Seed(1))
                    .effects(data.customers())[0];
            double error = error(rows, effects);
            double spread = error(rows, constant(rows, data));
            assertThat(error).as(learner).isLessThan(spread);
            assertThat(error).as(learner).isLessThan(1.1);
        }
    }

    private static double error(List<double[]> rows, double[] effects) {
        double sum = 0;
        for (int row = 0; row < effects.length; row++) {
            double truth = rows.get(row)[4] - rows.get(row)[3];
            sum += (effects[row] - truth) * (effects[row] - truth);
        }
        return Math.sqrt(sum / effects.length);
    }

    private static double[] constant(List<double[]> rows, UpliftData data) {
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int row = 0; row < data.rows(); row++) {
            sum[data.trial().arm(row)] += data.outcome(row);
            count[data.trial().arm(row)]++;
        }
        double[] constant = new double[rows.size()];
        Arrays.fill(constant, sum[1] / count[1] - sum[0] / count[0]);
        return constant;
    }

    private static UpliftData data(List<double[]> rows) {
        double[][] columns = new double[FEATURES][rows.size()];
        int[] arm = new int[rows.size()];
        double[] outcome = new double[rows.size()];
        for (int row = 0; row < arm.length; row++) {
            double[] cells = rows.get(row);
            arm[row] = (int) cells[0];
            outcome[row] = cells[1];
            for (int column = 0; column < FEATURES; column++) {
                columns[column][row] = cells[5 + column];
            }
        }
        List<String> names =
                IntStream.rangeClosed(1, FEATURES).mapToObj(i -> "x" + i).toList();
        return new UpliftData(
                CustomerTable.ofNumbers(FeatureTable.of(names, columns)),
                new Trial(List.of("control", "treated"), arm),
                outcome);
    }
}
