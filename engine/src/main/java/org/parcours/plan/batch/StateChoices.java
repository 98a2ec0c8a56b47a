package org.parcours.plan.batch;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;
import org.parcours.num.CountingSort;

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
        int[] all = IntStream.range(0, log.steps()).toArray();
        int[] byState = CountingSort.sorted(all, log::state, states);
        int[] ofState = new int[byState.length];
        int[] ofSituation = new int[byState.length];
        double[] count = new double[byState.length];
        int[] latest = new int[situations.size()];
        int pairs = 0;
        for (int row : byState) {
            int at = situations.of(row);
            if (latest[at] == 0 || ofState[latest[at] - 1] != log.state(row)) {
                ofState[pairs] = log.state(row);
                ofSituation[pairs] = at;
                latest[at] = ++pairs;
            }
            count[latest[at] - 1]++;
        }
        this.state = Arrays.copyOf(ofState, pairs);
        this.situation = Arrays.copyOf(ofSituation, pairs);
        this.rows = Arrays.copyOf(count, pairs);
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
