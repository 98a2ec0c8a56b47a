package org.parcours.uplift.tree;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Workers;

/**
 * Finds the policy tree that is worth most: the best of all trees of up to two levels; of deeper ones each question is the first
 * of the best two levels, so that they look ahead but can miss the best.
 *
 * <p>On doubly robust scores the value of the tree is estimated without bias where either propensities or means are right, but
 * the value of the tree that was chosen is too high on the rows that chose it: judge it on others. Source: S. Athey, S. Wager,
 * "Policy learning with observational data", Econometrica 89, 2021; see {@link PolicySweep} for the search. Costs O(columns² ·
 * arms² · rows log rows) a level.
 */
public final class PolicySearch {
    private final int depth;
    private final int threads;

    /**
     * A search.
     *
     * @param depth how many questions may follow each other, 0 to 10
     * @param threads at least 1; the tree is the same for any number
     */
    public PolicySearch(int depth, int threads) {
        this.depth = depth;
        this.threads = threads;
        if (depth < 0 || depth > 10 || threads < 1) {
            throw new IllegalArgumentException(
                    "A policy tree of depth %d on %d threads cannot be searched for; give a depth of 0 to 10 and at least 1 thread."
                            .formatted(depth, threads));
        }
    }

    /**
     * The best tree.
     *
     * @param customers columns of numbers; a category is better asked for by a column of 0 and 1 each
     * @param scores of each arm, the control first, and of each customer what the arm is worth for him
     */
    public PolicyTree best(FeatureTable customers, double[][] scores) {
        if (scores.length < 2 || customers.rows() == 0) {
            throw new IllegalArgumentException("There are " + scores.length + " arms and " + customers.rows()
                    + " customers; a policy needs two arms and a customer at least.");
        }
        for (double[] ofArm : scores) {
            requireScores(ofArm, customers.rows());
        }
        int[] everybody = IntStream.range(0, customers.rows()).toArray();
        return best(new PolicyRows(customers, scores, everybody), depth);
    }

    private static void requireScores(double[] ofArm, int rows) {
        if (ofArm.length != rows) {
            throw new IllegalArgumentException(
                    "There are " + rows + " customers, but an arm has " + ofArm.length + " scores; make them equal.");
        }
        for (int row = 0; row < rows; row++) {
            if (!Double.isFinite(ofArm[row])) {
                throw new IllegalArgumentException("A score of row " + row + " is " + ofArm[row]
                        + ", but must be finite; check the propensities and means that it was made of.");
            }
        }
    }

    private PolicyTree best(PolicyRows rows, int levels) {
        if (levels == 0 || rows.size() == 0) {
            return rows.bestArm();
        }
        if (levels == 1) {
            return rows.bestQuestion();
        }
        PolicySweep[] sweeps = sweeps(rows);
        double best = rows.worth() + rows.rounding();
        int column = -1;
        for (int each = 0; each < sweeps.length; each++) {
            if (sweeps[each].worth() > best) {
                best = sweeps[each].worth() + rows.rounding();
                column = each;
            }
        }
        if (column < 0) {
            return rows.bestArm();
        }
        int ranks = sweeps[column].ranks();
        PolicyRows below = rows.below(column, ranks);
        PolicyRows others = rows.others(column, ranks);
        if (below.size() == 0) {
            return rows.bestQuestion();
        }
        return rows.ask(column, ranks, best(below, levels - 1), best(others, levels - 1));
    }

    private PolicySweep[] sweeps(PolicyRows rows) {
        PolicySweep[] sweeps = new PolicySweep[rows.width()];
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(threads, sweeps.length), () -> {
            for (int column = next.getAndIncrement(); column < sweeps.length; column = next.getAndIncrement()) {
                Workers.requireNotInterrupted();
                sweeps[column] = new PolicySweep(rows, column);
            }
            return sweeps.length;
        });
        return sweeps;
    }
}
