package org.parcours.num;

/**
 * Places that cut the line of numbers into bins. Finding a number's bin starts from a grid of equal cells over the cuts, so
 * that it mostly takes no search. Never changes.
 */
public final class Cuts {
    private static final int CELLS = 256;

    private final double[] cuts;
    private final double scale;
    private final int[] before;

    /**
     * Cuts.
     *
     * @param cuts rising, finite; may be none
     */
    public Cuts(double[] cuts) {
        this.cuts = cuts.clone();
        for (int i = 0; i < cuts.length; i++) {
            if (!Double.isFinite(cuts[i]) || (i > 0 && !(cuts[i - 1] < cuts[i]))) {
                throw new IllegalArgumentException(
                        "The cut at position " + i + " is " + cuts[i] + "; cuts must be finite and rise.");
            }
        }
        double span = cuts.length < 2 ? 0 : cuts[cuts.length - 1] - cuts[0];
        this.scale = span > 0 && span < Double.POSITIVE_INFINITY ? (CELLS - 1) / span : 0;
        this.before = new int[CELLS + 1];
        for (double cut : cuts) {
            before[cell(cut) + 1]++;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            before[cell + 1] += before[cell];
        }
    }

    /** How many cuts there are; there is one bin more. */
    public int size() {
        return cuts.length;
    }

    /** A cut; numbers below it lie in the bins up to its position. */
    public double cut(int position) {
        return cuts[position];
    }

    /** The bin of a number: how many cuts are at most as large. O(1) mostly, O(log cuts) where they crowd. */
    public int bin(double number) {
        int cell = cell(number);
        int low = before[cell];
        int high = before[cell + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Never falls while numbers rise, so that cuts in cells before a number's are smaller and those after it larger. */
    private int cell(double number) {
        double first = cuts.length == 0 ? 0 : cuts[0];
        return Math.max(0, Math.min(CELLS - 1, (int) ((number - first) * scale)));
    }
}
