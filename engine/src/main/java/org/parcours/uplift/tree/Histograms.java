package org.parcours.uplift.tree;

import java.util.Arrays;

/** Of some columns the sums of outcomes' words by bin, for one node: column by column, arm by arm, word by word, bin by bin. */
final class Histograms {
    private final BinnedTable table;
    private final int[] start;
    private final long[] sums;
    private final boolean[] filled;

    /**
     * Room for all columns.
     *
     * @param words how many words all arms have in a bin
     */
    Histograms(BinnedTable table, int words) {
        this.table = table;
        this.start = new int[table.width() + 1];
        for (int column = 0; column < table.width(); column++) {
            start[column + 1] = start[column] + words * table.column(column).codes();
        }
        this.sums = new long[start[table.width()]];
        this.filled = new boolean[table.width()];
    }

    /** Forgets all columns but some. */
    void keep(int[] columns) {
        Arrays.fill(filled, false);
        for (int column : columns) {
            filled[column] = true;
        }
    }

    boolean has(int column) {
        return filled[column];
    }

    /** Adds up a column from the rows of a node. O(rows). */
    void fill(int column, ArmRows rows, ArmRanges node) {
        Arrays.fill(sums, start[column], start[column + 1], 0);
        rows.addTo(sums, start[column], table.column(column), node);
        filled[column] = true;
    }

    /** Takes a part away from the whole that was here, which leaves the other part. O(bins). */
    void subtract(int column, Histograms part) {
        for (int i = start[column]; i < start[column + 1]; i++) {
            sums[i] -= part.sums[i];
        }
    }

    /** Where a column begins among the sums. */
    int start(int column) {
        return start[column];
    }

    long[] sums() {
        return sums;
    }
}
