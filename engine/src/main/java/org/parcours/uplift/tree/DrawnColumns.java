package org.parcours.uplift.tree;

import java.util.Arrays;
import org.parcours.num.RandomStream;

/** Draws for one node after the other some of the columns, each equally likely; all of them where so many are wanted. */
final class DrawnColumns {
    private final int[] columns;
    private final int size;
    private final RandomStream random;

    DrawnColumns(int width, int candidates, RandomStream random) {
        this.columns = new int[width];
        Arrays.setAll(columns, column -> column);
        this.size = Math.min(width, candidates);
        this.random = random;
    }

    /** The columns for the next node, rising. */
    int[] next() {
        for (int i = 0; i < size && size < columns.length; i++) {
            int other = i + random.nextInt(columns.length - i);
            int column = columns[other];
            columns[other] = columns[i];
            columns[i] = column;
        }
        int[] chosen = Arrays.copyOf(columns, size);
        Arrays.sort(chosen);
        return chosen;
    }
}
