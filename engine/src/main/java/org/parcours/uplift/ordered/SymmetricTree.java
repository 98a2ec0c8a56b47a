package org.parcours.uplift.ordered;

import java.util.Arrays;
import org.parcours.model.learner.TreeEnsemble;

/** A tree that asks the same question in all nodes of a level; a leaf is a number whose bits are the answers. */
final class SymmetricTree {
    private final int[] column;
    private final int[] border;
    private int depth;

    SymmetricTree(int most) {
        this.column = new int[most];
        this.border = new int[most];
    }

    int leaves() {
        return 1 << depth;
    }

    /** Adds a question: has a column reached a border? */
    void ask(int ofColumn, int atBorder) {
        column[depth] = ofColumn;
        border[depth++] = atBorder;
    }

    /** Of each place its leaf. */
    void leaves(byte[][] bins, int[] into) {
        Arrays.fill(into, 0);
        for (int level = 0; level < depth; level++) {
            byte[] own = bins[column[level]];
            for (int place = 0; place < into.length; place++) {
                if (own[place] > border[level]) {
                    into[place] |= 1 << level;
                }
            }
        }
    }

    /** The same as a tree of nodes; unknown numbers go left. */
    TreeEnsemble.Tree grown(Borders[] borders, double[] values) {
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        grow(tree, tree.node(), 0, 0, borders, values);
        return tree;
    }

    private void grow(TreeEnsemble.Tree tree, int node, int level, int leaf, Borders[] borders, double[] values) {
        if (level == depth) {
            tree.leaf(node, values[leaf]);
            return;
        }
        int left = tree.node();
        int right = tree.node();
        tree.split(node, column[level], borders[column[level]].at(border[level]), left, right, true);
        grow(tree, left, level + 1, leaf, borders, values);
        grow(tree, right, level + 1, leaf | 1 << level, borders, values);
    }
}
