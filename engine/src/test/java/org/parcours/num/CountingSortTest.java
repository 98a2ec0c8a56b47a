package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountingSortTest {
    @Test
    void rowsOfOneKeyStayInTheirOrder() {
        int[] keys = {2, 0, 2, 3, 0};
        assertThat(CountingSort.sorted(new int[] {4, 2, 1, 3, 0}, row -> keys[row], 4))
                .containsExactly(4, 1, 2, 0, 3);
        assertThat(CountingSort.sorted(new int[0], row -> 0, 1)).isEmpty();
    }
}
