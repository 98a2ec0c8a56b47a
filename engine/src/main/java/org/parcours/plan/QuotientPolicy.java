package org.parcours.plan;

import java.util.function.IntPredicate;
import org.parcours.model.Transitions;

/** A best policy of a quotient, told in the rows of the model: inside a node that is left, the way to where it is left. */
final class QuotientPolicy {
    private final Transitions transitions;
    private final Predecessors predecessors;
    private final EndComponents collapsed;
    private final boolean[] best;
    private final boolean[] stays;

    /**
     * Reads what is best in a quotient.
     *
     * @param collapsed the components that are one node each
     * @param nodeOf the node of each state
     * @param bestOfQuotient the best rows of the quotient
     */
    QuotientPolicy(
            Transitions transitions,
            Predecessors predecessors,
            EndComponents collapsed,
            int[] nodeOf,
            Quotient quotient,
            boolean[] bestOfQuotient) {
        this.transitions = transitions;
        this.predecessors = predecessors;
        this.collapsed = collapsed;
        best = new boolean[transitions.rows()];
        boolean[] nodeStays = new boolean[quotient.transitions().states()];
        for (int node = 0; node < nodeStays.length; node++) {
            for (int row = quotient.transitions().firstRow(node);
                    row < quotient.transitions().endRow(node);
                    row++) {
                if (bestOfQuotient[row] && quotient.originalRow(row) == Quotient.STAY) {
                    nodeStays[node] = true;
                } else if (bestOfQuotient[row]) {
                    best[quotient.originalRow(row)] = true;
                }
            }
        }
        stays = new boolean[nodeOf.length];
        for (int state = 0; state < nodeOf.length; state++) {
            stays[state] = nodeStays[nodeOf[state]];
        }
    }

    /** Whether a row that leaves its node is best. */
    boolean isBest(int row) {
        return best[row];
    }

    /**
     * A row for each state, the first in file order that will do; −1 in terminal states.
     *
     * @param staying which rows will do in a node that is best stayed in
     */
    int[] rows(IntPredicate staying) {
        Attractor exit = wayOut();
        int[] rows = new int[transitions.states()];
        for (int state = 0; state < rows.length; state++) {
            int chosen = first(state, stays[state] ? staying : this::isBest);
            rows[state] = chosen < 0 ? exit.row(state) : chosen;
        }
        return rows;
    }

    private int first(int state, IntPredicate will) {
        for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
            if (will.test(row)) {
                return row;
            }
        }
        return -1;
    }

    private Attractor wayOut() {
        boolean[] inside = new boolean[transitions.rows()];
        boolean[] target = new boolean[transitions.states()];
        for (int row = 0; row < inside.length; row++) {
            inside[row] = collapsed.isInside(row);
            target[predecessors.state(row)] |= best[row];
        }
        return new Attractor(transitions, predecessors, inside, target);
    }
}
