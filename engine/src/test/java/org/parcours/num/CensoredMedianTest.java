package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensoredMedianTest {
    /** The ranks of tables of the sign test at 5 %, two-sided. */
    @ParameterizedTest
    @CsvSource({"5, 0", "6, 1", "8, 1", "9, 2", "10, 2", "15, 4", "20, 6", "25, 8", "30, 10", "40, 14", "100, 40"})
    void ranksAreThePublishedOnes(int n, int rank) {
        assertThat(CensoredMedian.rank(n)).isEqualTo(rank);
    }

    @Test
    void ofTwentyNumbersTheSixthFromEitherEnd() {
        double[] numbers = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        CensoredMedian median = CensoredMedian.of(numbers, numbers);
        assertThat(median)
                .isEqualTo(new CensoredMedian(OptionalDouble.of(10.5), OptionalDouble.of(6), OptionalDouble.of(15)));
    }

    @Test
    void whatIsNotKnownMakesTheIntervalWider() {
        double[] least =
                IntStream.rangeClosed(1, 20).mapToDouble(i -> Math.min(i, 14)).toArray();
        double[] most = IntStream.rangeClosed(1, 20)
                .mapToDouble(i -> i <= 14 ? i : Double.POSITIVE_INFINITY)
                .toArray();
        // the fifteenth may be anything above 14; the median does not care
        assertThat(CensoredMedian.of(least, most))
                .isEqualTo(new CensoredMedian(OptionalDouble.of(10.5), OptionalDouble.of(6), OptionalDouble.empty()));
        double[] unknown = most.clone();
        Arrays.fill(unknown, 9, 20, Double.POSITIVE_INFINITY);
        assertThat(CensoredMedian.of(least, unknown).median()).isEmpty();
    }

    @Test
    void holdsTheTrueMedianAsOftenAsItSays() {
        RandomStream random = new RandomStream(new Seed(1));
        int held = 0;
        for (int sample = 0; sample < 2000; sample++) {
            double[] numbers = new double[20];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = -Math.log(random.nextUniform());
            }
            CensoredMedian median = CensoredMedian.of(numbers, numbers);
            held += median.lower().orElseThrow() <= Math.log(2)
                            && Math.log(2) <= median.upper().orElseThrow()
                    ? 1
                    : 0;
        }
        // exactly 95.86 % of samples; four standard errors of 2,000 are 1.8 %
        assertThat(held / 2000.0).isBetween(0.94, 0.977);
    }

    @Test
    void noNumbersHaveNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> CensoredMedian.of(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> CensoredMedian.of(new double[1], new double[2]));
    }
}
