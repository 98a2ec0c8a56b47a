package org.parcours.model.learner;

import java.util.Arrays;
import java.util.List;

/**
 * Small trees as masks of leaves. Each code of a feature leaves some leaves of a tree within reach: those on its side of every
 * question about the feature. What is within reach of all codes of a case is its leaf, found by a few ANDs without any path to
 * follow. Trees that together have no more than 64 leaves share a word. Immutable.
 *
 * <p>Source of the idea: C. Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of
 * regression trees", SIGIR 2015.
 */
final class LeafMasks {
    private static final int BITS = 64;

    private final TreeEnsemble trees;
    private final List<FeatureCodes> codes;
    private final int outputs;

    /** Of each word its first tree, and one for the end of all. */
    private final int[] firstTree;

    /** Of each word and each feature its masks by code; empty where no tree of the word asks for the feature. */
    private final long[][][] masks;

    /** Of each word, each bit and each output what the leaf adds. */
    private final double[][] values;

    private LeafMasks(TreeEnsemble trees, List<FeatureCodes> codes, int[] firstTree) {
        this.trees = trees;
        this.codes = codes;
        this.outputs = trees.outputs();
        this.firstTree = firstTree;
        int words = firstTree.length - 1;
        this.masks = new long[words][codes.size()][0];
        this.values = new double[words][BITS * outputs];
        for (int word = 0; word < words; word++) {
            int bit = 0;
            for (int tree = firstTree[word]; tree < firstTree[word + 1]; tree++) {
                bit = place(word, tree, trees.root(tree), bit);
            }
        }
    }

    /** Whether all trees are small enough. */
    static boolean fit(TreeEnsemble trees) {
        for (int tree = 0; tree < trees.trees(); tree++) {
            if (leaves(trees, trees.root(tree)) > BITS) {
                return false;
            }
        }
        return true;
    }

    /** The masks of trees that fit. */
    static LeafMasks of(TreeEnsemble trees, List<FeatureCodes> codes) {
        int[] first = new int[trees.trees() + 1];
        int words = 0;
        int bits = BITS;
        for (int tree = 0; tree < trees.trees(); tree++) {
            int leaves = leaves(trees, trees.root(tree));
            if (bits + leaves > BITS) {
                first[words++] = tree;
                bits = 0;
            }
            bits += leaves;
        }
        first[words] = trees.trees();
        return new LeafMasks(trees, codes, Arrays.copyOf(first, words + 1));
    }

    private static int leaves(TreeEnsemble trees, int node) {
        return trees.isLeaf(node) ? 1 : leaves(trees, trees.left(node)) + leaves(trees, trees.right(node));
    }

    /** Gives the leaves below a node their bits, from one on; answers with the first bit after them. */
    private int place(int word, int tree, int node, int bit) {
        if (trees.isLeaf(node)) {
            trees.addLeaf(tree, trees.place(node), values[word], bit * outputs);
            return bit + 1;
        }
        int middle = place(word, tree, trees.left(node), bit);
        int end = place(word, tree, trees.right(node), middle);
        FeatureCodes kinds = codes.get(trees.feature(node));
        if (masks[word][trees.feature(node)].length == 0) {
            masks[word][trees.feature(node)] = new long[FeatureCodes.MOST];
            Arrays.fill(masks[word][trees.feature(node)], -1);
        }
        for (int code = 0; code < kinds.size(); code++) {
            boolean left = trees.goesLeft(node, kinds.example(code));
            masks[word][trees.feature(node)][code] &= left ? ~bits(middle, end) : ~bits(bit, middle);
        }
        return end;
    }

    private static long bits(int from, int to) {
        return (to - from == BITS ? -1 : (1L << (to - from)) - 1) << from;
    }

    /** How many words there are. */
    int words() {
        return masks.length;
    }

    /**
     * Adds the leaves that some cases fall into in the trees of a word.
     *
     * @param ofFeatures of each feature the codes of the cases
     * @param reach room for a word a case
     * @param sums of each case those of its outputs
     */
    void add(int word, byte[][] ofFeatures, int cases, long[] reach, double[] sums) {
        Arrays.fill(reach, 0, cases, -1);
        long[][] ofWord = masks[word];
        int waiting = -1;
        for (int feature = 0; feature < ofWord.length; feature++) {
            if (ofWord[feature].length > 0) {
                if (waiting < 0) {
                    waiting = feature;
                } else {
                    and(reach, ofWord[waiting], ofFeatures[waiting], ofWord[feature], ofFeatures[feature], cases);
                    waiting = -1;
                }
            }
        }
        if (waiting >= 0) {
            and(reach, ofWord[waiting], ofFeatures[waiting], ofWord[waiting], ofFeatures[waiting], cases);
        }
        int trees = firstTree[word + 1] - firstTree[word];
        if (outputs == 1) {
            addOne(values[word], trees, cases, reach, sums);
        } else {
            addSeveral(values[word], trees, cases, reach, sums);
        }
    }

    /** Two features at once, so that a case's word is read and written half as often. */
    private static void and(long[] reach, long[] masks, byte[] codes, long[] others, byte[] otherCodes, int cases) {
        for (int i = 0; i < cases; i++) {
            reach[i] &= masks[codes[i] & 0xFF] & others[otherCodes[i] & 0xFF];
        }
    }

    private static void addOne(double[] values, int trees, int cases, long[] reach, double[] sums) {
        for (int i = 0; i < cases; i++) {
            long rest = reach[i];
            double sum = sums[i];
            for (int tree = 0; tree < trees; tree++) {
                sum += values[Long.numberOfTrailingZeros(rest)];
                rest &= rest - 1;
            }
            sums[i] = sum;
        }
    }

    private void addSeveral(double[] values, int trees, int cases, long[] reach, double[] sums) {
        for (int i = 0; i < cases; i++) {
            long rest = reach[i];
            for (int tree = 0; tree < trees; tree++) {
                int at = Long.numberOfTrailingZeros(rest) * outputs;
                for (int output = 0; output < outputs; output++) {
                    sums[i * outputs + output] += values[at + output];
                }
                rest &= rest - 1;
            }
        }
    }
}
