package org.parcours.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.num.DoubleColumn;
import org.parcours.num.IntColumn;

/**
 * The environment as a log shows it: probabilities by smoothed counts, rewards by means.
 *
 * <pre>  p(s'|s,a) = (n(s,a,s') + A) / (n(s,a) + A · K(s))</pre>
 *
 * where K(s) counts the successors, the end included, that were seen after s under any action. With A = 0 these are the
 * frequencies, the estimate of greatest likelihood; with A > 0 the mean of the posterior under a symmetric Dirichlet
 * prior with A pseudo-visits for each of them. The reward of (s, a) is the mean of its rows, which A does not touch.
 *
 * <p>Source: M. H. DeGroot, <i>Optimal Statistical Decisions</i>, McGraw-Hill 1970, §9.8, on the conjugate prior of the
 * multinomial; M. Strens, "A Bayesian framework for reinforcement learning", ICML 2000, on using it so.
 */
public final class LogModel {
    private final TransitionCounts counts;
    private final double prior;
    private final int[] rowStart;
    private final int[] nextStart;
    private final IntColumn next = new IntColumn();
    private final DoubleColumn probability = new DoubleColumn();

    private LogModel(TransitionCounts counts, double prior) {
        this.counts = counts;
        this.prior = prior;
        this.rowStart = new int[counts.states().size() + 2];
        this.nextStart = new int[counts.cells() + 1];
    }

    /**
     * The model of counted transitions. Its states are those of the counts, and the end as the last one, without
     * actions and so with value 0; its rows are the cells, so only what was done in a state can be done there. Costs
     * O(triples), and with a prior O(cells · K).
     *
     * @param prior the pseudo-visits A, at least 0
     */
    public static Mdp of(TransitionCounts counts, double prior) {
        if (!(prior >= 0 && prior < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The prior is " + prior + " pseudo-visits, but must be at least 0.");
        }
        return new LogModel(counts, prior).build();
    }

    private Mdp build() {
        int[] action = new int[counts.cells()];
        double[] reward = new double[counts.cells()];
        double[] controlReward = new double[counts.cells()];
        double[] cost = new double[counts.cells()];
        for (int state = 0; state < counts.states().size(); state++) {
            int[] successors = prior > 0 ? successors(state) : new int[0];
            for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
                action[cell] = counts.action(cell);
                reward[cell] = counts.meanReward(cell);
                controlReward[cell] = counts.meanControlReward(cell);
                cost[cell] = counts.meanCost(cell);
                if (prior > 0) {
                    addSmoothed(cell, successors);
                } else {
                    addFrequencies(cell);
                }
                nextStart[cell + 1] = next.size();
            }
            rowStart[state + 1] = counts.lastCell(state);
        }
        rowStart[rowStart.length - 1] = counts.cells();
        Transitions transitions = new Transitions(rowStart, action, nextStart, next.drain(), probability.drain());
        return new Mdp(names(), counts.actions().list(), transitions, reward, controlReward, cost);
    }

    private void addFrequencies(int cell) {
        double visits = counts.visits(cell);
        for (int triple = counts.firstTriple(cell); triple < counts.lastTriple(cell); triple++) {
            next.add(counts.successor(triple));
            probability.add(counts.count(triple) / visits);
        }
    }

    private void addSmoothed(int cell, int[] successors) {
        double all = counts.visits(cell) + prior * successors.length;
        int triple = counts.firstTriple(cell);
        for (int successor : successors) {
            boolean seen = triple < counts.lastTriple(cell) && counts.successor(triple) == successor;
            next.add(successor);
            probability.add(((seen ? counts.count(triple) : 0) + prior) / all);
            triple += seen ? 1 : 0;
        }
    }

    /** The successors seen after a state under any action, in rising order. */
    private int[] successors(int state) {
        if (counts.firstCell(state) == counts.lastCell(state)) {
            return new int[0];
        }
        int from = counts.firstTriple(counts.firstCell(state));
        int to = counts.lastTriple(counts.lastCell(state) - 1);
        int[] all = new int[to - from];
        for (int triple = from; triple < to; triple++) {
            all[triple - from] = counts.successor(triple);
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** The states and the end. */
    private List<String> names() {
        List<String> names = new ArrayList<>(counts.states().list());
        names.add(counts.endName());
        return names;
    }
}
