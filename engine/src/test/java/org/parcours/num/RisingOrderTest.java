package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RisingOrderTest {
    @Test
    void equalOnesKeepTheirOrder() {
        assertThat(RisingOrder.of(new double[] {2, 1, 2, -3, 1})).containsExactly(3, 1, 4, 0, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17, 64, 1_000})
    void rises(int size) {
        RandomStream random = new RandomStream(new Seed(size));
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = random.nextInt(size);
        }
        int[] order = RisingOrder.of(numbers);
        assertThat(order).hasSize(size).doesNotHaveDuplicates();
        for (int i = 1; i < size; i++) {
            double before = numbers[order[i - 1]];
            assertThat(numbers[order[i]]).isGreaterThanOrEqualTo(before);
            assertThat(numbers[order[i]] > before || order[i] > order[i - 1]).isTrue();
        }
    }

    @Test
    void refusesWhatHasNoPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> RisingOrder.of(new double[] {1, Double.NaN}));
    }
}
