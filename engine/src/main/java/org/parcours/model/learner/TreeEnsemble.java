package org.parcours.model.learner;

import java.util.Arrays;
import java.util.List;

/**
 * Trees of yes-or-no questions about features, whose leaves add up. All nodes lie in a few flat arrays, so that a
 * prediction is a walk over integers: about 5 ns a level, no call into foreign code and no allocation. Forests, boosted
 * trees of any library and single trees all end as one of these. Immutable.
 */
public final class TreeEnsemble {
    private static final int LEAF = -1;

    /** How a node asks, beside its threshold: whether an unknown value goes left, and whether categories are told apart. */
    private static final byte UNKNOWN_LEFT = 1;

    private static final byte CATEGORIES = 2;

    private final int outputs;
    private final double[] base;
    private final int[] root;
    private final int[] firstValue;
    private final int[] firstOutput;
    private final int[] outputWidth;
    private final int[] feature;
    private final double[] threshold;
    private final int[] left;
    private final int[] right;
    private final byte[] asks;
    /** Of a node that asks for categories where its words begin: how many categories it knows, then a bit for each. */
    private final int[] firstWord;

    private final long[] categories;
    private final double[] value;

    private TreeEnsemble(double[] base, List<Tree> trees) {
        this.outputs = base.length;
        this.base = base.clone();
        this.root = new int[trees.size()];
        this.firstValue = new int[trees.size() + 1];
        this.firstOutput = trees.stream().mapToInt(tree -> tree.firstOutput).toArray();
        this.outputWidth = trees.stream().mapToInt(tree -> tree.width).toArray();
        int nodes = trees.stream().mapToInt(tree -> tree.nodes).sum();
        this.feature = new int[nodes];
        this.threshold = new double[nodes];
        this.left = new int[nodes];
        this.right = new int[nodes];
        this.asks = new byte[nodes];
        this.value = new double[trees.stream().mapToInt(tree -> tree.values).sum()];
        this.categories = new long[trees.stream().mapToInt(tree -> tree.words).sum()];
        this.firstWord = new int[categories.length == 0 ? 0 : nodes];
        int node = 0;
        int values = 0;
        int words = 0;
        for (int tree = 0; tree < root.length; tree++) {
            root[tree] = node;
            place(trees.get(tree), node, values);
            placeCategories(trees.get(tree), node, words);
            node += trees.get(tree).nodes;
            values += trees.get(tree).values;
            words += trees.get(tree).words;
            firstValue[tree + 1] = values;
        }
    }

    /**
     * An ensemble of trees.
     *
     * @param base what every prediction starts from, one number an output
     */
    public static TreeEnsemble of(double[] base, List<Tree> trees) {
        return new TreeEnsemble(base, trees);
    }

    private void place(Tree tree, int firstNode, int firstValue) {
        System.arraycopy(tree.threshold, 0, threshold, firstNode, tree.nodes);
        System.arraycopy(tree.asks, 0, asks, firstNode, tree.nodes);
        System.arraycopy(tree.value, 0, value, firstValue, tree.values);
        for (int i = 0; i < tree.nodes; i++) {
            boolean isLeaf = tree.feature[i] == LEAF;
            feature[firstNode + i] = tree.feature[i];
            left[firstNode + i] = tree.left[i] + (isLeaf ? firstValue : firstNode);
            right[firstNode + i] = tree.right[i] + firstNode;
        }
    }

    private void placeCategories(Tree tree, int firstNode, int before) {
        System.arraycopy(tree.categories, 0, categories, before, tree.words);
        for (int i = 0; i < tree.nodes && firstWord.length > 0; i++) {
            firstWord[firstNode + i] = before + tree.firstWord[i];
        }
    }

    /** How many numbers a prediction has. */
    public int outputs() {
        return outputs;
    }

    /** How many trees there are. */
    public int trees() {
        return root.length;
    }

    /** How many nodes there are, leaves included. */
    public int nodes() {
        return feature.length;
    }

    /** The sum of the leaves that a case falls into, and the base. */
    public void predict(double[] features, double[] into) {
        System.arraycopy(base, 0, into, 0, outputs);
        for (int tree = 0; tree < root.length; tree++) {
            addTree(tree, features, into);
        }
    }

    /** Adds what one of the trees says to a prediction. */
    public void addTree(int tree, double[] features, double[] into) {
        int from = leaf(tree, features);
        for (int i = 0; i < outputWidth[tree]; i++) {
            into[firstOutput[tree] + i] += value[from + i];
        }
    }

    /** The prediction of an ensemble with one output. */
    public double predict(double[] features) {
        double sum = base[0];
        for (int tree = 0; tree < root.length; tree++) {
            sum += value[leaf(tree, features)];
        }
        return sum;
    }

    /** Of each tree the first place of the values of its leaves, and one for the end of all. */
    int[] firstPlaces() {
        return firstValue.clone();
    }

    /** The node that a tree begins with; nodes of all trees are numbered together. */
    public int root(int tree) {
        return root[tree];
    }

    /** Whether a node asks nothing. */
    public boolean isLeaf(int node) {
        return feature[node] == LEAF;
    }

    /** The place of a leaf's values. */
    int place(int leaf) {
        return left[leaf];
    }

    /** Which feature a node asks about. */
    public int feature(int node) {
        return feature[node];
    }

    /** What a node's feature must be below for the left one to follow. */
    public double threshold(int node) {
        return threshold[node];
    }

    /** Whether an unknown value goes left. */
    public boolean isUnknownLeft(int node) {
        return (asks[node] & UNKNOWN_LEFT) != 0;
    }

