package org.parcours.model.learner;

import java.util.Arrays;
import java.util.Optional;

/**
 * The trees of an ensemble for one case at a time, to the same bits as {@link TreeEnsemble#predict}. The 200 deep trees of a
 * causal forest are far larger than a processor's nearest caches, and one after the other they wait for memory at every step.
 * Here values become codes once, so that a node is one word, the two nodes that follow a question and those that follow these
 * stand together, and all trees are walked at once, a step in each. Immutable.
 *
 * <p>Ensembles that ask for categories, or of one feature for more than 65,534 thresholds, have none. Costs 8 bytes a node
 * beside the ensemble, and O(trees · depth) a case.
 */
public final class LiveTrees {
    private static final int MOST_CODES = 1 << 16;
    private static final int MOST_FEATURES = 1 << 14;

    private final TreeEnsemble trees;
    private final Thresholds[] thresholds;

    /**
     * Of each node what its step needs. A question: the left node that follows in the lower half, above it the last code that
     * goes left, on top the place of its feature's code. A leaf: negative, in the lower half the place of its values.
     */
    private final long[] step;

    private final int[] root;
    private int placed;

    private LiveTrees(TreeEnsemble trees, Thresholds[] thresholds) {
        this.trees = trees;
        this.thresholds = thresholds;
        this.step = new long[trees.nodes()];
        this.root = new int[trees.trees()];
        for (int tree = 0; tree < trees.trees(); tree++) {
            root[tree] = placed++;
            place(trees.root(tree), root[tree]);
        }
    }

    /** The trees of an ensemble, where they allow it. */
    public static Optional<LiveTrees> of(TreeEnsemble trees) {
        int width = 0;
        for (int node = 0; node < trees.nodes(); node++) {
            if (!trees.isLeaf(node)) {
                if (trees.asksCategories(node) || trees.threshold(node) == Double.NEGATIVE_INFINITY) {
                    return Optional.empty();
                }
                width = Math.max(width, trees.feature(node) + 1);
            }
        }
        Thresholds[] thresholds = new Thresholds[width];
        Arrays.setAll(thresholds, feature -> Thresholds.of(trees, feature));
        boolean fit = width <= MOST_FEATURES && Arrays.stream(thresholds).allMatch(of -> of.size() < MOST_CODES - 1);
        return fit ? Optional.of(new LiveTrees(trees, thresholds)) : Optional.empty();
    }

    /** Writes a node's word, and places what follows: both nodes, then those that follow them. */
    private void place(int node, int at) {
        if (write(node, at)) {
            placeBelow(node, at);
        }
    }

    private void placeBelow(int node, int at) {
        int left = (int) step[at];
        boolean leftAsks = write(trees.left(node), left);
        boolean rightAsks = write(trees.right(node), left + 1);
        if (leftAsks) {
            placeBoth(trees.left(node), (int) step[left]);
        }
        if (rightAsks) {
            placeBoth(trees.right(node), (int) step[left + 1]);
        }
    }

    private void placeBoth(int node, int left) {
        place(trees.left(node), left);
        place(trees.right(node), left + 1);
    }

    /** Writes a node's word, keeping two places where it asks; answers whether it does. */
    private boolean write(int node, int at) {
        if (trees.isLeaf(node)) {
            step[at] = Long.MIN_VALUE | trees.place(node);
            return false;
        }
        long lastLeft = thresholds[trees.feature(node)].lastLeft(trees.threshold(node));
        long slot = 2L * trees.feature(node) + (trees.isUnknownLeft(node) ? 1 : 0);
        step[at] = slot << 48 | lastLeft << 32 | placed;
        placed += 2;
        return true;
    }

    /** Room that one thread needs for {@link #predict}. */
    public final class Room {
        private final int[] codes = new int[2 * thresholds.length];
        private final long[] word = new long[root.length];
        private final int[] asking = new int[root.length];

        private Room() {}
    }

    /** Room for one thread. */
    public Room room() {
        return new Room();
    }

    /**
     * The sum of the leaves that a case falls into, and the base.
     *
     * @param room of this thread, from {@link #room}
     */
    public void predict(double[] features, Room room, double[] into) {
        int[] codes = room.codes;
        for (int feature = 0; feature < thresholds.length; feature++) {
            int code = thresholds[feature].code(features[feature]);
            codes[2 * feature] = code;
            codes[2 * feature + 1] = code == Thresholds.UNKNOWN ? 0 : code;
        }
        walk(codes, room.word, room.asking);
        for (int output = 0; output < into.length; output++) {
            into[output] = trees.base(output);
        }
        for (int tree = 0; tree < root.length; tree++) {
            trees.addLeaf(tree, (int) room.word[tree], into, 0);
        }
    }

    /** Goes down all trees a step at a time, until each word is that of a leaf. */
    private void walk(int[] codes, long[] word, int[] asking) {
        int questions = 0;
        for (int tree = 0; tree < root.length; tree++) {
            word[tree] = step[root[tree]];
            asking[questions] = tree;
            questions += word[tree] < 0 ? 0 : 1;
        }
        while (questions > 0) {
            int left = 0;
            for (int i = 0; i < questions; i++) {
                int tree = asking[i];
                long now = word[tree];
                int lastLeft = (int) (now >>> 32) & 0xFFFF;
                // a code beyond the last that goes left makes the difference negative, and the step one longer
                long next = step[(int) now + ((lastLeft - codes[(int) (now >>> 48)]) >>> 31)];
                word[tree] = next;
                // without a branch: a tree at its leaf is written over by the next one
                asking[left] = tree;
                left += (int) (~next >>> 63);
            }
            questions = left;
        }
    }
}
