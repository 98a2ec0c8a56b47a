package org.parcours.uplift.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.num.Seed;

class NieWagerTest {
    private static final Seed SEED = new Seed(5);

    @Test
    void followsTheFormulae() {
        double[] x = {0.5, 1, 0.25, 0.75, 2};
        // by hand: sin(π/2) + 2 · (−.25)² + .75 + 1 = 2.875; sin(π/2) = 1 is cut to .9; (.5 + 1)/2
        assertThat(NieWagerSetup.A.baseline(x)).isEqualTo(2.875, within(1e-12));
        assertThat(NieWagerSetup.A.propensity(x)).isEqualTo(0.9);
        assertThat(NieWagerSetup.A.effect(x)).isEqualTo(0.75);
        // max(1.5, .25, 0) + max(2.75, 0); .5 + ln(1 + e)
        assertThat(NieWagerSetup.B.baseline(x)).isEqualTo(4.25);
        assertThat(NieWagerSetup.B.effect(x)).isEqualTo(0.5 + 1.3132616875, within(1e-9));
        // 2 ln(1 + e^1.75) = 2 · 1.91023; 1 / (1 + e^1.25) = .2227
        assertThat(NieWagerSetup.C.baseline(x)).isEqualTo(3.82046, within(1e-4));
        assertThat(NieWagerSetup.C.propensity(x)).isEqualTo(0.2227, within(1e-4));
        // (1.75 + 2.75)/2; 1 / (1 + e^−.5 + e^−1) = 1 / 1.97441; 1.75 − 2.75
        assertThat(NieWagerSetup.D.baseline(x)).isEqualTo(2.25);
        assertThat(NieWagerSetup.D.propensity(x)).isEqualTo(0.506480, within(1e-5));
        assertThat(NieWagerSetup.D.effect(x)).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void outcomesAverageToTheirMeanAndWeightedOnesToTheEffect(NieWagerSetup setup) {
        int rows = 40_000;
        NieWager sample = NieWager.draw(setup, rows, 6, 1, SEED);
        double residual = 0;
        double weighted = 0;
        double effect = 0;
        for (int row = 0; row < rows; row++) {
            double treated = sample.data().trial().arm(row);
            double propensity = sample.propensities().of(row, 1);
            residual += (sample.data().outcome(row) - sample.mean(row)) / rows;
            // Robinson's transformation: E[(Y − m)(W − e) / (e (1 − e))] = τ
            weighted += (sample.data().outcome(row) - sample.mean(row))
                    * (treated - propensity)
                    / (propensity * (1 - propensity))
                    / rows;
            effect += sample.effect(row) / rows;
        }
        assertThat(residual).isEqualTo(0, within(0.03));
        assertThat(weighted).isEqualTo(effect, within(0.06));
    }

    @Test
    void theNaiveDifferenceOfSetupCHasTheWrongSign() {
        NieWager sample = NieWager.draw(NieWagerSetup.C, 20_000, 5, 1, SEED);
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int row = 0; row < sample.data().rows(); row++) {
            int arm = sample.data().trial().arm(row);
            sum[arm] += sample.data().outcome(row);
            count[arm]++;
        }
        assertThat(sum[1] / count[1] - sum[0] / count[0]).isNegative();
        assertThat(sample.effect(7)).isEqualTo(1);
    }

    @Test
    void aLargerSampleBeginsWithTheSmallerOne() {
        NieWager small = NieWager.draw(NieWagerSetup.B, 50, 5, 1, SEED);
        NieWager large = NieWager.draw(NieWagerSetup.B, 100, 5, 1, SEED);
        for (int row = 0; row < 50; row++) {
            assertThat(large.data().outcome(row)).isEqualTo(small.data().outcome(row));
        }
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NieWager.draw(NieWagerSetup.A, 10, 4, 1, SEED))
                .withMessageContaining("5 columns");
    }
}
