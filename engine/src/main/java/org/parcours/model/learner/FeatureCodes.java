package org.parcours.model.learner;

import java.util.Arrays;
import org.parcours.num.Cuts;

/**
 * The kinds of values of one feature that an ensemble tells apart: the numbers between two of its thresholds, each category
 * that it knows, and last what is neither: an unknown value or category, and an infinite number. Immutable.
 */
final class FeatureCodes {
    /** What a byte holds. */
    static final int MOST = 256;

    private final boolean fit;
    private final Cuts cuts;
    private final int categories;

    private FeatureCodes(boolean fit, Cuts cuts, int categories) {
        this.fit = fit;
        this.cuts = cuts;
        this.categories = categories;
    }

    /** Those of a feature. */
    static FeatureCodes of(TreeEnsemble trees, int feature) {
        double[] thresholds = new double[trees.nodes()];
        int size = 0;
        int categories = 0;
        for (int node = 0; node < trees.nodes(); node++) {
            if (!trees.isLeaf(node) && trees.feature(node) == feature) {
                if (trees.asksCategories(node)) {
                    categories = Math.max(categories, trees.categories(node));
                } else if (Double.isFinite(trees.threshold(node))) {
                    thresholds[size++] = trees.threshold(node);
                }
            }
        }
        double[] distinct = Arrays.stream(thresholds, 0, size)
                .map(threshold -> threshold + 0.0)
                .sorted()
                .distinct()
                .toArray();
        boolean fit = (categories == 0 || size == 0) && Math.max(distinct.length + 3, categories + 1) <= MOST;
        return new FeatureCodes(fit, new Cuts(fit ? distinct : new double[0]), categories);
    }

    /** Whether the kinds fit into a byte. */
    boolean fit() {
        return fit;
    }

    /** How many kinds there are. */
    int size() {
        return categories > 0 ? categories + 1 : cuts.size() + 3;
    }

    /** A value of a kind. */
    double example(int code) {
        if (categories > 0) {
            return code < categories ? code : Double.NaN;
        }
        if (code > cuts.size()) {
            return code == cuts.size() + 1 ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        return code == 0 ? Double.NEGATIVE_INFINITY : cuts.cut(code - 1);
    }

    /** Writes the codes of some rows' values. */
    void fill(double[] values, int from, int to, byte[] into) {
        for (int row = from; row < to; row++) {
            into[row - from] = (byte) (categories > 0 ? ofCategory(values[row]) : ofNumber(values[row]));
        }
    }

    private int ofCategory(double value) {
        return value >= 0 && value < categories ? (int) value : categories;
    }

    private int ofNumber(double value) {
        if (value < Double.POSITIVE_INFINITY) {
            return cuts.bin(value);
        }
        return cuts.size() + (Double.isNaN(value) ? 1 : 2);
    }
}
