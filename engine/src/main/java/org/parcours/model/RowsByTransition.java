package org.parcours.model;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.num.CountingSort;

/**
 * The rows of a log whose successor is known, ordered by state, action, successor and place in the log: a radix sort
 * with one counting pass for each. O(rows + states + actions), whatever the number of transitions.
 */
final class RowsByTransition {
    private final JourneyLog log;
    private final int end;
    private final int[] rows;

    RowsByTransition(JourneyLog log) {
        this.log = log;
        this.end = log.states().size();
        int[] known = known();
        int[] bySuccessor = CountingSort.sorted(known, this::successor, end + 1);
        int[] byAction =
                CountingSort.sorted(bySuccessor, log::action, log.actions().size());
        this.rows = CountingSort.sorted(byAction, log::state, end);
    }

    int size() {
        return rows.length;
    }

    int row(int place) {
        return rows[place];
    }

    /** The state that follows a row, the number after the last state's for the end of the journey, or NONE. */
    int successor(int row) {
        return log.isTerminal(row) ? end : log.nextState(row);
    }

    /** Whether the row at a place has another state or action than the row before it. */
    boolean startsCell(int place) {
        return place == 0
                || log.state(rows[place]) != log.state(rows[place - 1])
                || log.action(rows[place]) != log.action(rows[place - 1]);
    }

    /** Whether the row at a place has another state, action or successor than the row before it. */
    boolean startsTriple(int place) {
        return startsCell(place) || successor(rows[place]) != successor(rows[place - 1]);
    }

    private int[] known() {
        int[] known = new int[log.steps()];
        int size = 0;
        for (int row = 0; row < known.length; row++) {
            if (successor(row) != JourneyLog.NONE) {
                known[size++] = row;
            }
        }
        return size == known.length ? known : Arrays.copyOf(known, size);
    }
}
