package org.parcours.log;

/**
 * The rows by journey and, within each, by step; rows with equal steps keep their order. Linear: a counting sort by
 * journey, after a radix sort by step where steps are not in order already. Rows that lie right take no memory.
 */
final class RowOrder {
    private static final int DIGIT = 1 << 16;

    private final int[] rows;
    private final int[] starts;

    private RowOrder(int[] rows, int[] starts) {
        this.rows = rows;
        this.starts = starts;
    }

    /** Orders rows by the numbers of their journeys, which lie in [0, journeys), and by their steps. */
    static RowOrder of(int[] journey, int journeys, int[] step) {
        int[] starts = starts(journey, journeys);
        if (isOrdered(journey, step)) {
            return new RowOrder(new int[0], starts);
        }
        int[] rows = byJourney(identity(journey.length), journey, starts);
        if (!isOrdered(rows, starts, step)) {
            rows = byJourney(byStep(step), journey, starts);
        }
        return new RowOrder(rows, starts);
    }

    /** The order of rows that lie right. */
    static RowOrder ordered(int[] starts) {
        return new RowOrder(new int[0], starts);
    }

    /** The row that stands at a position once all are in order. */
    int row(int position) {
        return rows.length == 0 ? position : rows[position];
    }

    /** The position of a journey's first row; for the number after the last journey, the number of rows. */
    int start(int journey) {
        return starts[journey];
    }

    /** Where each journey starts, and the number of rows. */
    int[] starts() {
        return starts;
    }

    /** A column in this order; the same array where nothing moves. */
    int[] arrange(int[] column) {
        if (rows.length == 0) {
            return column;
        }
        int[] arranged = new int[column.length];
        for (int position = 0; position < arranged.length; position++) {
            arranged[position] = column[rows[position]];
        }
        return arranged;
    }

    /** A column in this order; the same array where nothing moves. */
    double[] arrange(double[] column) {
        if (rows.length == 0) {
            return column;
        }
        double[] arranged = new double[column.length];
        for (int position = 0; position < arranged.length; position++) {
            arranged[position] = column[rows[position]];
        }
        return arranged;
    }

    /** A column in this order; the same array where nothing moves. */
    long[] arrange(long[] column) {
        if (rows.length == 0) {
            return column;
        }
        long[] arranged = new long[column.length];
        for (int position = 0; position < arranged.length; position++) {
            arranged[position] = column[rows[position]];
        }
        return arranged;
    }

    private static int[] starts(int[] journey, int journeys) {
        int[] starts = new int[journeys + 1];
        for (int code : journey) {
            starts[code + 1]++;
        }
        for (int i = 0; i < journeys; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private static boolean isOrdered(int[] journey, int[] step) {
        for (int row = 1; row < journey.length; row++) {
            if (journey[row] < journey[row - 1] || (journey[row] == journey[row - 1] && step[row] < step[row - 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdered(int[] rows, int[] starts, int[] step) {
        for (int journey = 0; journey + 1 < starts.length; journey++) {
            for (int position = starts[journey] + 1; position < starts[journey + 1]; position++) {
                if (step[rows[position]] < step[rows[position - 1]]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] byJourney(int[] rows, int[] journey, int[] starts) {
        int[] next = starts.clone();
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[journey[row]]++] = row;
        }
        return sorted;
    }

    /** The rows by step, least significant digit first, 16 bits at a time; the upper digit only where one is used. */
    private static int[] byStep(int[] step) {
        int[] rows = byDigit(identity(step.length), step, 0);
        for (int value : step) {
            if (value >= DIGIT) {
                return byDigit(rows, step, 16);
            }
        }
        return rows;
    }

    private static int[] byDigit(int[] rows, int[] step, int shift) {
        int[] next = new int[DIGIT + 1];
        for (int value : step) {
            next[((value >>> shift) & (DIGIT - 1)) + 1]++;
        }
        for (int digit = 0; digit < DIGIT; digit++) {
            next[digit + 1] += next[digit];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[(step[row] >>> shift) & (DIGIT - 1)]++] = row;
        }
        return sorted;
    }

    private static int[] identity(int size) {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return rows;
    }
}
