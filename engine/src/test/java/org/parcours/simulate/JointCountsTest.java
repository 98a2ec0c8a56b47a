package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class JointCountsTest {
    private static final int CELLS = 1000;

    @Test
    void countsWhatAPlainMapCounts() {
        RandomStream random = new RandomStream(new Seed(1));
        Map<Integer, Long> expected = new TreeMap<>();
        JointCounts all = new JointCounts(CELLS);
        for (int part = 0; part < 3; part++) {
            int[] first = new int[20_000];
            int[] second = new int[first.length];
            int customers = first.length - part;
            for (int i = 0; i < customers; i++) {
                first[i] = random.nextInt(2) == 0 ? 7 : random.nextInt(CELLS);
                second[i] = random.nextInt(3) > 0 ? 9 : random.nextInt(CELLS);
                expected.merge(first[i] * CELLS + second[i], 1L, Long::sum);
            }
            JointCounts some = new JointCounts(CELLS);
            some.add(first, second, customers);
            all.addAll(some);
        }
        List<JointCounts.Pair> pairs = new ArrayList<>();
        expected.forEach((key, count) -> pairs.add(new JointCounts.Pair(key / CELLS, key % CELLS, count)));
        assertThat(all.pairs()).isEqualTo(pairs).hasSizeGreaterThan(1000);
    }
}
