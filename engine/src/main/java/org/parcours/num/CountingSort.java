package org.parcours.num;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Orders rows by keys of which there are few. */
public final class CountingSort {
    private CountingSort() {}

    /**
     * The rows by their keys; those of one key stay in their order. O(rows + keys).
     *
     * @param key of a row, at least 0 and below {@code keys}
     */
    public static int[] sorted(int[] rows, IntUnaryOperator key, int keys) {
        int[] next = new int[keys + 1];
        for (int row : rows) {
            next[key.applyAsInt(row) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[key.applyAsInt(row)]++] = row;
        }
        return sorted;
    }
}
