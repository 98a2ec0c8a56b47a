package org.parcours.uplift.tree;

import java.util.Arrays;
import org.parcours.num.Seed;

/**
 * Draws the rows of one tree of a causal forest without replacement, each row by lots of its own: whether it is in the half of
 * the tree's bag, in the tree, and there among those that choose splits or those that estimate. Every other bag takes the half
 * that the bag before it left: so all rows have an equal part in the forest, and effects owe less to luck, while each half by
 * itself is drawn as ever.
 */
final class RowLots {
    private final Seed bag;
    private final boolean takesTheRest;
    private final Seed tree;
    private final double ofBag;
    private final double ofTree;

    RowLots(CausalSettings settings, int tree, Seed seed) {
        boolean bags = settings.bag() > 1;
        int number = tree / settings.bag();
        this.takesTheRest = bags && number % 2 == 1;
        this.bag = seed.child(2L * (takesTheRest ? number - 1 : number));
        this.tree = seed.child(2L * tree + 1);
        this.ofBag = bags ? 0.5 : 1;
        this.ofTree = settings.share() / ofBag;
    }

    private boolean isIn(int row) {
        return bag.uniform(row) < ofBag != takesTheRest && tree.uniform(row) < ofTree;
    }

    private boolean estimates(int row) {
        return tree.child(1).word(row) < 0;
    }

    /** A seed for what else the tree draws. */
    Seed rest() {
        return tree.child(2);
    }

    /** Of each arm the rows of the tree, in order. */
    int[][] all(int[][] byArm) {
        return kept(byArm, Part.ALL);
    }

    /** Of each arm the rows of the tree that choose splits. */
    int[][] splitting(int[][] byArm) {
        return kept(byArm, Part.SPLITTING);
    }

    /** Of each arm the rows of the tree that estimate. */
    int[][] estimating(int[][] byArm) {
        return kept(byArm, Part.ESTIMATING);
    }

    /** Of each arm the rows that the tree did not see. */
    int[][] unseen(int[][] byArm) {
        return kept(byArm, Part.UNSEEN);
    }

    private enum Part {
        ALL,
        SPLITTING,
        ESTIMATING,
        UNSEEN
    }

    private int[][] kept(int[][] byArm, Part part) {
        int[][] kept = new int[byArm.length][];
        for (int arm = 0; arm < kept.length; arm++) {
            int[] rows = new int[byArm[arm].length];
            int size = 0;
            for (int row : byArm[arm]) {
                rows[size] = row;
                size += isOf(row, part) ? 1 : 0;
            }
            kept[arm] = Arrays.copyOf(rows, size);
        }
        return kept;
    }

    private boolean isOf(int row, Part part) {
        return switch (part) {
            case ALL -> isIn(row);
            case UNSEEN -> !isIn(row);
            case SPLITTING -> isIn(row) && !estimates(row);
            case ESTIMATING -> isIn(row) && estimates(row);
        };
    }
}
