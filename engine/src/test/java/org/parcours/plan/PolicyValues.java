package org.parcours.plan;

import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/** What a solution's own policy earns, by plain repetition: the slow way, for tests. */
final class PolicyValues {
    private PolicyValues() {}

    /** The total, after so many steps that nothing of note is left. */
    static double[] total(Solution solution) {
        return discounted(solution, 1, 20_000);
    }

    static double[] discounted(Solution solution, double discount, int steps) {
        Mdp mdp = solution.mdp();
        Transitions transitions = mdp.transitions();
        double[] values = new double[mdp.states().size()];
        for (int step = 0; step < steps; step++) {
            double[] next = new double[values.length];
            for (int state = 0; state < values.length; state++) {
                int row = solution.now().row(state);
                if (row >= 0) {
                    next[state] =
                            mdp.reward(row) + mdp.controlReward(row) + discount * transitions.expected(row, values);
                }
            }
            values = next;
        }
        return values;
    }
}
