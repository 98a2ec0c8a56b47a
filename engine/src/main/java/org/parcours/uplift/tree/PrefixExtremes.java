package org.parcours.uplift.tree;

import java.util.Arrays;

/**
 * Numbers at places, and the largest and the smallest sum of the first so many of them, none included. Adding to a place costs
 * O(log places): a binary tree holds of each run its sum and its extremes.
 */
final class PrefixExtremes {
    private final int leaves;
    private final double[] sum;
    private final double[] most;
    private final double[] least;

    PrefixExtremes(int places) {
        this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, places - 1)) * (places > 1 ? 2 : 1));
        this.sum = new double[2 * leaves];
        this.most = new double[2 * leaves];
        this.least = new double[2 * leaves];
    }

    /** All numbers become 0. */
    void clear() {
        Arrays.fill(sum, 0);
        Arrays.fill(most, 0);
        Arrays.fill(least, 0);
    }

    void add(int place, double number) {
        int node = leaves + place;
        double own = sum[node] + number;
        sum[node] = own;
        most[node] = Math.max(0, own);
        least[node] = Math.min(0, own);
        for (node >>= 1; node > 0; node >>= 1) {
            int left = 2 * node;
            double ofLeft = sum[left];
            sum[node] = ofLeft + sum[left + 1];
            most[node] = Math.max(most[left], ofLeft + most[left + 1]);
            least[node] = Math.min(least[left], ofLeft + least[left + 1]);
        }
    }

    /** The largest sum of the first so many numbers, at least 0. */
    double most() {
        return most[1];
    }

    /** The smallest sum of the first so many numbers, at most 0. */
    double least() {
        return least[1];
    }
}
