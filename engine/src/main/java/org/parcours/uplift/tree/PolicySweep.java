package org.parcours.uplift.tree;

import java.util.Arrays;

/**
 * What the best trees are worth whose first question is about one column: for each threshold the customers on its two sides
 * with one more question each, about any column.
 *
 * <p>Customers join a side one by one in the column's order. For a second question about another column, arms a for those below
 * its threshold and b for all others are worth Σ_all Γ_b + Σ_below (Γ_a − Γ_b); the best threshold is where the latter sum, over
 * the second column's order, is largest, which a tree of prefix sums follows at O(log rows) a customer. So all pairs of
 * thresholds of two columns are seen in O(rows log rows), and all trees of two levels in O(columns² · arms² · rows log rows).
 * An exhaustive search takes O(columns² · rows²): Z. Zhou, S. Athey, S. Wager, "Offline multi-action policy learning:
 * generalization and optimization", Operations Research 71, 2023, §5.
 */
final class PolicySweep {
    private final PolicyRows rows;
    private final RankedColumn first;
    private final double[] below;
    private final double[] others;

    /** All thresholds of a first question about a column. */
    PolicySweep(PolicyRows rows, int column) {
        this.rows = rows;
        this.first = rows.column(column);
        this.below = new double[first.ranks() + 1];
        this.others = new double[first.ranks() + 1];
        Arrays.fill(below, Double.NEGATIVE_INFINITY);
        Arrays.fill(others, Double.NEGATIVE_INFINITY);
        for (int second = 0; second < rows.width(); second++) {
            Side side = new Side(rows.column(second));
            sweepUp(side);
            side.clear();
            sweepDown(side);
        }
    }

    /** So many ranks below the best threshold of the first question. */
    int ranks() {
        int best = 0;
        for (int ranks = 1; ranks < below.length; ranks++) {
            best = below[ranks] + others[ranks] > below[best] + others[best] + rows.rounding() ? ranks : best;
        }
        return best;
    }

    /** What the best tree is worth. */
    double worth() {
        return below[ranks()] + others[ranks()];
    }

    private void sweepUp(Side side) {
        int position = 0;
        while (position < rows.size() && first.rank(first.ordered(position)) == RankedColumn.UNKNOWN) {
            position++;
        }
        below[0] = 0;
        for (int ranks = 1; ranks < below.length; ranks++) {
            while (position < rows.size() && first.rank(first.ordered(position)) < ranks) {
                side.add(first.ordered(position++));
            }
            below[ranks] = Math.max(below[ranks], side.worth());
        }
    }

    private void sweepDown(Side side) {
        int from = 0;
        while (from < rows.size() && first.rank(first.ordered(from)) == RankedColumn.UNKNOWN) {
            side.add(first.ordered(from++));
        }
        int position = rows.size();
        for (int ranks = others.length - 1; ranks >= 0; ranks--) {
            while (position > from && first.rank(first.ordered(position - 1)) >= ranks) {
                side.add(first.ordered(--position));
            }
            others[ranks] = Math.max(others[ranks], side.worth());
        }
    }

    /** Customers of one side, by their ranks in the column of the second question. */
    private final class Side {
        private final RankedColumn second;
        private final double[] total = new double[rows.arms()];
        private final PrefixExtremes[] differences = new PrefixExtremes[rows.arms() * (rows.arms() - 1) / 2];

        Side(RankedColumn second) {
            this.second = second;
            Arrays.setAll(differences, pair -> new PrefixExtremes(second.ranks()));
        }

        void clear() {
            Arrays.fill(total, 0);
            for (PrefixExtremes one : differences) {
                one.clear();
            }
        }

        void add(int place) {
            int rank = second.rank(place);
            int pair = 0;
            for (int arm = 0; arm < total.length; arm++) {
                double score = rows.score(arm, place);
                total[arm] += score;
                for (int other = 0; other < arm; other++, pair++) {
                    if (rank != RankedColumn.UNKNOWN) {
                        differences[pair].add(rank, score - rows.score(other, place));
                    }
                }
            }
        }

        /** The best arm for all, or the best two of a question: the empty sum is the arm for all. */
        double worth() {
            double best = Double.NEGATIVE_INFINITY;
            int pair = 0;
            for (int arm = 0; arm < total.length; arm++) {
                best = Math.max(best, total[arm]);
                for (int other = 0; other < arm; other++, pair++) {
                    best = Math.max(best, total[other] + differences[pair].most());
                    best = Math.max(best, total[arm] - differences[pair].least());
                }
            }
            return best;
        }
    }
}