    /** Whether a node tells categories apart, not numbers by its threshold. */
    public boolean asksCategories(int node) {
        return (asks[node] & CATEGORIES) != 0;
    }

    /** How many categories a node knows that tells some apart; of those beyond it knows nothing. */
    public int categories(int node) {
        return (int) categories[firstWord[node]];
    }

    /** Adds the leaf at a place of values to sums, of which those of a tree's first output stand at {@code at}. */
    void addLeaf(int tree, int place, double[] sums, int at) {
        int first = at + firstOutput[tree];
        for (int i = 0; i < outputWidth[tree]; i++) {
            sums[first + i] += value[place + i];
        }
    }

    /** Whether a value of its feature leads from a node to the left one. */
    public boolean goesLeft(int node, double known) {
        return known < threshold[node] || (asks[node] != 0 && goesLeftAllTheSame(node, known));
    }

    /** Whether a value that is below no threshold goes left: an unknown one, or a category. */
    private boolean goesLeftAllTheSame(int node, double known) {
        boolean isCategory = asksCategories(node);
        if (isCategory && known >= 0 && known < categories[firstWord[node]]) {
            int category = (int) known;
            return (categories[firstWord[node] + 1 + (category >> 6)] >>> category & 1) != 0;
        }
        return (isCategory || Double.isNaN(known)) && isUnknownLeft(node);
    }

    /** The node that follows a yes. */
    public int left(int node) {
        return left[node];
    }

    /** The node that follows a no. */
    public int right(int node) {
        return right[node];
    }

    /** What every prediction of an output starts from. */
    public double base(int output) {
        return base[output];
    }

    /** The number of a leaf, of an ensemble with one output. */
    public double value(int leaf) {
        return value[left[leaf]];
    }

    /**
     * One of the numbers of a leaf.
     *
     * @param output from 0 on, counted from the first to which the leaf's tree adds
     */
    public double value(int leaf, int output) {
        return value[left[leaf] + output];
    }

    /** The place of the values of the leaf of a tree that a case falls into. */
    private int leaf(int tree, double[] features) {
        int node = root[tree];
        while (feature[node] != LEAF) {
            double known = features[feature[node]];
            boolean goesLeft = known < threshold[node] || (asks[node] != 0 && goesLeftAllTheSame(node, known));
            node = goesLeft ? left[node] : right[node];
        }
        return left[node];
    }

    /** One tree that grows; node 0 is its root. */
    public static final class Tree {
        private final int firstOutput;
        private final int width;
        private int[] feature = new int[16];
        private double[] threshold = new double[16];
        private int[] left = new int[16];
        private int[] right = new int[16];
        private byte[] asks = new byte[16];
        private int[] firstWord = new int[16];
        private long[] categories = new long[0];
        private double[] value = new double[16];
        private int nodes;
        private int values;
        private int words;

        /**
         * An empty tree.
         *
         * @param firstOutput the first of the outputs to which its leaves add
         * @param width how many outputs from there on
         */
        public Tree(int firstOutput, int width) {
            this.firstOutput = firstOutput;
            this.width = width;
        }

        /** A new node, to be made a split or a leaf. */
        public int node() {
            if (nodes == feature.length) {
                feature = Arrays.copyOf(feature, 2 * nodes);
                threshold = Arrays.copyOf(threshold, 2 * nodes);
                left = Arrays.copyOf(left, 2 * nodes);
                right = Arrays.copyOf(right, 2 * nodes);
                asks = Arrays.copyOf(asks, 2 * nodes);
                firstWord = Arrays.copyOf(firstWord, 2 * nodes);
            }
            return nodes++;
        }

        /** Makes a node ask whether a feature is below a threshold: then the left one follows. */
        public void split(int node, int ofFeature, double below, int leftNode, int rightNode, boolean unknownGoesLeft) {
            feature[node] = ofFeature;
            threshold[node] = below;
            left[node] = leftNode;
            right[node] = rightNode;
            asks[node] = unknownGoesLeft ? UNKNOWN_LEFT : 0;
        }

        /**
         * Makes a node ask whether a category is among some: then the left one follows.
         *
         * @param lefts of each category whether it goes left
         * @param othersGoLeft whether unknown values go left, and categories beyond these
         */
        public void splitCategories(
                int node, int ofFeature, boolean[] lefts, int leftNode, int rightNode, boolean othersGoLeft) {
            split(node, ofFeature, Double.NaN, leftNode, rightNode, othersGoLeft);
            asks[node] |= CATEGORIES;
            int end = words + 1 + (lefts.length + 63) / 64;
            if (end > categories.length) {
                categories = Arrays.copyOf(categories, 2 * end);
            }
            firstWord[node] = words;
            categories[words] = lefts.length;
            for (int category = 0; category < lefts.length; category++) {
                categories[words + 1 + (category >> 6)] |= lefts[category] ? 1L << category : 0;
            }
            words = end;
        }

        /** Makes a node a leaf with a number for each output of the tree; answers with their place among the tree's. */
        public int leaf(int node, double... numbers) {
            if (numbers.length != width) {
                throw new IllegalArgumentException(
                        "A leaf has " + numbers.length + " numbers, but its tree adds to " + width + " outputs.");
            }
            if (values + width > value.length) {
                value = Arrays.copyOf(value, 2 * (values + width));
            }
            feature[node] = LEAF;
            left[node] = values;
            System.arraycopy(numbers, 0, value, values, width);
            values += width;
            return values - width;
        }
    }
}
