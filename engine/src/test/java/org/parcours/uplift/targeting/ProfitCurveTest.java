package org.parcours.uplift.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parcours.num.Interval;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.measure.Measured;

class ProfitCurveTest {
    @Test
    void addsUpWhatWasMeasuredInTheOrderOfWhatWasForetold() {
        // the order is the third, the first, the fourth, the second customer: 6, 6 + 2, 8 + 0, 8 − 4
        ProfitCurve curve = ProfitCurve.of(new double[] {3, -1, 5, 2}, new double[] {2, -4, 6, 0});
        assertThat(curve.at(0, 0.95).value()).isZero();
        assertThat(curve.at(1, 0.95).value()).isEqualTo(6);
        assertThat(curve.at(2, 0.95).value()).isEqualTo(8);
        assertThat(curve.at(4, 0.95).value()).isEqualTo(4);
        assertThat(curve.points(0.95).get(24).height().value()).isEqualTo(6); // 25 % of four
        assertThat(curve.points(0.95).get(49).height().value()).isEqualTo(8);
        // of the first two treated: 6, 2, 0, 0 with the mean 2, squares 16 + 0 + 4 + 4 = 24, variance 24/3, of the sum
        // 4 · 8
        Measured two = curve.at(2, 0.95);
        assertThat(two.standardError()).isEqualTo(Math.sqrt(32), within(1e-12));
        Interval interval = two.interval().orElseThrow();
        assertThat(interval.upper()).isEqualTo(8 + NormalQuantile.of(0.975) * Math.sqrt(32), within(1e-9));
    }

    @Test
    void itsIntervalsHoldTheTruth() {
        // The effect is x, measured with noise; who is treated by x > 0.7 earns 10 · (1 − 0.7²)/2 − 3 · 0.3 a customer.
        int customers = 400;
        double truth = customers * (10 * (1 - 0.49) / 2 - 3 * 0.3);
        int held = 0;
        for (int seed = 0; seed < 1000; seed++) {
            RandomStream random = new RandomStream(new Seed(seed));
            double[] foretold = new double[customers];
            double[] measured = new double[customers];
            int treated = 0;
            for (int i = 0; i < customers; i++) {
                double x = random.nextUniform();
                foretold[i] = 10 * x - 3;
                measured[i] = 10 * (x + NormalQuantile.of(random.nextUniform())) - 3;
                treated += x > 0.7 ? 1 : 0;
            }
            Interval interval = ProfitCurve.of(foretold, measured)
                    .at(treated, 0.95)
                    .interval()
                    .orElseThrow();
            held += interval.contains(truth) ? 1 : 0;
        }
        assertThat(held).isBetween(930, 970);
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> ProfitCurve.of(new double[] {1, 2}, new double[] {1}))
                .hasMessageContaining("2 foretold and 1 measured");
        assertThatThrownBy(() -> ProfitCurve.of(new double[] {1}, new double[] {1}))
                .hasMessageContaining("two customers at least");
    }
}
