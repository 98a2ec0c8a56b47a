package org.parcours.model.learner;

import java.util.Map;

/**
 * How a forest of extremely randomised trees is grown.
 *
 * @param trees how many (M), at least 1
 * @param candidates how many features are tried at each node (K), at least 1; more than there are means all
 * @param minimumRows a node whose weights sum to less is a leaf (n_min; rows, where all weigh 1), at least 2; the noisier the
 *     target, the more
 * @param threads how many threads grow trees; the forest does not depend on it
 */
public record ExtraTreesSettings(int trees, int candidates, int minimumRows, int threads) {
    /** 50 trees, all features tried (as the source does for regression), nodes of fewer than 20 rows are leaves. */
    public static final ExtraTreesSettings DEFAULT = new ExtraTreesSettings(50, Integer.MAX_VALUE, 20, 1);

    public ExtraTreesSettings {
        if (trees < 1 || candidates < 1 || minimumRows < 2 || threads < 1) {
            throw new IllegalArgumentException(
                    "A forest of %d trees, %d candidates and at least %d rows a split on %d threads cannot be grown; give at least 1, 1, 2 and 1."
                            .formatted(trees, candidates, minimumRows, threads));
        }
    }

    /** The same with another number of trees. */
    public ExtraTreesSettings withTrees(int other) {
        return new ExtraTreesSettings(other, candidates, minimumRows, threads);
    }

    /** The same with other smallest nodes. */
    public ExtraTreesSettings withMinimumRows(int other) {
        return new ExtraTreesSettings(trees, candidates, other, threads);
    }

    /** The same on another number of threads. */
    public ExtraTreesSettings withThreads(int other) {
        return new ExtraTreesSettings(trees, candidates, minimumRows, other);
    }

    Map<String, String> byName() {
        return Map.of("trees", "" + trees, "candidates", "" + candidates, "minimum_rows", "" + minimumRows);
    }
}
