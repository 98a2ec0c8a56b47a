package org.parcours.model.learner;

/**
 * Into which leaf of each tree each case falls. All cases go down a tree together, node by node, which takes a fraction of
 * the time of a walk for each of them.
 */
final class LeafPlaces {
    private final TreeEnsemble trees;
    private final FeatureTable cases;
    private final int[] rows;
    private final int[] right;

    LeafPlaces(TreeEnsemble trees, FeatureTable cases) {
        this.trees = trees;
        this.cases = cases;
        this.rows = new int[cases.rows()];
        this.right = new int[cases.rows()];
    }

    /** Of each tree and each case the place of the values of its leaf. */
    int[][] ofAllTrees() {
        int[][] places = new int[trees.trees()][cases.rows()];
        for (int tree = 0; tree < places.length; tree++) {
            for (int row = 0; row < rows.length; row++) {
                rows[row] = row;
            }
            place(trees.root(tree), 0, rows.length, places[tree]);
        }
        return places;
    }

    private void place(int node, int from, int to, int[] places) {
        if (from == to) {
            return;
        }
        if (trees.isLeaf(node)) {
            for (int i = from; i < to; i++) {
                places[rows[i]] = trees.place(node);
            }
            return;
        }
        int middle = partition(node, from, to);
        place(trees.left(node), from, middle, places);
        place(trees.right(node), middle, to, places);
    }

    /** Moves the rows that go left to the front; answers with the first one that goes right. */
    private int partition(int node, int from, int to) {
        double[] values = cases.column(trees.feature(node));
        int lefts = from;
        int rights = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            boolean goesLeft = trees.goesLeft(node, values[row]);
            rows[lefts] = row;
            right[rights] = row;
            lefts += goesLeft ? 1 : 0;
            rights += goesLeft ? 0 : 1;
        }
        System.arraycopy(right, 0, rows, lefts, rights);
        return lefts;
    }
}
