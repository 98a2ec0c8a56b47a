package org.parcours.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import org.parcours.model.Transitions;

/**
 * Solves x = b + γ P x for the Markov chain of one policy, directly and sparsely, by taking the states out one by one.
 *
 * <p>Taking out state s hands what it received to its successors: every predecessor p gets its successors with weight
 * P(p,s) / (1 − P(s,s)). The divisor is summed up as what leaves s, to other states or for good, and so no step
 * subtracts: pivots keep their relative accuracy however seldom the chain ends.
 *
 * <p>Source: W. K. Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative analysis and steady state distributions for
 * Markov chains", Operations Research 33, 1985 (GTH); H. M. Markowitz, "The elimination form of the inverse and its
 * application to linear programming", Management Science 3, 1957: the state goes next whose taking out adds the fewest
 * weights, which keeps chains, trees and grids sparse.
 */
final class StateElimination {
    private final int states;
    private final double[] leaving;
    private final int[][] next;
    private final double[][] weight;
    private final int[] width;
    private final int[][] previous;
    private final int[] previousCount;
    private final int[] previousLeft;
    private final double[][] factor;
    private final boolean[] gone;
    private final int[] place;
    private int[] order = {};

    private StateElimination(int states) {
        this.states = states;
        leaving = new double[states];
        next = new int[states][];
        weight = new double[states][];
        width = new int[states];
        previous = new int[states][4];
        previousCount = new int[states];
        previousLeft = new int[states];
        factor = new double[states][];
        gone = new boolean[states];
        place = new int[states];
        Arrays.fill(place, -1);
    }

    /**
     * Factors the chain that follows one row in each state; a state with row −1 ends it.
     *
     * @param work the number of multiplications to spend at most
     * @return empty where the work does not suffice
     * @throws IllegalStateException where from some state nothing ever leaves and the discount is 1
     */
    static Optional<StateElimination> of(Transitions transitions, int[] rows, double discount, long work) {
        StateElimination elimination = new StateElimination(rows.length);
        for (int state = 0; state < rows.length; state++) {
            elimination.load(transitions, state, rows, discount);
        }
        return elimination.eliminate(work) ? Optional.of(elimination) : Optional.empty();
    }

    /** The solution x for a right-hand side b, in a new array. */
    double[] solve(double[] right) {
        double[] solution = right.clone();
        for (int state : order) {
            double received = solution[state];
            int[] from = previous[state];
            double[] share = factor[state];
            for (int i = 0; i < share.length; i++) {
                solution[from[i]] += share[i] * received;
            }
        }
        for (int i = order.length - 1; i >= 0; i--) {
            int state = order[i];
            double sum = solution[state];
            for (int k = 0; k < width[state]; k++) {
                sum += weight[state][k] * solution[next[state][k]];
            }
            solution[state] = sum / leaving[state];
        }
        return solution;
    }

    private void load(Transitions transitions, int state, int[] rows, double discount) {
        int row = rows[state];
        int length = row < 0 ? 0 : transitions.end(row) - transitions.first(row);
        next[state] = new int[length];
        weight[state] = new double[length];
        leaving[state] = row < 0 ? 1 : 1 - discount;
        for (int i = 0; i < length; i++) {
            int to = transitions.next(transitions.first(row) + i);
            double share = discount * transitions.probability(transitions.first(row) + i);
            if (rows[to] < 0) {
                leaving[state] += share;
            } else if (to != state) {
                add(state, to, share);
            }
        }
        forget(state);
    }

    private boolean eliminate(long work) {
        PriorityQueue<Long> next = new PriorityQueue<>();
        for (int state = 0; state < states; state++) {
            next.add(key(state));
        }
        order = new int[states];
        long spent = 0;
        for (int count = 0; count < states; count++) {
            int state = fewestNeighbours(next);
            order[count] = state;
            spent += takeOut(state);
            if (spent > work) {
                return false;
            }
        }
        return true;
    }

    /** The state whose taking out adds the fewest weights, by keys that are brought up to date when they come up. */
    private int fewestNeighbours(PriorityQueue<Long> next) {
        while (true) {
            long key = next.remove();
            int state = (int) key;
            if (key == key(state)) {
                return state;
            }
            next.add(key(state));
        }
    }

    /** How many weights taking a state out may add, and in the lower half the state itself. */
    private long key(int state) {
        long added = Math.min(Integer.MAX_VALUE, (long) previousLeft[state] * width[state]);
        return added << 32 | state;
    }

    private long takeOut(int state) {
        gone[state] = true;
        double away = leaving[state];
        for (int i = 0; i < width[state]; i++) {
            away += weight[state][i];
        }
        if (!(away > 0)) {
            throw new IllegalStateException("nothing ever leaves state " + state + " of a chain that was to end");
        }
        for (int i = 0; i < width[state]; i++) {
            previousLeft[next[state][i]]--;
        }
        double lost = leaving[state];
        int count = 0;
        long spent = 0;
        factor[state] = new double[previousCount[state]];
        for (int i = 0; i < previousCount[state]; i++) {
            int from = previous[state][i];
            if (!gone[from]) {
                double share = remove(from, state) / away;
                leaving[from] += share * lost;
                pass(from, state, share);
                previous[state][count] = from;
                factor[state][count++] = share;
                spent += width[from] + width[state];
            }
        }
        factor[state] = Arrays.copyOf(factor[state], count);
        leaving[state] = away;
        return spent;
    }

    /** Gives the successors of a state that goes to one of its predecessors. */
    private void pass(int from, int state, double share) {
        remember(from);
        for (int i = 0; i < width[state]; i++) {
            if (next[state][i] != from) {
                add(from, next[state][i], share * weight[state][i]);
            }
        }
        forget(from);
    }

    /** Adds a weight to a state's successor; the places of its successors must be remembered. */
    private void add(int from, int to, double share) {
        if (place[to] >= 0) {
            weight[from][place[to]] += share;
            return;
        }
        if (width[from] == next[from].length) {
            next[from] = Arrays.copyOf(next[from], 2 * width[from] + 2);
            weight[from] = Arrays.copyOf(weight[from], 2 * width[from] + 2);
        }
        place[to] = width[from];
        next[from][width[from]] = to;
        weight[from][width[from]++] = share;
        if (previousCount[to] == previous[to].length) {
            previous[to] = Arrays.copyOf(previous[to], 2 * previousCount[to]);
        }
        previous[to][previousCount[to]++] = from;
        previousLeft[to]++;
    }

    private void remember(int state) {
        for (int i = 0; i < width[state]; i++) {
            place[next[state][i]] = i;
        }
    }

    private void forget(int state) {
        for (int i = 0; i < width[state]; i++) {
            place[next[state][i]] = -1;
        }
    }

    /** Takes a successor out of a state's row and returns its weight. */
    private double remove(int from, int to) {
        int i = 0;
        while (next[from][i] != to) {
            i++;
        }
        double share = weight[from][i];
        int last = --width[from];
        next[from][i] = next[from][last];
        weight[from][i] = weight[from][last];
        return share;
    }
}
