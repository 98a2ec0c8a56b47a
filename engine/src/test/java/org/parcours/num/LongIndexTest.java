package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongIndexTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersAreNumberedAsTheyComeAndSorted(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        LongIndex index = new LongIndex();
        Set<Long> expected = new LinkedHashSet<>();
        for (int i = 0; i < 20_000; i++) {
            long key = (long) random.nextInt(5_000) << 30;
            expected.add(key);
            assertThat(index.key(index.add(key))).isEqualTo(key);
        }
        List<Long> order = new ArrayList<>(expected);
        assertThat(IntStream.range(0, index.size()).mapToObj(index::key)).containsExactlyElementsOf(order);
        assertThat(IntStream.of(index.sorted()).mapToLong(index::key).toArray())
                .isSorted()
                .hasSize(order.size());
    }
}
