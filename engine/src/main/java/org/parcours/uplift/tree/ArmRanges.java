package org.parcours.uplift.tree;

/** Of each arm the run of rows that a node holds. Never changes. */
final class ArmRanges {
    private final int[] from;
    private final int[] to;

    private ArmRanges(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /** All rows. */
    static ArmRanges all(ArmRows rows) {
        int[] to = new int[rows.arms()];
        for (int arm = 0; arm < to.length; arm++) {
            to[arm] = rows.rows(arm);
        }
        return new ArmRanges(new int[to.length], to);
    }

    int from(int arm) {
        return from[arm];
    }

    int to(int arm) {
        return to[arm];
    }

    /** How many rows of memory these are; a row drawn twice is one. */
    int size() {
        int size = 0;
        for (int arm = 0; arm < from.length; arm++) {
            size += to[arm] - from[arm];
        }
        return size;
    }

    ArmRanges before(int[] middle) {
        return new ArmRanges(from, middle);
    }

    ArmRanges after(int[] middle) {
        return new ArmRanges(middle, to);
    }
}
