package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
    private static String digest(double... values) {
        double[] a = Arrays.copyOf(values, values.length / 2);
        double[] b = Arrays.copyOfRange(values, values.length / 2, values.length);
        return FeatureTable.of(List.of("a", "b"), new double[][] {a, b}).digest();
    }

    @Test
    void equalTablesHaveOneDigest() {
        assertThat(digest(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).isEqualTo(digest(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }

    @Test
    void twoValuesThatChangePlacesGiveAnotherDigest() {
        double[] values = new double[22];
        Arrays.setAll(values, i -> i);
        Set<String> digests = new HashSet<>(Set.of(digest(values)));
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                double[] swapped = values.clone();
                swapped[i] = values[j];
                swapped[j] = values[i];
                digests.add(digest(swapped));
            }
        }
        // 22 · 21 / 2 pairs, and the table itself
        assertThat(digests).hasSize(232);
    }
}
