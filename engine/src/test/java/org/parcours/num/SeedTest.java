package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void positionsAreTheSequenceOfSplitMix64() {
        // the first three outputs of the reference implementation with state 0
        Seed seed = new Seed(0);
        assertThat(seed.word(1)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(seed.word(2)).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(seed.word(3)).isEqualTo(0x06C45D188009454FL);
    }

    @Test
    void uniformNumbersFillTheUnitIntervalEvenly() {
        double sum = 0;
        double squares = 0;
        int n = 1_000_000;
        for (int i = 0; i < n; i++) {
            double u = new Seed(7).uniform(i);
            sum += u;
            squares += u * u;
        }
        // mean 1/2 with standard error 0.29 / 1000, second moment 1/3
        assertThat(sum / n).isEqualTo(0.5, within(0.0012));
        assertThat(squares / n).isEqualTo(1.0 / 3, within(0.0012));
    }

    @Test
    void aThresholdIsPassedAsOftenAsItsProbability() {
        long threshold = Seed.threshold(0.25);
        int below = 0;
        for (int i = 0; i < 1_000_000; i++) {
            if ((new Seed(3).word(i) >>> 2) < threshold) {
                below++;
            }
        }
        // standard error 433
        assertThat(below).isBetween(250_000 - 1_800, 250_000 + 1_800);
    }

    @Test
    void wholeNumbersReachBothEndsAndNoFurther() {
        RandomStream stream = new RandomStream(new Seed(1));
        int[] seen = new int[3];
        for (int i = 0; i < 30_000; i++) {
            seen[stream.nextInt(3)]++;
        }
        // 10,000 each with standard error 82
        assertThat(Arrays.stream(seen).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }

    @Test
    void childrenOfOneSeedDiffer() {
        assertThat(new Seed(5).child(1)).isNotEqualTo(new Seed(5).child(2));
    }
}
