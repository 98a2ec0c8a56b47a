package org.parcours.uplift.tree;

/**
 * The rows that a tree is grown on, arm by arm, with the words of their outcomes beside them. A node holds of each arm a run
 * of rows; dividing it keeps the order of the rows on both sides.
 */
final class ArmRows {
    private final int[][] rows;
    private final long[][][] words;
    private final int[] spareRows;
    private final long[] spareWords;

    /**
     * Rows.
     *
     * @param rows of each arm its rows
     * @param words of each arm and each word of an outcome that of each row
     */
    ArmRows(int[][] rows, long[][][] words) {
        this.rows = rows;
        this.words = words;
        int most = 0;
        for (int[] ofArm : rows) {
            most = Math.max(most, ofArm.length);
        }
        this.spareRows = new int[most];
        this.spareWords = new long[most];
    }

    /** Rows without words. */
    static ArmRows of(int[][] rows) {
        return new ArmRows(rows, new long[rows.length][0][]);
    }

    int arms() {
        return rows.length;
    }

    int rows(int arm) {
        return rows[arm].length;
    }

    /** The row at a place of an arm. */
    int row(int arm, int place) {
        return rows[arm][place];
    }

    /** Counts the rows of an arm by a column's bins and adds up their values. */
    void addTo(int[] counts, double[] sums, BinnedColumn column, double[] values, int arm, ArmRanges node) {
        byte[] bins = column.bins();
        int[] ofArm = rows[arm];
        for (int i = node.from(arm); i < node.to(arm); i++) {
            int bin = bins[ofArm[i]] & 0xFF;
            counts[bin]++;
            sums[bin] += values[i];
        }
    }

    /** Counts the rows of an arm by a column's bins. */
    void count(int[] counts, BinnedColumn column, int arm, ArmRanges node) {
        byte[] bins = column.bins();
        int[] ofArm = rows[arm];
        for (int i = node.from(arm); i < node.to(arm); i++) {
            counts[bins[ofArm[i]] & 0xFF]++;
        }
    }

    /** Adds up values of the rows of an arm by a column's bins. */
    void addTo(double[] sums, BinnedColumn column, double[] values, int arm, ArmRanges node) {
        byte[] bins = column.bins();
        int[] ofArm = rows[arm];
        for (int i = node.from(arm); i < node.to(arm); i++) {
            sums[bins[ofArm[i]] & 0xFF] += values[i];
        }
    }

    /** Adds the words of some rows to the sums of a column's bins, from {@code start} on: arm by arm, word by word. */
    void addTo(long[] sums, int start, BinnedColumn column, ArmRanges node) {
        int at = start;
        for (int arm = 0; arm < rows.length; arm++) {
            for (long[] word : words[arm]) {
                add(sums, at, column.bins(), rows[arm], word, node.from(arm), node.to(arm));
                at += column.codes();
            }
        }
    }

    private static void add(long[] sums, int start, byte[] bins, int[] rows, long[] words, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[start + (bins[rows[i]] & 0xFF)] += words[i];
        }
    }

    /** The sums of the words of some rows: arm by arm, word by word. */
    long[] sums(ArmRanges node) {
        long[] sums = new long[rows.length * words[0].length];
        int at = 0;
        for (int arm = 0; arm < rows.length; arm++) {
            for (long[] word : words[arm]) {
                for (int i = node.from(arm); i < node.to(arm); i++) {
                    sums[at] += word[i];
                }
                at++;
            }
        }
        return sums;
    }

    /** Moves the rows of a node that go left before the others; answers of each arm with the first that goes right. */
    int[] divide(Split split, BinnedColumn column, ArmRanges node) {
        int[] middle = new int[rows.length];
        for (int arm = 0; arm < rows.length; arm++) {
            for (long[] word : words[arm]) {
                move(word, split.rights(), column.bins(), rows[arm], node.from(arm), node.to(arm));
            }
            middle[arm] = move(split.rights(), column.bins(), rows[arm], node.from(arm), node.to(arm));
        }
        return middle;
    }

    /** Without a branch: every element is written to both sides, and only one side moves on. */
    private void move(long[] values, byte[] right, byte[] bins, int[] ofRows, int from, int to) {
        long[] spare = spareWords;
        int lefts = from;
        int rights = 0;
        for (int i = from; i < to; i++) {
            int goesRight = right[bins[ofRows[i]] & 0xFF];
            long value = values[i];
            values[lefts] = value;
            spare[rights] = value;
            lefts += 1 - goesRight;
            rights += goesRight;
        }
        System.arraycopy(spare, 0, values, lefts, rights);
    }

    private int move(byte[] right, byte[] bins, int[] ofRows, int from, int to) {
        int[] spare = spareRows;
        int lefts = from;
        int rights = 0;
        for (int i = from; i < to; i++) {
            int row = ofRows[i];
            int goesRight = right[bins[row] & 0xFF];
            ofRows[lefts] = row;
            spare[rights] = row;
            lefts += 1 - goesRight;
            rights += goesRight;
        }
        System.arraycopy(spare, 0, ofRows, lefts, rights);
        return lefts;
    }
}
