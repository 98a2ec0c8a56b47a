package org.parcours.uplift.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;

/** Effects of a whole table are the same bits as those of one customer after the other, on any number of threads. */
class BulkEffectsTest {
    static final List<String> LEARNERS = MetaLearners.NAMES;

    private static final Base TREES = new OrderedBoosting(new OrderedSettings(10, 3, 0.3, 1, 1, 16));
    private static final Seed SEED = new Seed(6);

    @ParameterizedTest
    @FieldSource("LEARNERS")
    void areTheSameBits(String learner) {
        UpliftData data = data();
        UpliftModel model = MetaLearners.of(learner, TREES, 2).fit(data, Propensities.shares(data), SEED);
        UpliftModel alone = MetaLearners.of(learner, TREES, 1).fit(data, Propensities.shares(data), SEED);
        double[][] all = model.effects(data.customers());
        double[] features = new double[2];
        double[] one = new double[2];
        for (int row = 0; row < data.rows(); row++) {
            data.customers().table().copyRow(row, features);
            alone.effects(features, one);
            assertThat(one).containsExactly(all[0][row], all[1][row]);
        }
    }

    /** A number that is sometimes unknown, and a category. */
    private static UpliftData data() {
        RandomStream random = new RandomStream(SEED);
        int rows = 240;
        double[][] columns = new double[2][rows];
        int[] arm = new int[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = row % 11 == 0 ? Double.NaN : random.nextUniform();
            columns[1][row] = random.nextInt(3);
            arm[row] = random.nextInt(3);
            outcome[row] = random.nextUniform() < 0.2 + 0.2 * arm[row] ? 1 : 0;
        }
        CustomerTable customers = new CustomerTable(
                FeatureTable.of(List.of("x", "kind"), columns), List.of(List.of(), List.of("a", "b", "c")));
        return new UpliftData(customers, new Trial(List.of("none", "mail", "call"), arm), outcome);
    }
}
