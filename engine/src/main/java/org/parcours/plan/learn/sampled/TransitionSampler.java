package org.parcours.plan.learn.sampled;

import org.parcours.model.Transitions;

/**
 * Draws transitions of a model in constant time by the alias method: a row of n transitions is n boxes of equal chance,
 * each shared by at most two of them.
 *
 * <p>Source: A. J. Walker, "An efficient method for generating discrete random variables with general distributions",
 * ACM TOMS 3, 1977; filled as M. D. Vose, IEEE Transactions on Software Engineering 17, 1991, does. One word gives the
 * box by its high part and the share of the box by its low part: 64 bits serve both, so that a probability is met to
 * within n · 2^-63. 12 bytes a transition.
 */
final class TransitionSampler {
    private final Transitions transitions;
    private final long[] threshold;
    private final int[] alias;

    /** Prepares all rows. Cost: one pass over the transitions. */
    TransitionSampler(Transitions transitions) {
        this.transitions = transitions;
        threshold = new long[transitions.size()];
        alias = new int[transitions.size()];
        int[] queue = new int[transitions.longestRow()];
        double[] height = new double[transitions.longestRow()];
        for (int row = 0; row < transitions.rows(); row++) {
            fill(transitions.first(row), transitions.end(row), queue, height);
        }
    }

    /** The place of a transition of a row, drawn by 64 random bits. */
    int place(int row, long word) {
        int first = transitions.first(row);
        int count = transitions.end(row) - first;
        if (count == 1) {
            return first;
        }
        long bits = word >>> 1;
        int box = first + (int) Math.multiplyHigh(bits, (long) count << 1);
        long share = (bits * count) & Long.MAX_VALUE;
        return share < threshold[box] ? box : alias[box];
    }

    /** Small boxes wait at the front of the queue, large ones at its back; each small one is filled up by a large one. */
    private void fill(int first, int end, int[] queue, double[] height) {
        int count = end - first;
        int small = 0;
        int large = count;
        for (int i = 0; i < count; i++) {
            height[i] = transitions.probability(first + i) * count;
            if (height[i] < 1) {
                queue[small++] = i;
            } else {
                queue[--large] = i;
            }
        }
        while (small > 0 && large < count) {
            int filled = queue[--small];
            int giver = queue[large];
            threshold[first + filled] = (long) (height[filled] * 0x1p63);
            alias[first + filled] = first + giver;
            height[giver] -= 1 - height[filled];
            if (height[giver] < 1) {
                large++;
                queue[small++] = giver;
            }
        }
        while (large < count) {
            close(first + queue[large++]);
        }
        while (small > 0) {
            close(first + queue[--small]);
        }
    }

    /** A box that, but for rounding, is full. */
    private void close(int place) {
        threshold[place] = Long.MAX_VALUE;
        alias[place] = place;
    }
}
