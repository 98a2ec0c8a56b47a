package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Transitions;

/**
 * The maximal end components of a model: the largest sets of states, with rows that stay inside, in which one can move
 * from everywhere to everywhere for ever. Under any policy a journey that does not end stays in one of them at last.
 *
 * <p>Source: L. de Alfaro, <i>Formal Verification of Probabilistic Systems</i>, PhD thesis, Stanford 1997, §3.3: cut the
 * graph into strongly connected components, take out the rows that leave theirs, repeat. Each cut is linear.
 */
final class EndComponents {
    private final Transitions transitions;
    private final Predecessors predecessors;
    private final boolean[] inside;
    private final int[] rowsLeft;
    private final int[] component;
    private int count;

    private EndComponents(Transitions transitions, Predecessors predecessors, boolean[] allowed) {
        this.transitions = transitions;
        this.predecessors = predecessors;
        inside = allowed.clone();
        rowsLeft = new int[transitions.states()];
        component = new int[transitions.states()];
    }

    /** The components that some rows make. */
    static EndComponents of(Transitions transitions, Predecessors predecessors, boolean[] allowed) {
        EndComponents components = new EndComponents(transitions, predecessors, allowed);
        components.countRows();
        components.takeOutWhereNothingIsLeft();
        int[] connected = StronglyConnected.of(transitions, components.inside);
        while (components.takeOutLeaving(connected)) {
            connected = StronglyConnected.of(transitions, components.inside);
        }
        components.number(connected);
        return components;
    }

    /** The components that all rows make. */
    static EndComponents of(Transitions transitions, Predecessors predecessors) {
        boolean[] all = new boolean[transitions.rows()];
        Arrays.fill(all, true);
        return of(transitions, predecessors, all);
    }

    /** The number of components. */
    int count() {
        return count;
    }

    /** The component of a state, numbered from 0 in the order of their first states; −1 where it is in none. */
    int component(int state) {
        return component[state];
    }

    /** Whether a row stays inside the component of its state. */
    boolean isInside(int row) {
        return inside[row];
    }

    private void countRows() {
        for (int row = 0; row < inside.length; row++) {
            if (inside[row]) {
                rowsLeft[predecessors.state(row)]++;
            }
        }
    }

    private void takeOutWhereNothingIsLeft() {
        int[] empty = new int[rowsLeft.length];
        int count = 0;
        for (int state = 0; state < rowsLeft.length; state++) {
            if (rowsLeft[state] == 0) {
                empty[count++] = state;
            }
        }
        takeOutInto(empty, count);
    }

    /** Takes out the rows that leave their component; says whether there were any. */
    private boolean takeOutLeaving(int[] connected) {
        int[] empty = new int[rowsLeft.length];
        int count = 0;
        boolean any = false;
        for (int row = 0; row < inside.length; row++) {
            if (inside[row] && leaves(row, connected)) {
                any = true;
                inside[row] = false;
                if (--rowsLeft[predecessors.state(row)] == 0) {
                    empty[count++] = predecessors.state(row);
                }
            }
        }
        takeOutInto(empty, count);
        return any;
    }

    private boolean leaves(int row, int[] connected) {
        int home = connected[predecessors.state(row)];
        for (int place = transitions.first(row); place < transitions.end(row); place++) {
            if (connected[transitions.next(place)] != home) {
                return true;
            }
        }
        return false;
    }

    /** Takes out the rows that may lead into states without rows, and so on backwards. */
    private void takeOutInto(int[] empty, int count) {
        int last = count;
        while (last > 0) {
            int state = empty[--last];
            for (int place = predecessors.first(state); place < predecessors.end(state); place++) {
                int row = predecessors.row(place);
                if (inside[row]) {
                    inside[row] = false;
                    if (--rowsLeft[predecessors.state(row)] == 0) {
                        empty[last++] = predecessors.state(row);
                    }
                }
            }
        }
    }

    private void number(int[] connected) {
        int[] numbers = new int[component.length];
        Arrays.fill(numbers, -1);
        for (int state = 0; state < component.length; state++) {
            if (rowsLeft[state] == 0) {
                component[state] = -1;
            } else {
                if (numbers[connected[state]] < 0) {
                    numbers[connected[state]] = count++;
                }
                component[state] = numbers[connected[state]];
            }
        }
    }
}
