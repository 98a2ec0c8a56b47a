package org.parcours.plan.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.bandit.Belief.Beta;
import org.parcours.plan.bandit.Belief.Normal;

class BestBeliefTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void equalBeliefsShare() {
        assertThat(BestBelief.probabilities(new Beta(1, 1), new Beta(1, 1), new Beta(1, 1)))
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, EXACT);
        assertThat(BestBelief.probabilities(new Normal(5, 2))).containsExactly(1.0);
    }

    @Test
    void oneSuccessAgainstNothingWinsTwoTimesOfThree() {
        // P(X > Y), X ~ Beta(2,1), Y uniform: ∫ 2x · x dx = 2/3
        assertThat(BestBelief.probabilities(new Beta(2, 1), new Beta(1, 1))[0]).isEqualTo(2.0 / 3, EXACT);
        // X ~ Beta(2,1) against two uniform ones: ∫ 2x · x² dx = 1/2
        assertThat(BestBelief.probabilities(new Beta(2, 1), new Beta(1, 1), new Beta(1, 1))[0])
                .isEqualTo(0.5, EXACT);
    }

    @Test
    void countsWorkedByHand() {
        // X ~ Beta(3,2): density 12x²(1−x); Y ~ Beta(2,3): F(x) = 6x² − 8x³ + 3x⁴
        // ∫ 12(x² − x³)(6x² − 8x³ + 3x⁴) = 12(6/5 − 14/6 + 11/7 − 3/8) = 12(1008 − 1960 + 1320 − 315)/840 = 53/70
        assertThat(BestBelief.probabilities(new Beta(3, 2), new Beta(2, 3))[0]).isEqualTo(53.0 / 70, EXACT);
    }

    @Test
    void priorsWithPolesAreIntegratedToo() {
        // X ~ Beta(½,½), Y ~ Beta(½,1) with F(y) = √y: P(X > Y) = E √X = Γ(1)Γ(1) / (Γ(½)Γ(3/2)) = 2/π
        assertThat(BestBelief.probabilities(new Beta(0.5, 0.5), new Beta(0.5, 1))[0])
                .isEqualTo(2 / Math.PI, EXACT);
        // X ~ Beta(a,1) has F(x) = x^a, so X wins against Beta(b,1) with a / (a + b)
        assertThat(BestBelief.probabilities(new Beta(0.01, 1), new Beta(0.03, 1))[0])
                .isEqualTo(0.25, EXACT);
        assertThat(BestBelief.probabilities(new Beta(3e6, 1), new Beta(1e6, 1))[0])
                .isEqualTo(0.75, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1, 0.539827837277029", "1, 1, 0.841344746068543", "2, 1, 0.977249868051821"})
    void twoNormalsDifferByANormal(double gap, double deviation, double expected) {
        // P(X > Y) = Φ(gap / √(σ² + τ²)), here with σ² + τ² = 1; Φ from Abramowitz and Stegun, table 26.1
        double[] best = BestBelief.probabilities(new Normal(7 + gap, 0.6 * deviation), new Normal(7, 0.8 * deviation));
        assertThat(best[0]).isEqualTo(expected, EXACT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.3, 0.7, 0.95, 0.9999})
    void widthsMayDifferByAMillion(double probability) {
        // the narrow one is almost a point: P(X > Y) = Φ(z) at z = its quantile, by the inverse we trust
        double z = NormalQuantile.of(probability);
        double[] best = BestBelief.probabilities(new Normal(z, 1e-6), new Normal(0, 1));
        double exact = z / Math.sqrt(1 + 1e-12) - z; // how far the sum of variances moves the quantile
        assertThat(best[0]).isEqualTo(probability, within(1e-11 + Math.abs(exact)));
    }

    @Test
    void whatLiesWhollyBelowIsNeverBest() {
        double[] best = BestBelief.probabilities(new Normal(0, 1), new Normal(100, 1), new Normal(100, 1));
        assertThat(best).containsExactly(new double[] {0, 0.5, 0.5}, EXACT);
    }

    @Test
    void manyDrawsAgree() {
        Belief[] beliefs = {new Normal(0, 1), new Normal(0.5, 0.3), new Normal(-1, 2), new Normal(0.4, 0.1)};
        double[] best = BestBelief.probabilities(beliefs);
        RandomStream random = new RandomStream(new Seed(11));
        int draws = 200_000;
        double[] wins = new double[beliefs.length];
        for (int i = 0; i < draws; i++) {
            wins[winner(beliefs, random)] += 1.0 / draws;
        }
        for (int arm = 0; arm < wins.length; arm++) {
            double error = Math.sqrt(best[arm] * (1 - best[arm]) / draws);
            assertThat(wins[arm]).isEqualTo(best[arm], within(5 * error));
        }
    }

    @Test
    void theyAlwaysSumToOne() {
        RandomStream random = new RandomStream(new Seed(5));
        for (int i = 0; i < 300; i++) {
            Belief[] beliefs = new Belief[1 + random.nextInt(12)];
            for (int arm = 0; arm < beliefs.length; arm++) {
                double count = Math.pow(10, 6 * random.nextUniform());
                double share = random.nextUniform();
                beliefs[arm] = new Beta(0.5 + count * share, 0.5 + count * (1 - share));
            }
            assertThat(Arrays.stream(BestBelief.probabilities(beliefs)).sum()).isEqualTo(1, EXACT);
        }
    }

    @Test
    void aBeliefOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(0, 1)).withMessageContaining("above 0");
    }

    private static int winner(Belief[] beliefs, RandomStream random) {
        int winner = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int arm = 0; arm < beliefs.length; arm++) {
            Normal normal = (Normal) beliefs[arm];
            double drawn = normal.mean() + normal.deviation() * NormalQuantile.of(random.nextUniform());
            if (drawn > highest) {
                highest = drawn;
                winner = arm;
            }
        }
        return winner;
    }
}
