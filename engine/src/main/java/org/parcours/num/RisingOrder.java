package org.parcours.num;

/** Positions of numbers from the least to the greatest, without boxing. */
public final class RisingOrder {
    private RisingOrder() {}

    /**
     * The positions of numbers in rising order; equal ones keep their order. A merge sort: O(n log n), two arrays of
     * positions.
     *
     * @param numbers none of them NaN, which has no place in an order
     */
    public static int[] of(double[] numbers) {
        int[] order = new int[numbers.length];
        for (int i = 0; i < order.length; i++) {
            if (Double.isNaN(numbers[i])) {
                throw new IllegalArgumentException("The number at position " + i + " is NaN, which has no place.");
            }
            order[i] = i;
        }
        int[] merged = new int[order.length];
        for (long run = 1; run < order.length; run *= 2) {
            for (long from = 0; from < order.length; from += 2 * run) {
                int middle = (int) Math.min(from + run, order.length);
                merge(numbers, order, (int) from, middle, (int) Math.min(from + 2 * run, order.length), merged);
            }
            int[] spare = order;
            order = merged;
            merged = spare;
        }
        return order;
    }

    private static void merge(double[] numbers, int[] order, int from, int middle, int to, int[] into) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takesLeft = left < middle && (right == to || numbers[order[left]] <= numbers[order[right]]);
            into[at] = takesLeft ? order[left++] : order[right++];
        }
    }
}
