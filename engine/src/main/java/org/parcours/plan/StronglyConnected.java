package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Transitions;

/**
 * The strongly connected components of the graph of some rows.
 *
 * <p>Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1, 1972, with a stack of our
 * own in place of recursion. Linear in the transitions.
 */
final class StronglyConnected {
    private static final int NEW = -1;

    private final Transitions transitions;
    private final boolean[] allowed;
    private final int[] component;
    private final int[] number;
    private final int[] low;
    private final int[] row;
    private final int[] place;
    private final int[] open;
    private final int[] path;
    private int openCount;
    private int visited;
    private int components;

    private StronglyConnected(Transitions transitions, boolean[] allowed) {
        int states = transitions.states();
        this.transitions = transitions;
        this.allowed = allowed;
        component = new int[states];
        number = new int[states];
        low = new int[states];
        row = new int[states];
        place = new int[states];
        open = new int[states];
        path = new int[states];
        Arrays.fill(component, NEW);
        Arrays.fill(number, NEW);
    }

    /** The component of each state. A component is numbered after all those that it leads to. */
    static int[] of(Transitions transitions, boolean[] allowed) {
        StronglyConnected search = new StronglyConnected(transitions, allowed);
        for (int state = 0; state < transitions.states(); state++) {
            if (search.number[state] == NEW) {
                search.visitFrom(state);
            }
        }
        return search.component;
    }

    private void visitFrom(int root) {
        int depth = 0;
        path[0] = enter(root);
        while (depth >= 0) {
            int state = path[depth];
            int to = nextSuccessor(state);
            if (to == NEW) {
                leave(state);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[state]);
                }
            } else if (number[to] == NEW) {
                path[++depth] = enter(to);
            } else if (component[to] == NEW) {
                low[state] = Math.min(low[state], number[to]);
            }
        }
    }

    private int enter(int state) {
        number[state] = visited;
        low[state] = visited++;
        open[openCount++] = state;
        row[state] = transitions.firstRow(state);
        place[state] = row[state] < transitions.endRow(state) ? transitions.first(row[state]) : 0;
        return state;
    }

    private int nextSuccessor(int state) {
        while (row[state] < transitions.endRow(state)) {
            if (allowed[row[state]] && place[state] < transitions.end(row[state])) {
                return transitions.next(place[state]++);
            }
            row[state]++;
            place[state] = row[state] < transitions.endRow(state) ? transitions.first(row[state]) : 0;
        }
        return NEW;
    }

    private void leave(int state) {
        if (low[state] == number[state]) {
            int member;
            do {
                member = open[--openCount];
                component[member] = components;
            } while (member != state);
            components++;
        }
    }
}
