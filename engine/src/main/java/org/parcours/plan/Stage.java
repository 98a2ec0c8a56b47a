package org.parcours.plan;

import java.util.Optional;
import org.parcours.model.Mdp;

/** What every state is worth at one point of time, and what is best done in it. */
public final class Stage {
    private final Mdp mdp;
    private final double[] values;
    private final int[] rows;

    Stage(Mdp mdp, double[] values, int[] rows) {
        this.mdp = mdp;
        this.values = values;
        this.rows = rows;
    }

    /** The value of a state, in the unit of the rewards; 0 in a terminal state. */
    public double value(int state) {
        return values[state];
    }

    /** The row that is best in a state, the first in file order among equals; −1 in a terminal state. */
    public int row(int state) {
        return rows[state];
    }

    /** The name of the best action; empty in a terminal state. */
    public Optional<String> action(int state) {
        return rows[state] < 0 ? Optional.empty() : Optional.of(mdp.actionOf(rows[state]));
    }
}
