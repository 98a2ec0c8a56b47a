package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Transitions;

/**
 * The shortest way to some target states, counted in steps that may happen: a row in each state that leads closer with a
 * positive probability. Where every state has one, following them reaches the target with probability 1.
 */
final class Attractor {
    private final int[] distance;
    private final int[] row;

    /** Finds the way over the allowed rows. Linear in the transitions. */
    Attractor(Transitions transitions, Predecessors predecessors, boolean[] allowed, boolean[] target) {
        distance = new int[transitions.states()];
        row = new int[transitions.states()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        Arrays.fill(row, -1);
        spread(predecessors, allowed, target);
        for (int from = 0; from < allowed.length; from++) {
            int state = predecessors.state(from);
            if (allowed[from] && row[state] < 0 && !target[state] && isCloser(transitions, from, state)) {
                row[state] = from;
            }
        }
    }

    /** The way to the terminal states over all rows. */
    static Attractor toTerminal(Transitions transitions, Predecessors predecessors) {
        boolean[] all = new boolean[transitions.rows()];
        Arrays.fill(all, true);
        boolean[] terminal = new boolean[transitions.states()];
        for (int state = 0; state < terminal.length; state++) {
            terminal[state] = transitions.isTerminal(state);
        }
        return new Attractor(transitions, predecessors, all, terminal);
    }

    /** Whether the target can be reached from a state. */
    boolean reaches(int state) {
        return distance[state] < Integer.MAX_VALUE;
    }

    /** The first row in file order that may lead a step closer; −1 in the target and where it cannot be reached. */
    int row(int state) {
        return row[state];
    }

    private void spread(Predecessors predecessors, boolean[] allowed, boolean[] target) {
        int[] queue = new int[distance.length];
        int end = 0;
        for (int state = 0; state < target.length; state++) {
            if (target[state]) {
                distance[state] = 0;
                queue[end++] = state;
            }
        }
        for (int head = 0; head < end; head++) {
            int state = queue[head];
            for (int place = predecessors.first(state); place < predecessors.end(state); place++) {
                int from = predecessors.state(predecessors.row(place));
                if (allowed[predecessors.row(place)] && !reaches(from)) {
                    distance[from] = distance[state] + 1;
                    queue[end++] = from;
                }
            }
        }
    }

    private boolean isCloser(Transitions transitions, int from, int state) {
        for (int place = transitions.first(from); place < transitions.end(from); place++) {
            if (distance[transitions.next(place)] < distance[state]) {
                return true;
            }
        }
        return false;
    }
}
