package org.parcours.model.learner;

import java.util.List;

/**
 * The trees of an ensemble over codes of values. The two nodes after a question stand beside each other, so that a step is a
 * shift; four cases go down together, so that a step of one does not wait for that of another; a leaf leads to itself until the
 * deepest is reached. Immutable.
 */
final class CodedTrees {
    private final TreeEnsemble trees;

    /** Of each node the feature in the upper half, and in the lower the left node after it; a leaf leads to itself. */
    private final long[] step;

    /** Of each node a bit for each code, 1 where it goes right. */
    private final long[] right;

    /** By how much a node's number is shifted to find its first word of codes. */
    private final int shift;

    private final int[] place;
    private final int[] root;
    private final int[] depth;
    private int placed;

    private CodedTrees(TreeEnsemble trees, int shift) {
        this.trees = trees;
        this.shift = shift;
        this.step = new long[trees.nodes()];
        this.right = new long[trees.nodes() << shift];
        this.place = new int[trees.nodes()];
        this.root = new int[trees.trees()];
        this.depth = new int[trees.trees()];
    }

    /** The trees over the codes of their features, which fit. */
    static CodedTrees of(TreeEnsemble trees, List<FeatureCodes> codes) {
        int most = codes.stream().mapToInt(FeatureCodes::size).max().orElse(0);
        CodedTrees coded = new CodedTrees(trees, most <= 64 ? 0 : 2);
        for (int tree = 0; tree < trees.trees(); tree++) {
            coded.root[tree] = coded.placed++;
            coded.depth[tree] = coded.place(trees.root(tree), coded.root[tree], codes);
        }
        return coded;
    }

    /** Places a node and all after it; answers how many questions the deepest of these follows. */
    private int place(int node, int at, List<FeatureCodes> codes) {
        if (trees.isLeaf(node)) {
            step[at] = at;
            place[at] = trees.place(node);
            return 0;
        }
        int left = placed;
        placed += 2;
        int feature = trees.feature(node);
        step[at] = (long) feature << 32 | left;
        FeatureCodes kinds = codes.get(feature);
        for (int code = 0; code < kinds.size(); code++) {
            long goesRight = trees.goesLeft(node, kinds.example(code)) ? 0 : 1;
            right[(at << shift) + (code >> 6)] |= goesRight << code;
        }
        return 1 + Math.max(place(trees.left(node), left, codes), place(trees.right(node), left + 1, codes));
    }

    /**
     * Adds the leaves that some cases fall into.
     *
     * @param codes of each feature those of the cases
     * @param cases how many, a multiple of four
     * @param sums of each case those of its outputs
     */
    void add(int tree, byte[][] codes, int cases, double[] sums, int outputs) {
        int levels = depth[tree];
        for (int i = 0; i < cases; i += 4) {
            int a = root[tree];
            int b = a;
            int c = a;
            int d = a;
            for (int level = 0; level < levels; level++) {
                a = next(a, codes, i);
                b = next(b, codes, i + 1);
                c = next(c, codes, i + 2);
                d = next(d, codes, i + 3);
            }
            trees.addLeaf(tree, place[a], sums, i * outputs);
            trees.addLeaf(tree, place[b], sums, (i + 1) * outputs);
            trees.addLeaf(tree, place[c], sums, (i + 2) * outputs);
            trees.addLeaf(tree, place[d], sums, (i + 3) * outputs);
        }
    }

    private int next(int node, byte[][] codes, int ofCase) {
        long after = step[node];
        int code = codes[(int) (after >>> 32)][ofCase] & 0xFF;
        return (int) after + (int) (right[(node << shift) + (code >> 6)] >>> code & 1);
    }
}
