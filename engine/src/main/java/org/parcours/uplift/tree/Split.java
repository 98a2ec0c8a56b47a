package org.parcours.uplift.tree;

import java.util.Arrays;

/** A question that divides the rows of a node: which bins of a column go left. */
final class Split {
    private final int column;
    private final int lastLeft;
    private final byte[] right;

    private Split(int column, int lastLeft, byte[] right) {
        this.column = column;
        this.lastLeft = lastLeft;
        this.right = right;
    }

    /** Bins of numbers up to one go left. */
    static Split ofNumbers(int column, int lastLeft, int unknown, boolean unknownLeft) {
        byte[] right = new byte[BinnedColumn.MOST_CODES];
        for (int bin = lastLeft + 1; bin < unknown; bin++) {
            right[bin] = 1;
        }
        right[unknown] = (byte) (unknownLeft ? 0 : 1);
        return new Split(column, lastLeft, right);
    }

    /**
     * Some bins of categories go left.
     *
     * @param order the bins that the node has rows of
     * @param lefts how many of them from the first on go left, the others right
     * @param othersLeft whether bins go left that the node has no rows of
     */
    static Split ofCategories(int column, int[] order, int lefts, int size, boolean othersLeft) {
        byte[] right = new byte[BinnedColumn.MOST_CODES];
        Arrays.fill(right, (byte) (othersLeft ? 0 : 1));
        for (int i = 0; i < size; i++) {
            right[order[i]] = (byte) (i < lefts ? 0 : 1);
        }
        return new Split(column, 0, right);
    }

    int column() {
        return column;
    }

    /** Of numbers the last bin that goes left. */
    int lastLeft() {
        return lastLeft;
    }

    boolean goesLeft(int bin) {
        return right[bin] == 0;
    }

    /** Of each bin 1 where it goes right, else 0; not to be changed. */
    byte[] rights() {
        return right;
    }
}
