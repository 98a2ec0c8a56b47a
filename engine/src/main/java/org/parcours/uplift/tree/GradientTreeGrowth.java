package org.parcours.uplift.tree;

import org.jspecify.annotations.Nullable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * Grows one tree by gradients: each node solves its moment, and is split where the pseudo-outcomes of its rows differ most.
 *
 * <p>Source: S. Athey, J. Tibshirani, S. Wager, "Generalized random forests", Annals of Statistics 47, 2019, §2.3 and
 * algorithm 1. Costs O(rows · candidates) a level, and O(bins · candidates) a node.
 */
final class GradientTreeGrowth {
    private final BinnedTable table;
    private final Moment moment;
    private final CausalSettings settings;
    private final ArmRows splitting;
    private final ArmRows estimating;
    private final double[][][] gradients;
    private final GradientSplitSearch search;
    private final DrawnColumns drawn;
    private final TreeEnsemble.Tree tree;
    private final double share;
    private final LeafVisitor visitor;

    /** Is told of every leaf. */
    interface LeafVisitor {
        /** A leaf with its numbers, and the rows beside those of the tree that fell into it. */
        void leaf(double[] numbers, ArmRanges followers);
    }

    /** Rows that neither choose splits nor estimate, but follow the tree down. */
    private final ArmRows followers;

    /**
     * A tree to be grown.
     *
     * @param splitting the rows that choose splits
     * @param estimating the rows that fill leaves; the same object in a tree that is not honest
     * @param followers rows that only fall into leaves
     * @param share what the leaves' numbers are multiplied by
     */
    GradientTreeGrowth(
            BinnedTable table,
            Moment moment,
            CausalSettings settings,
            ArmRows splitting,
            ArmRows estimating,
            ArmRows followers,
            LeafVisitor visitor,
            double share,
            Seed seed) {
        this.table = table;
        this.moment = moment;
        this.settings = settings;
        this.splitting = splitting;
        this.estimating = estimating;
        this.followers = followers;
        this.visitor = visitor;
        this.gradients = new double[moment.targets()][splitting.arms()][];
        for (double[][] ofTarget : gradients) {
            for (int arm = 0; arm < ofTarget.length; arm++) {
                ofTarget[arm] = new double[splitting.rows(arm)];
            }
        }
        this.search = new GradientSplitSearch(table, splitting, estimating, gradients, settings);
        this.drawn = new DrawnColumns(table.width(), settings.candidates(), new RandomStream(seed));
        this.tree = new TreeEnsemble.Tree(0, moment.outputs());
        this.share = share;
    }

    /** Grows it. */
    TreeEnsemble.Tree grow() {
        grow(tree.node(), ArmRanges.all(splitting), ArmRanges.all(estimating), ArmRanges.all(followers), 0);
        return tree;
    }

    private void grow(int at, ArmRanges node, ArmRanges estimates, ArmRanges following, int depth) {
        Workers.requireNotInterrupted();
        Split split = split(node, estimates, depth);
        if (split == null) {
            makeLeaf(at, estimates, following);
            return;
        }
        BinnedColumn column = table.column(split.column());
        int[] estimatesMiddle = estimating.divide(split, column, estimates);
        // values that only rows that estimate have go where the search could not count them
        if (leavesAnArmEmpty(estimates, estimatesMiddle)) {
            makeLeaf(at, estimates, following);
            return;
        }
        int[] middle = isHonest() ? splitting.divide(split, column, node) : estimatesMiddle;
        int[] followersMiddle = followers.divide(split, column, following);
        int left = tree.node();
        int right = tree.node();
        column.write(tree, at, split, left, right);
        grow(
                left,
                node.before(middle),
                estimates.before(estimatesMiddle),
                following.before(followersMiddle),
                depth + 1);
        grow(right, node.after(middle), estimates.after(estimatesMiddle), following.after(followersMiddle), depth + 1);
    }

    private @Nullable Split split(ArmRanges node, ArmRanges estimates, int depth) {
        if (depth == settings.depth() || !search.enter(node, estimates)) {
            return null;
        }
        double squares = moment.gradients(splitting, node, gradients);
        return squares > 0 ? search.find(drawn.next(), squares) : null;
    }

    private static boolean leavesAnArmEmpty(ArmRanges estimates, int[] middle) {
        for (int arm = 0; arm < middle.length; arm++) {
            if (middle[arm] == estimates.from(arm) || middle[arm] == estimates.to(arm)) {
                return true;
            }
        }
        return false;
    }

    private void makeLeaf(int at, ArmRanges estimates, ArmRanges following) {
        double[] numbers = moment.leaf(estimating, estimates, share);
        tree.leaf(at, numbers);
        visitor.leaf(numbers, following);
    }

    private boolean isHonest() {
        return estimating != splitting;
    }
}
