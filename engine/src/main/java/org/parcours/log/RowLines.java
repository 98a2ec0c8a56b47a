package org.parcours.log;

import java.util.Arrays;

/** On which line each row starts: kept only where a row does not start on the line after the row before it. */
final class RowLines {
    private int[] rows = new int[4];
    private long[] lines = new long[4];
    private int breaks;
    private long expected = Long.MIN_VALUE;

    /** Takes note of the next row, which starts on a line. */
    void add(int row, long line) {
        if (line != expected) {
            if (breaks == rows.length) {
                rows = Arrays.copyOf(rows, 2 * breaks);
                lines = Arrays.copyOf(lines, 2 * breaks);
            }
            rows[breaks] = row;
            lines[breaks++] = line;
        }
        expected = line + 1;
    }

    /** The line on which a row starts. */
    long line(int row) {
        int found = Arrays.binarySearch(rows, 0, breaks, row);
        int at = found >= 0 ? found : -found - 2;
        return lines[at] + (row - rows[at]);
    }
}
