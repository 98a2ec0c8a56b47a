package org.parcours.uplift.tree;

/**
 * The bins of a column of categories in the order of a treatment's effect in them, unknown values among them like a category.
 * A cut through such an order is the best of all divisions for squared differences of one treatment, and a good one
 * otherwise; effects of few rows are drawn to that of the node, so that the ends of the order are not left to luck.
 *
 * <p>Source: W. D. Fisher, "On grouping for maximum homogeneity", JASA 53, 1958, for the order; L. Breiman, J. Friedman, R.
 * Olshen, C. Stone, <i>Classification and Regression Trees</i>, Wadsworth 1984, §4.2.
 */
final class CategoryOrder {
    private final OutcomeWords outcomes;
    private final ArmStatistics ofBin;
    private final long[] words;
    private final double regularity;
    private final int[] order = new int[BinnedColumn.MOST_CODES];
    private final double[] effect = new double[BinnedColumn.MOST_CODES];

    CategoryOrder(OutcomeWords outcomes, int arms, double regularity) {
        this.outcomes = outcomes;
        this.ofBin = new ArmStatistics(arms);
        this.words = new long[arms * outcomes.words()];
        this.regularity = Math.max(1, regularity);
    }

    /** Sorts the bins that have rows; answers how many these are. */
    int sort(long[] sums, int start, int codes, int arm, ArmStatistics node) {
        int size = 0;
        for (int bin = 0; bin < codes; bin++) {
            long some = 0;
            for (int i = 0; i < words.length; i++) {
                words[i] = sums[start + bin + i * codes];
                some |= words[i];
            }
            if (some != 0) {
                outcomes.decode(words, ofBin);
                ofBin.shrink(node, 0, regularity);
                insert(size++, bin, ofBin.mean(arm) - ofBin.mean(0));
            }
        }
        return size;
    }

    private void insert(int size, int bin, double ofEffect) {
        int at = size;
        while (at > 0 && effect[at - 1] > ofEffect) {
            effect[at] = effect[at - 1];
            order[at] = order[at - 1];
            at--;
        }
        effect[at] = ofEffect;
        order[at] = bin;
    }

    int bin(int place) {
        return order[place];
    }

    /** The bins in order; only for the next call of {@link #sort}. */
    int[] order() {
        return order;
    }
}
