package org.parcours.uplift.tree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Cuts;
import org.parcours.uplift.CustomerTable;

/**
 * A column of a table in bins, a byte a row: numbers by cuts, categories one by one, and unknown values in a bin of their
 * own after all others. Never changes.
 */
final class BinnedColumn {
    /** What a byte holds. */
    static final int MOST_CODES = 256;

    /** Of more categories the most frequent have bins of their own, and all others share one. */
    static final int MOST_CATEGORIES = MOST_CODES - 1;

    private final byte[] bins;
    private final int known;
    private final Cuts cuts;
    private final int[] binOfCategory;

    private BinnedColumn(byte[] bins, int known, Cuts cuts, int[] binOfCategory) {
        this.bins = bins;
        this.known = known;
        this.cuts = cuts;
        this.binOfCategory = binOfCategory;
    }

    /**
     * A column of a table in bins.
     *
     * @param bins how many for numbers at most, 2 to 255
     */
    static BinnedColumn of(CustomerTable customers, int column, int bins) {
        return customers.isCategorical(column)
                ? ofCategories(customers, column)
                : ofNumbers(customers.table(), column, QuantileCuts.of(customers.table(), column, bins));
    }

    /** A column of numbers in the bins between some cuts. */
    static BinnedColumn ofNumbers(FeatureTable table, int column, Cuts cuts) {
        byte[] binned = new byte[table.rows()];
        int known = cuts.size() + 1;
        for (int row = 0; row < binned.length; row++) {
            double value = table.value(column, row);
            binned[row] = (byte) (Double.isNaN(value) ? known : cuts.bin(value));
        }
        return new BinnedColumn(binned, known, cuts, new int[0]);
    }

    private static BinnedColumn ofCategories(CustomerTable customers, int column) {
        int[] bin = binOfCategory(customers, column);
        int known = Math.min(bin.length, MOST_CATEGORIES);
        byte[] binned = new byte[customers.rows()];
        for (int row = 0; row < binned.length; row++) {
            double category = customers.table().value(column, row);
            binned[row] = (byte) (Double.isNaN(category) ? known : bin[(int) category]);
        }
        return new BinnedColumn(binned, known, new Cuts(new double[0]), bin);
    }

    private static int[] binOfCategory(CustomerTable customers, int column) {
        int size = customers.categories().get(column).size();
        if (size <= MOST_CATEGORIES) {
            return IntStream.range(0, size).toArray();
        }
        int[] rows = new int[size];
        for (int row = 0; row < customers.rows(); row++) {
            double category = customers.table().value(column, row);
            rows[Double.isNaN(category) ? 0 : (int) category] += Double.isNaN(category) ? 0 : 1;
        }
        int[] byFrequency = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer category) -> -rows[category]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] bin = new int[size];
        Arrays.fill(bin, MOST_CATEGORIES - 1);
        for (int i = 0; i < MOST_CATEGORIES - 1; i++) {
            bin[byFrequency[i]] = i;
        }
        return bin;
    }

    /** Of each row its bin, an unsigned byte; not to be changed. */
    byte[] bins() {
        return bins;
    }

    /** How many bins there are, that of unknown values included. */
    int codes() {
        return known + 1;
    }

    /** The bin of unknown values. */
    int unknown() {
        return known;
    }

    boolean isCategorical() {
        return binOfCategory.length > 0;
    }

    /** What all numbers of a bin and of those before it are below. */
    double end(int bin) {
        return bin < cuts.size() ? cuts.cut(bin) : Double.POSITIVE_INFINITY;
    }

    /** Writes a split of this column into a tree. */
    void write(TreeEnsemble.Tree tree, int node, Split split, int left, int right) {
        if (!isCategorical()) {
            tree.split(node, split.column(), end(split.lastLeft()), left, right, split.goesLeft(known));
            return;
        }
        boolean[] lefts = new boolean[binOfCategory.length];
        for (int category = 0; category < lefts.length; category++) {
            lefts[category] = split.goesLeft(binOfCategory[category]);
        }
        tree.splitCategories(node, split.column(), lefts, left, right, split.goesLeft(known));
    }
}
