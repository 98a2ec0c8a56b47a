package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
    private static final int DRAWS = 200_000;

    @Test
    void nothingIsDrawnWhereNothingIsOpen() {
        RandomStream random = new RandomStream(new Seed(1));
        assertThat(Binomial.draw(random, 0, 0.5)).isZero();
        assertThat(Binomial.draw(random, 1_000_000, 0)).isZero();
        assertThat(Binomial.draw(random, 1_000_000, 1)).isEqualTo(1_000_000);
        assertThat(Binomial.draw(random, 7, 1 + 1e-15)).isEqualTo(7);
        assertThat(Binomial.draw(random, 7, -1e-15)).isZero();
    }

    /** By inversion below 10 expected successes, by rejection above, each also through its mirror image. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "10, 0.5",
        "100, 0.02",
        "100, 0.98",
        "40, 0.25",
        "40, 0.75",
        "1000, 0.5",
        "1000000, 0.0137",
        "1000000000, 0.000001",
        "1000000000, 0.3"
    })
    void meanAndVarianceAreTheKnownOnes(long trials, double probability) {
        RandomStream random = new RandomStream(new Seed(trials));
        Moments moments = new Moments();
        for (int i = 0; i < DRAWS; i++) {
            long drawn = Binomial.draw(random, trials, probability);
            assertThat(drawn).isBetween(0L, trials);
            moments.add((double) drawn);
        }
        // n·p and n·p·(1 − p); five standard errors of the mean, and of the variance of something nearly normal
        double variance = trials * probability * (1 - probability);
        assertThat(moments.mean().orElseThrow())
                .isEqualTo(trials * probability, within(5 * Math.sqrt(variance / DRAWS)));
        assertThat(Math.pow(moments.standardDeviation().orElseThrow(), 2))
                .isEqualTo(variance, within(5 * variance * Math.sqrt(3.0 / DRAWS)));
    }

    /** Pearson's test against the exact masses; 0.999 quantiles of χ² with 20 and 30 degrees of freedom: 45.3 and 59.7. */
    @ParameterizedTest
    @CsvSource({"20, 0.4, 45.3", "30, 0.5, 59.7"})
    void everyNumberComesAsOftenAsItShould(int trials, double probability, double limit) {
        RandomStream random = new RandomStream(new Seed(3));
        long[] seen = new long[trials + 1];
        for (int i = 0; i < DRAWS; i++) {
            seen[(int) Binomial.draw(random, trials, probability)]++;
        }
        double statistic = 0;
        double mass = Math.pow(1 - probability, trials);
        for (int k = 0; k <= trials; k++) {
            double expected = DRAWS * mass;
            statistic += Math.pow(seen[k] - expected, 2) / expected;
            mass *= (trials - k) / (k + 1.0) * probability / (1 - probability);
        }
        assertThat(statistic).isLessThan(limit);
    }
}
