package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.Seed;

class JourneySplitTest {
    private static long first(double share, long seed) {
        JourneySplit split = new JourneySplit(share, new Seed(seed));
        return IntStream.range(0, 10_000)
                .filter(i -> split.isFirst("customer " + i))
                .count();
    }

    /** Five standard deviations of 10,000 lots: 5 · √(10,000 · share · (1 − share)), at most 250. */
    @ParameterizedTest
    @CsvSource({"0.5, 1, 250", "0.5, 2, 250", "0.2, 1, 200", "0.9, 3, 150"})
    void theFirstPartHasItsShare(double share, long seed, long fiveDeviations) {
        assertThat(first(share, seed))
                .isBetween((long) (10_000 * share) - fiveDeviations, (long) (10_000 * share) + fiveDeviations);
    }

    @Test
    void anotherSeedDrawsOtherLots() {
        JourneySplit one = new JourneySplit(0.5, new Seed(1));
        JourneySplit other = new JourneySplit(0.5, new Seed(2));
        long alike = IntStream.range(0, 10_000)
                .filter(i -> one.isFirst("c" + i) == other.isFirst("c" + i))
                .count();
        assertThat(alike).isBetween(4_750L, 5_250L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void aPartOfNothingIsRefused(double share) {
        assertThatThrownBy(() -> new JourneySplit(share, new Seed(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
