package org.parcours.uplift.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.num.IsotonicRegression;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

class RecalibrationTest {
    private static final Seed SEED = new Seed(7);

    @Test
    void effectsThatAreForetoldThreeTimesTooLargeComeBackToScale() {
        // setup B is a trial; its effects are x1 + log(1 + e^x2), and what is to be recalibrated says three times that
        NieWager sample = NieWager.draw(NieWagerSetup.B, 4000, 5, 0.5, SEED);
        Recalibration found =
                Recalibration.of(new Exaggerating(), sample.data(), Propensities.shares(sample.data()), 5, SEED, 2);
        Recalibration.Scale scale = found.scales().get(0);
        assertThat(scale.before().orElseThrow()).isNegative();
        assertThat(scale.after().orElseThrow()).isGreaterThan(0.7);
        UpliftModel model = found.applied(new Exaggerating.Model());
        double[][] effects = model.effects(sample.data().customers());
        double[][] exaggerated = new Exaggerating.Model().effects(sample.data().customers());
        assertThat(sample.rootMeanSquaredError(exaggerated[0])).isGreaterThan(2);
        assertThat(sample.rootMeanSquaredError(effects[0])).isLessThan(0.5);
        double[] one = new double[1];
        double[] features = new double[5];
        for (int row = 0; row < 50; row++) {
            sample.data().customers().table().copyRow(row, features);
            model.effects(features, one);
            assertThat(one[0]).isEqualTo(effects[0][row]);
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        NieWager sample = NieWager.draw(NieWagerSetup.B, 600, 5, 0.5, SEED);
        Propensities shares = Propensities.shares(sample.data());
        UpliftLearner learner = new TLearner(Bases.linear());
        assertThat(Recalibration.of(learner, sample.data(), shares, 3, SEED, 2)
                        .byTreatment()
                        .get(0)
                        .values())
                .containsExactly(Recalibration.of(learner, sample.data(), shares, 3, SEED, 1)
                        .byTreatment()
                        .get(0)
                        .values());
    }

    @Test
    void aModelOfOtherTreatmentsIsRefused() {
        assertThatThrownBy(() -> new Recalibration(List.of(), List.of()).applied(new Exaggerating.Model()))
                .hasMessageContaining("one for each");
    }

    @Test
    void blocksThatWereWrittenDownAreTheSameFunctionAgain() {
        IsotonicRegression rule =
                IsotonicRegression.of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 5}, new double[] {1, 1, 1, 1});
        // 3 and 2 are pooled to 2.5 from 2 to 3; halfway from 3 to 4 lies 3.75
        IsotonicRegression again = IsotonicRegression.ofBlocks(rule.lefts(), rule.rights(), rule.values());
        assertThat(again.value(2.7)).isCloseTo(2.5, within(1e-12));
        assertThat(again.value(3.5)).isCloseTo(3.75, within(1e-12));
        assertThatThrownBy(() ->
                        IsotonicRegression.ofBlocks(new double[] {1, 2}, new double[] {1, 2}, new double[] {5, 4}))
                .hasMessageContaining("blocks rise");
    }

    /** Knows the effects of setup B, and says three times as much. */
    private static final class Exaggerating implements UpliftLearner {
        @Override
        public String name() {
            return "exaggerating";
        }

        @Override
        public UpliftModel fit(UpliftData data, Propensities propensities, Seed seed) {
            return new Model();
        }

        private static final class Model implements UpliftModel {
            @Override
            public int arms() {
                return 2;
            }

            @Override
            public void effects(double[] features, double[] into) {
                into[0] = 3 * (features[0] + Math.log1p(Math.exp(features[1])));
            }
        }
    }
}
