package org.parcours.uplift.ordered;

import org.parcours.num.Workers;

/**
 * Finds the next question of a symmetric tree in one random order: the one whose leaf values, taken from the beginnings,
 * point most nearly the way that the losses of the customers after them ask for, by the cosine between the two.
 *
 * <p>Source: L. Prokhorenkova et al., NeurIPS 2018, algorithm 2. Costs O(customers · columns) a level, twice.
 */
final class SplitSearch {
    private static final double LEAST = 1e-12;

    private final Permutation permutation;
    private final Borders[] borders;
    private final double penalty;
    private final double[][] descents;
    private final int[] leaf;

    SplitSearch(Permutation permutation, Borders[] borders, int places, double penalty) {
        this.permutation = permutation;
        this.borders = borders;
        this.penalty = penalty;
        this.descents = new double[permutation.parts()][];
        for (int part = 0; part < descents.length; part++) {
            descents[part] = permutation.descents(part);
        }
        this.leaf = new int[places];
    }

    /** A tree of at most so many levels; it stops where no question says anything. */
    SymmetricTree grow(int depth) {
        SymmetricTree tree = new SymmetricTree(depth);
        for (int level = 0; level < depth; level++) {
            Workers.requireNotInterrupted();
            int bestColumn = -1;
            int bestBorder = -1;
            double best = LEAST;
            for (int column = 0; column < borders.length; column++) {
                double[] cosine = cosines(column, 1 << level);
                for (int border = 0; border < cosine.length; border++) {
                    if (cosine[border] > best) {
                        best = cosine[border];
                        bestColumn = column;
                        bestBorder = border;
                    }
                }
            }
            if (bestColumn < 0) {
                break;
            }
            ask(bestColumn, bestBorder, level);
            tree.ask(bestColumn, bestBorder);
        }
        return tree;
    }

    private void ask(int column, int border, int level) {
        byte[] own = permutation.bins(column);
        for (int place = 0; place < leaf.length; place++) {
            if (own[place] > border) {
                leaf[place] |= 1 << level;
            }
        }
    }

    /** Of each border of a column the cosine, were it asked in all leaves. */
    private double[] cosines(int column, int leaves) {
        int bins = borders[column].count() + 1;
        double[] along = new double[bins - 1];
        double[] length = new double[bins - 1];
        if (bins > 1) {
            byte[] own = permutation.bins(column);
            for (int part = 0; part < descents.length; part++) {
                PartSums sums = new PartSums(leaves, bins);
                sums.add(permutation, own, leaf, descents[part], part);
                sums.score(penalty, along, length);
            }
        }
        for (int border = 0; border < along.length; border++) {
            along[border] = length[border] > 0 ? along[border] / Math.sqrt(length[border]) : 0;
        }
        return along;
    }
}
