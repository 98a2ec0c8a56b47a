package org.parcours.prove.improve;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.model.TransitionCounts;
import org.parcours.plan.Discounts;
import org.parcours.plan.batch.BehaviourPolicy;
import org.parcours.prove.estimate.PolicyTable;

/**
 * What each state adds to the gain of a policy π over today's b, in a counted model:
 *
 * <pre>  J(π) − J(b) = Σ_s Σ_t d_t(s) Σ_a (π_t(a|s) − b(a|s)) Q_b,t(s, a)</pre>
 *
 * with d_t the probability that π's journey is in s at step t, and Q_b,t the value at the journey's start of the action
 * followed by b. The parts sum to the model's gain exactly. The model of an action is counted on the safety part, which had
 * no part in choosing π, and only where the action was never taken there on the candidate part.
 *
 * <p>Source: S. Kakade, J. Langford, "Approximately optimal approximate reinforcement learning", ICML 2002, lemma 6.1, for a
 * finite number of steps. O(steps of a journey · transitions).
 */
final class PerformanceDifference {
    private final TransitionCounts safety;
    private final TransitionCounts other;
    private final BehaviourPolicy today;
    private final PolicyTable proposed;
    private final Discounts discounts;
    private final int states;
    private final int actions;

    /** Of each state and action the cell of its counts; −1 where there is none. */
    private final int[] cell;

    private final boolean[] fromSafety;

    /** By step, state and action the value of the action followed by today's policy. */
    private final double[][] actionValue;

    private final double[] visits;
    private final double[] worth;
    private final double[][] chance;

    /**
     * Compares.
     *
     * @param starts a log whose journeys start where the policies' do
     * @param steps of a journey
     */
    PerformanceDifference(
            JourneyLog starts,
            TransitionCounts other,
            int steps,
            BehaviourPolicy today,
            PolicyTable proposed,
            Discounts discounts) {
        this.safety = TransitionCounts.of(starts);
        this.other = other;
        this.today = today;
        this.proposed = proposed;
        this.discounts = discounts;
        this.states = starts.states().size();
        this.actions = starts.actions().size();
        this.cell = new int[Math.multiplyExact(states, actions)];
        this.fromSafety = new boolean[cell.length];
        Arrays.fill(cell, -1);
        place(other, false);
        place(safety, true);
        this.actionValue = new double[steps][cell.length];
        evaluateToday();
        this.visits = new double[states];
        this.worth = new double[states];
        this.chance = new double[states][actions];
        follow(starts);
    }

    private void place(TransitionCounts counts, boolean isSafety) {
        for (int state = 0; state < states; state++) {
            for (int each = counts.firstCell(state); each < counts.lastCell(state); each++) {
                int at = state * actions + counts.action(each);
                cell[at] = each;
                fromSafety[at] = isSafety;
            }
        }
    }

    private void evaluateToday() {
        double[] after = new double[states + 1];
        for (int step = actionValue.length - 1; step >= 0; step--) {
            double environment = Math.pow(discounts.environment(), step);
            double control = Math.pow(discounts.control(), step);
            double[] value = new double[states + 1];
            for (int at = 0; at < cell.length; at++) {
                if (cell[at] >= 0) {
                    actionValue[step][at] = worth(at, environment, control, after);
                    value[at / actions] += today.probability(at / actions, at % actions) * actionValue[step][at];
                }
            }
            after = value;
        }
    }

    private double worth(int at, double environment, double control, double[] after) {
        TransitionCounts counts = fromSafety[at] ? safety : other;
        int each = cell[at];
        double sum = 0;
        for (int triple = counts.firstTriple(each); triple < counts.lastTriple(each); triple++) {
            sum += counts.count(triple) * after[counts.successor(triple)];
        }
        return environment * counts.meanReward(each)
                + control * counts.meanControlReward(each)
                + sum / counts.visits(each);
    }

    private void follow(JourneyLog starts) {
        double[] here = new double[states + 1];
        for (int journey = 0; journey < starts.journeys(); journey++) {
            here[starts.state(starts.start(journey))]++;
        }
        for (int state = 0; state < states; state++) {
            here[state] /= starts.journeys();
        }
        for (int step = 0; step < actionValue.length; step++) {
            double[] next = new double[states + 1];
            for (int at = 0; at < cell.length; at++) {
                visit(step, at, here[at / actions], next);
            }
            for (int state = 0; state < states; state++) {
                visits[state] += here[state];
            }
            here = next;
        }
    }

    private void visit(int step, int at, double here, double[] next) {
        int state = at / actions;
        int action = at % actions;
        if (here == 0) {
            return;
        }
        double taken = proposed.probability(step, state, action);
        chance[state][action] += here * taken;
        worth[state] += here * (taken - today.probability(state, action)) * actionValue[step][at];
        if (taken > 0 && cell[at] >= 0) {
            TransitionCounts counts = fromSafety[at] ? safety : other;
            double share = here * taken / counts.visits(cell[at]);
            for (int triple = counts.firstTriple(cell[at]); triple < counts.lastTriple(cell[at]); triple++) {
                next[counts.successor(triple)] += share * counts.count(triple);
            }
        }
    }

    /** How often a journey of the proposed policy is in a state. */
    double visits(int state) {
        return visits[state];
    }

    /** What the state adds to the gain. */
    double worth(int state) {
        return worth[state];
    }

    /** The proposed probability of an action, on average over the visits; at the first step where there are none. */
    double proposed(int state, int action) {
        return visits[state] > 0 ? chance[state][action] / visits[state] : proposed.probability(0, state, action);
    }

    /** The gain in the model: the sum over states. */
    double gain() {
        return Arrays.stream(worth).sum();
    }
}
