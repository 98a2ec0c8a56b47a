package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutsTest {
    @Test
    void aNumberOnACutLiesAboveIt() {
        Cuts cuts = new Cuts(new double[] {1, 2, 5});
        assertThat(cuts.bin(0.999)).isZero();
        assertThat(cuts.bin(1)).isEqualTo(1);
        assertThat(cuts.bin(4.999)).isEqualTo(2);
        assertThat(cuts.bin(5)).isEqualTo(3);
        assertThat(cuts.bin(Double.MAX_VALUE)).isEqualTo(3);
        assertThat(cuts.bin(-Double.MAX_VALUE)).isZero();
        assertThat(new Cuts(new double[0]).bin(7)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void countsTheCutsThatAreAtMostAsLarge(int seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        // crowded at 0, with a tail: u⁹ · 10^seed
        double[] cuts = new double[200];
        Arrays.setAll(cuts, i -> Math.pow(random.nextUniform(), 9) * Math.pow(10, seed));
        Arrays.sort(cuts);
        Cuts bins = new Cuts(cuts);
        for (int i = 0; i < 2_000; i++) {
            double number = i < 200 ? cuts[i] : Math.pow(random.nextUniform(), 9) * Math.pow(10, seed) * 1.2;
            long expected = Arrays.stream(cuts).filter(cut -> cut <= number).count();
            assertThat(bins.bin(number)).isEqualTo((int) expected);
        }
    }

    @Test
    void spansTheWholeLine() {
        Cuts cuts = new Cuts(new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE});
        assertThat(cuts.bin(-1)).isEqualTo(1);
        assertThat(cuts.bin(1)).isEqualTo(2);
    }

    @Test
    void refusesCutsThatDoNotRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cuts(new double[] {1, 1}))
                .withMessageContaining("position 1");
    }
}
