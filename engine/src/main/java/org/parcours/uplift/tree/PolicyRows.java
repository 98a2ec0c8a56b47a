package org.parcours.uplift.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.learner.FeatureTable;

/** Some customers with what each arm is worth for each of them, and the best question about them. Never changes. */
final class PolicyRows {
    private final FeatureTable table;
    private final double[][] scores;
    private final int[] rows;
    private final List<RankedColumn> columns;
    private final double[] total;
    private final double rounding;

    /**
     * Some rows of a table.
     *
     * @param scores of each arm and each row of the table what it is worth
     */
    PolicyRows(FeatureTable table, double[][] scores, int[] rows) {
        this.table = table;
        this.scores = scores;
        this.rows = rows;
        this.columns = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            columns.add(RankedColumn.of(table, column, rows));
        }
        this.total = new double[scores.length];
        double absolute = 0;
        for (int row : rows) {
            for (int arm = 0; arm < total.length; arm++) {
                total[arm] += scores[arm][row];
                absolute += Math.abs(scores[arm][row]);
            }
        }
        this.rounding = 1e-12 * absolute;
    }

    int arms() {
        return total.length;
    }

    int size() {
        return rows.length;
    }

    int width() {
        return columns.size();
    }

    RankedColumn column(int column) {
        return columns.get(column);
    }

    /** What an arm is worth for the customer at a place. */
    double score(int arm, int place) {
        return scores[arm][rows[place]];
    }

    /** What is no more than rounding errors of sums. */
    double rounding() {
        return rounding;
    }

    /** The arm that is worth most for all together, of equal ones the first. */
    PolicyTree.Give bestArm() {
        int best = 0;
        for (int arm = 1; arm < total.length; arm++) {
            best = total[arm] > total[best] + rounding ? arm : best;
        }
        return new PolicyTree.Give(best);
    }

    /** What everybody's best arm is worth together. */
    double worth() {
        return total[bestArm().arm()];
    }

    /** The best tree of at most one question. O(columns · rows · arms). */
    PolicyTree bestQuestion() {
        double best = worth() + rounding;
        int bestColumn = -1;
        int bestRanks = 0;
        for (int column = 0; column < columns.size(); column++) {
            double[][] sums = sumsByRank(column);
            double[] below = new double[total.length];
            for (int ranks = 1; ranks <= columns.get(column).ranks(); ranks++) {
                double most = Double.NEGATIVE_INFINITY;
                double mostOfOthers = Double.NEGATIVE_INFINITY;
                for (int arm = 0; arm < below.length; arm++) {
                    below[arm] += sums[arm][ranks - 1];
                    most = Math.max(most, below[arm]);
                    mostOfOthers = Math.max(mostOfOthers, total[arm] - below[arm]);
                }
                if (most + mostOfOthers > best) {
                    best = most + mostOfOthers;
                    bestColumn = column;
                    bestRanks = ranks;
                }
            }
        }
        return bestColumn < 0
                ? bestArm()
                : ask(
                        bestColumn,
                        bestRanks,
                        below(bestColumn, bestRanks).bestArm(),
                        others(bestColumn, bestRanks).bestArm());
    }

    private double[][] sumsByRank(int column) {
        RankedColumn ranked = columns.get(column);
        double[][] sums = new double[total.length][ranked.ranks()];
        for (int arm = 0; arm < total.length; arm++) {
            for (int place = 0; place < rows.length; place++) {
                if (ranked.rank(place) != RankedColumn.UNKNOWN) {
                    sums[arm][ranked.rank(place)] += score(arm, place);
                }
            }
        }
        return sums;
    }

    /** A question; none where both answers lead to the same arm. */
    PolicyTree ask(int column, int ranks, PolicyTree below, PolicyTree others) {
        return below instanceof PolicyTree.Give && below.equals(others)
                ? below
                : new PolicyTree.Ask(column, columns.get(column).threshold(ranks), below, others);
    }

    /** Those whose value is among the first so many ranks of a column. */
    PolicyRows below(int column, int ranks) {
        return part(column, ranks, true);
    }

    /** All others, those with unknown values among them. */
    PolicyRows others(int column, int ranks) {
        return part(column, ranks, false);
    }

    private PolicyRows part(int column, int ranks, boolean below) {
        RankedColumn ranked = columns.get(column);
        int[] kept = new int[rows.length];
        int size = 0;
        for (int place = 0; place < rows.length; place++) {
            int rank = ranked.rank(place);
            boolean isBelow = rank != RankedColumn.UNKNOWN && rank < ranks;
            kept[size] = rows[place];
            size += isBelow == below ? 1 : 0;
        }
        return new PolicyRows(table, scores, Arrays.copyOf(kept, size));
    }
}
