package org.parcours.uplift.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.base.FittedBase;

class XLearnerTest {
    private static final Seed SEED = new Seed(4);

    @Test
    void learnsNoModelOfPropensitiesThatAreTheSameForAll() {
        UpliftData data = data();
        CountingBase base = new CountingBase();
        WeightedEffects model = new XLearner(base).fit(data, Propensities.shares(data), SEED);
        // of each of three arms the outcome, of each of two treatments an effect from the control and one from its own
        assertThat(base.fits).hasValue(3 + 2 * 2);
        double own = share(data, 1);
        double control = share(data, 0);
        assertThat(model.treatments().get(0).share().predict(new double[] {0.3}))
                .isCloseTo(own / (own + control), within(1e-12));
    }

    @Test
    void learnsPropensitiesThatDiffer() {
        UpliftData data = data();
        double[][] byArm = new double[3][data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            byArm[0][row] = 0.2 + 0.4 * data.customers().table().value(0, row);
            byArm[1][row] = 0.7 - byArm[0][row];
            byArm[2][row] = 0.3;
        }
        CountingBase base = new CountingBase();
        new XLearner(base).fit(data, new Propensities(byArm), SEED);
        assertThat(base.fits).hasValue(3 + 2 * 3);
    }

    private static double share(UpliftData data, int arm) {
        return Propensities.shares(data).of(0, arm);
    }

    private static UpliftData data() {
        RandomStream random = new RandomStream(SEED);
        double[] x = new double[90];
        int[] arm = new int[90];
        double[] outcome = new double[90];
        for (int row = 0; row < 90; row++) {
            x[row] = random.nextUniform();
            arm[row] = row % 7 % 3;
            outcome[row] = x[row] + arm[row] + random.nextUniform();
        }
        CustomerTable customers = CustomerTable.ofNumbers(FeatureTable.of(List.of("x"), new double[][] {x}));
        return new UpliftData(customers, new Trial(List.of("none", "mail", "call"), arm), outcome);
    }

    /** Linear regression that counts what it learns. */
    private static final class CountingBase implements Base {
        private final AtomicInteger fits = new AtomicInteger();
        private final Base linear = Bases.linear();

        @Override
        public String name() {
            return linear.name();
        }

        @Override
        public FittedBase number(CustomerTable customers, double[] target, double[] weight, Seed seed) {
            fits.incrementAndGet();
            return linear.number(customers, target, weight, seed);
        }

        @Override
        public FittedBase probability(CustomerTable customers, double[] target, double[] weight, Seed seed) {
            fits.incrementAndGet();
            return linear.probability(customers, target, weight, seed);
        }
    }
}
