package org.parcours.plan.batch;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;

/**
 * What to do in each state, for those who see states alone: the action of the greatest value on average over the state's
 * rows, among those supported in at least half of them. Exact where situations are states; elsewhere the best of what
 * can be said without the features.
 */
final class StateChoices {
    private final int states;
    private final int actions;
    private final int[] state;
    private final int[] situation;
    private final double[] rows;

    StateChoices(JourneyLog log, Situations situations) {
        this.states = log.states().size();
        this.actions = log.actions().size();
        long[] keys = new long[log.steps()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) log.state(row) * situations.size() + situations.of(row);
        }
        Arrays.sort(keys);
        int pairs = 0;
        for (int i = 0; i < keys.length; i++) {
            pairs += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
        }
        this.state = new int[pairs];
        this.situation = new int[pairs];
        this.rows = new double[pairs];
        int pair = -1;
        for (int i = 0; i < keys.length; i++) {
            pair += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
            state[pair] = (int) (keys[i] / situations.size());
            situation[pair] = (int) (keys[i] % situations.size());
            rows[pair]++;
        }
    }

    /** The action of each state; −1 where nobody acted. */
    int[] choose(double[] actionValues, Support support) {
        double[] sum = new double[states * actions];
        double[] supported = new double[states * actions];
        double[] all = new double[states];
        for (int pair = 0; pair < rows.length; pair++) {
            all[state[pair]] += rows[pair];
            for (int action = 0; action < actions; action++) {
                double value = actionValues[situation[pair] * actions + action];
                if (support.allows(situation[pair], action) && !Double.isNaN(value)) {
                    sum[state[pair] * actions + action] += rows[pair] * value;
                    supported[state[pair] * actions + action] += rows[pair];
                }
            }
        }
        int[] choice = new int[states];
        for (int each = 0; each < states; each++) {
            choice[each] = best(each, sum, supported, all[each]);
        }
        return choice;
    }

    private int best(int ofState, double[] sum, double[] supported, double all) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < actions; action++) {
            int at = ofState * actions + action;
            if (supported[at] > 0 && 2 * supported[at] >= all && sum[at] / supported[at] > most) {
                best = action;
                most = sum[at] / supported[at];
            }
        }
        return best;
    }
}
