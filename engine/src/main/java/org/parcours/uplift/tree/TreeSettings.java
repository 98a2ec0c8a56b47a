package org.parcours.uplift.tree;

/**
 * How one uplift tree grows.
 *
 * @param depth how many questions it asks at most, at least 1
 * @param minimumRows of a leaf, all arms together, at least 1
 * @param minimumArmRows an arm with fewer rows in a node keeps the mean it had in the node above, and no split may leave
 *     fewer of any arm on a side (but by contextual treatment selection); at least 1
 * @param regularity how many rows of its parent's mean each arm of a node gets added (n_reg), at least 0
 * @param candidates how many columns are drawn for each node, at least 1; more than there are means all
 * @param bins how many for a column of numbers at most, 2 to 255; up to 62 are scored fastest
 */
public record TreeSettings(
        int depth, int minimumRows, int minimumArmRows, double regularity, int candidates, int bins) {
    /** Depth 5, leaves of at least 100 rows with 10 of each arm, 10 rows of the parent's mean, all columns, 62 bins. */
    public static final TreeSettings DEFAULT = new TreeSettings(5, 100, 10, 10, Integer.MAX_VALUE, 62);

    public TreeSettings {
        boolean sound = depth >= 1 && minimumRows >= 1 && minimumArmRows >= 1 && candidates >= 1;
        if (!sound || !(regularity >= 0 && regularity < 1e300) || bins < 2 || bins > 255) {
            throw new IllegalArgumentException(
                    "A tree of depth %d with %d rows a leaf, %d of an arm, %s rows of the parent, %d candidates and %d bins cannot be grown; give at least 1, 1, 1, 0 and 1, and 2 to 255 bins."
                            .formatted(depth, minimumRows, minimumArmRows, regularity, candidates, bins));
        }
    }

    /** The same with trees of another depth. */
    public TreeSettings withDepth(int other) {
        return new TreeSettings(other, minimumRows, minimumArmRows, regularity, candidates, bins);
    }

    /** The same with other smallest leaves. */
    public TreeSettings withMinimumRows(int all, int ofAnArm) {
        return new TreeSettings(depth, all, ofAnArm, regularity, candidates, bins);
    }

    /** The same with another weight of the parent. */
    public TreeSettings withRegularity(double other) {
        return new TreeSettings(depth, minimumRows, minimumArmRows, other, candidates, bins);
    }

    /** The same with another number of columns drawn. */
    public TreeSettings withCandidates(int other) {
        return new TreeSettings(depth, minimumRows, minimumArmRows, regularity, other, bins);
    }

    /** The same with another number of bins. */
    public TreeSettings withBins(int other) {
        return new TreeSettings(depth, minimumRows, minimumArmRows, regularity, candidates, other);
    }
}
