package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Transitions;

/** The way back: which rows may lead into a state, and which state a row belongs to. */
final class Predecessors {
    private final int[] stateOf;
    private final int[] start;
    private final int[] rows;

    Predecessors(Transitions transitions) {
        stateOf = new int[transitions.rows()];
        start = new int[transitions.states() + 1];
        rows = new int[transitions.size()];
        for (int state = 0; state < transitions.states(); state++) {
            Arrays.fill(stateOf, transitions.firstRow(state), transitions.endRow(state), state);
        }
        for (int place = 0; place < transitions.size(); place++) {
            start[transitions.next(place) + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] free = start.clone();
        for (int row = 0; row < transitions.rows(); row++) {
            for (int place = transitions.first(row); place < transitions.end(row); place++) {
                rows[free[transitions.next(place)]++] = row;
            }
        }
    }

    /** The state that a row belongs to. */
    int state(int row) {
        return stateOf[row];
    }

    /** The place of the first row that may lead into a state. */
    int first(int state) {
        return start[state];
    }

    /** The place after the last row that may lead into a state. */
    int end(int state) {
        return start[state + 1];
    }

    /** The row at a place. */
    int row(int place) {
        return rows[place];
    }
}
