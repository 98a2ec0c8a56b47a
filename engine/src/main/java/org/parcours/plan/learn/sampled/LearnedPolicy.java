package org.parcours.plan.learn.sampled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.journey.Policy;
import org.parcours.model.Mdp;

/** What a learner would do now: one row a stage and state. Immutable. */
public final class LearnedPolicy {
    /** In place of a row: the state is terminal. */
    static final int NONE = -1;

    private final Stages stages;
    private final int states;
    private final int[] rows;

    /** Takes the rows over without a copy, stage after stage. */
    LearnedPolicy(Stages stages, int states, int[] rows) {
        this.stages = stages;
        this.states = states;
        this.rows = rows;
    }

    /** The row chosen at a step, counted from 0, in a state; −1 in a terminal one. */
    public int row(int step, int state) {
        return rows[stages.of(step) * states + state];
    }

    /** Whether anything is decided at a step; nothing is after a horizon. */
    public boolean decides(int step) {
        return !stages.isFinite() || step < stages.longest();
    }

    /** How time enters. */
    Stages stages() {
        return stages;
    }

    /** The policy by names; stationary where it does not depend on time. Terminal states are left out. */
    public Policy policy(Mdp mdp) {
        List<Map<String, Map<String, Double>>> named = new ArrayList<>();
        for (int stage = 0; stage < stages.count(); stage++) {
            Map<String, Map<String, Double>> actions = new LinkedHashMap<>();
            for (int state = 0; state < states; state++) {
                int row = row(stage, state);
                if (row != NONE) {
                    actions.put(mdp.states().get(state), Map.of(mdp.actionOf(row), 1.0));
                }
            }
            named.add(actions);
        }
        return named.size() == 1 && !stages.isFinite() ? new Policy.Stationary(named.get(0)) : new Policy.Staged(named);
    }

    /** Whether both do the same everywhere. */
    boolean isSame(LearnedPolicy other) {
        return Arrays.equals(rows, other.rows);
    }
}
