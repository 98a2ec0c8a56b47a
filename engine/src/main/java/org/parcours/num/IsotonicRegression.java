package org.parcours.num;

import java.util.Arrays;

/**
 * The function that never falls and lies closest to points in weighted squares: min Σ w (y − f(x))².
 *
 * <p>Pool adjacent violators: points in the order of x begin as blocks of their own; as long as a block's mean is at most
 * that of the one before, the two become one. Points of one x are one block from the start. Between two blocks f rises in a
 * straight line; before the first and after the last it stays. O(n log n) for the order, O(n) for the rest; f is then a
 * binary search. Immutable.
 *
 * <p>Source: M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid, E. Silverman, "An empirical distribution function for sampling
 * with incomplete information", Annals of Mathematical Statistics 26, 1955.
 */
public final class IsotonicRegression {
    private final double[] left;
    private final double[] right;
    private final double[] value;

    private IsotonicRegression(double[] left, double[] right, double[] value) {
        this.left = left;
        this.right = right;
        this.value = value;
    }

    /**
     * The function of blocks, such as those of one that was written down.
     *
     * @param left of each block where it begins, rising, finite
     * @param right where it ends, at least its beginning and below the next one's
     * @param value its value, never falling, finite
     */
    public static IsotonicRegression ofBlocks(double[] left, double[] right, double[] value) {
        if (left.length == 0 || left.length != right.length || left.length != value.length) {
            throw new IllegalArgumentException("There are " + left.length + " beginnings, " + right.length
                    + " ends and " + value.length + " values of blocks; give as many of each, and at least one.");
        }
        for (int block = 0; block < left.length; block++) {
            boolean follows = block == 0 || (right[block - 1] < left[block] && value[block - 1] <= value[block]);
            boolean isFinite =
                    Double.isFinite(left[block]) && Double.isFinite(right[block]) && Double.isFinite(value[block]);
            if (!follows || !isFinite || left[block] > right[block]) {
                throw new IllegalArgumentException("Block " + block + " from " + left[block] + " to " + right[block]
                        + " with the value " + value[block] + " does not follow the one before; blocks rise.");
            }
        }
        return new IsotonicRegression(left.clone(), right.clone(), value.clone());
    }

    /**
     * The closest rising function.
     *
     * @param x of each point where it stands, finite
     * @param y of each point what was seen there, finite
     * @param weight of each point how much it counts, above 0
     */
    public static IsotonicRegression of(double[] x, double[] y, double[] weight) {
        if (x.length == 0 || x.length != y.length || x.length != weight.length) {
            throw new IllegalArgumentException("There are " + x.length + " places for " + y.length + " numbers with "
                    + weight.length + " weights; give as many of each, and at least one.");
        }
        Blocks blocks = new Blocks(x.length);
        for (int point : RisingOrder.of(x)) {
            boolean counts = weight[point] > 0 && weight[point] < Double.POSITIVE_INFINITY;
            if (!Double.isFinite(x[point]) || !Double.isFinite(y[point]) || !counts) {
                throw new IllegalArgumentException("The point " + point + " is " + y[point] + " at " + x[point]
                        + " with the weight " + weight[point] + "; give finite numbers and weights above 0.");
            }
            blocks.add(x[point], y[point], weight[point]);
        }
        blocks.poolLast();
        double[] value = new double[blocks.size];
        for (int block = 0; block < value.length; block++) {
            value[block] = blocks.sum[block] / blocks.weight[block];
        }
        return new IsotonicRegression(
                Arrays.copyOf(blocks.left, blocks.size), Arrays.copyOf(blocks.right, blocks.size), value);
    }

    /** How many blocks, each with one value, there are. */
    public int blocks() {
        return value.length;
    }

    /** Of each block where it begins, as a copy. */
    public double[] lefts() {
        return left.clone();
    }

    /** Of each block where it ends, as a copy. */
    public double[] rights() {
        return right.clone();
    }

    /** Of each block its value, as a copy. */
    public double[] values() {
        return value.clone();
    }

    /** The function's value at a place. */
    public double value(double x) {
        int found = Arrays.binarySearch(left, x);
        int block = found >= 0 ? found : -found - 2;
        if (block < 0) {
            return value[0];
        }
        if (x <= right[block] || block == value.length - 1) {
            return value[block];
        }
        double share = (x - right[block]) / (left[block + 1] - right[block]);
        return value[block] + share * (value[block + 1] - value[block]);
    }

    /** Blocks of neighbouring points; all but the last, which may still grow, have rising means. */
    private static final class Blocks {
        private final double[] left;
        private final double[] right;
        private final double[] sum;
        private final double[] weight;
        private int size;

        Blocks(int most) {
            this.left = new double[most];
            this.right = new double[most];
            this.sum = new double[most];
            this.weight = new double[most];
        }

        void add(double x, double y, double w) {
            boolean samePlace = size > 0 && left[size - 1] == x;
            if (!samePlace) {
                poolLast();
                left[size] = x;
                right[size] = x;
                size++;
            }
            sum[size - 1] += w * y;
            weight[size - 1] += w;
        }

        void poolLast() {
            while (size > 1 && sum[size - 2] * weight[size - 1] >= sum[size - 1] * weight[size - 2]) {
                size--;
                right[size - 1] = right[size];
                sum[size - 1] += sum[size];
                weight[size - 1] += weight[size];
                sum[size] = 0;
                weight[size] = 0;
            }
        }
    }
}
