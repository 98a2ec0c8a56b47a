package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Transitions;

/**
 * A model in which sets of states are one node each, and only some rows are left. A node may have a row more, after all
 * others: to stay, which earns a prize and ends.
 */
final class Quotient {
    /** What stands for the original row where a node stays. */
    static final int STAY = -1;

    private final Transitions transitions;
    private final double[] reward;
    private final int[] originalRow;
    private final int[] representative;

    private Quotient(Transitions transitions, double[] reward, int[] originalRow, int[] representative) {
        this.transitions = transitions;
        this.reward = reward;
        this.originalRow = originalRow;
        this.representative = representative;
    }

    /**
     * Makes a quotient.
     *
     * @param original the model
     * @param reward its reward by row
     * @param nodeOf the node of each state, numbered without gaps; −1 for a state that is left out, into which no row that
     *     is kept may lead
     * @param kept which rows are left
     * @param prize of each node what staying earns; NaN where staying is not possible
     */
    static Quotient of(Transitions original, double[] reward, int[] nodeOf, boolean[] kept, double[] prize) {
        int nodes = prize.length;
        int[] rowStart = rowStarts(original, nodeOf, kept, prize);
        int[] originalRow = rows(original, nodeOf, kept, rowStart);
        int[] nextStart = new int[originalRow.length + 1];
        for (int row = 0; row < originalRow.length; row++) {
            int from = originalRow[row];
            nextStart[row + 1] = nextStart[row] + (from == STAY ? 1 : original.end(from) - original.first(from));
        }
        int[] next = new int[nextStart[originalRow.length]];
        double[] probability = new double[next.length];
        double[] earned = new double[originalRow.length];
        for (int node = 0; node < nodes; node++) {
            for (int row = rowStart[node]; row < rowStart[node + 1]; row++) {
                int from = originalRow[row];
                earned[row] = from == STAY ? prize[node] : reward[from];
                for (int i = 0; i < nextStart[row + 1] - nextStart[row]; i++) {
                    int place = nextStart[row] + i;
                    next[place] = from == STAY ? nodes : nodeOf[original.next(original.first(from) + i)];
                    probability[place] = from == STAY ? 1 : original.probability(original.first(from) + i);
                }
            }
        }
        Transitions transitions = new Transitions(rowStart, new int[originalRow.length], nextStart, next, probability);
        return new Quotient(transitions, earned, originalRow, representatives(nodeOf, nodes));
    }

    /** The rows of the nodes, and after the last node the end, a terminal one. */
    Transitions transitions() {
        return transitions;
    }

    /** The reward by row. */
    double[] reward() {
        return reward;
    }

    /** The row of the model that a row stands for, or {@link #STAY}. */
    int originalRow(int row) {
        return originalRow[row];
    }

    /** The first state of a node. */
    int representative(int node) {
        return representative[node];
    }

    private static int[] rowStarts(Transitions original, int[] nodeOf, boolean[] kept, double[] prize) {
        int[] rowStart = new int[prize.length + 2];
        for (int state = 0; state < nodeOf.length; state++) {
            for (int row = original.firstRow(state); row < original.endRow(state); row++) {
                rowStart[nodeOf[state] + 1] += kept[row] ? 1 : 0;
            }
        }
        for (int node = 0; node < prize.length; node++) {
            rowStart[node + 1] += Double.isNaN(prize[node]) ? 0 : 1;
        }
        Arrays.parallelPrefix(rowStart, Integer::sum);
        return rowStart;
    }

    private static int[] rows(Transitions original, int[] nodeOf, boolean[] kept, int[] rowStart) {
        int[] rows = new int[rowStart[rowStart.length - 1]];
        Arrays.fill(rows, STAY);
        int[] free = rowStart.clone();
        for (int state = 0; state < nodeOf.length; state++) {
            for (int row = original.firstRow(state); row < original.endRow(state); row++) {
                if (kept[row]) {
                    rows[free[nodeOf[state]]++] = row;
                }
            }
        }
        return rows;
    }

    private static int[] representatives(int[] nodeOf, int nodes) {
        int[] representatives = new int[nodes];
        for (int state = nodeOf.length - 1; state >= 0; state--) {
            if (nodeOf[state] >= 0) {
                representatives[nodeOf[state]] = state;
            }
        }
        return representatives;
    }
}
