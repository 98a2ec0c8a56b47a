package org.parcours.uplift.explain;

import org.parcours.model.learner.TreeEnsemble;

/**
 * Exact Shapley values of trees: how much each feature moves a prediction away from the mean prediction of some customers.
 * What is not known of a coalition's features is averaged as those customers fall into the branches. Numbers that come from
 * one column, such as the indicators of its categories, are one player. Below a branch that none of the customers reached, both
 * sides count one half.
 *
 * <p>Source: S. M. Lundberg, G. G. Erion, S.-I. Lee, "Consistent individualized feature attribution for tree ensembles",
 * 2018 (arXiv 1802.03888), algorithm 2. O(leaves · depth²) a tree and customer. Not thread-safe.
 */
public final class TreeShapley {
    private final TreeEnsemble trees;
    private final int output;
    private final int[] player;
    private final double[] cover;

    /**
     * One output of trees, and the customers that they are averaged over.
     *
     * @param output to which every tree adds
     * @param player of each number of a customer the column that it comes from
     * @param customers rows of numbers, at least one; those to be explained must be among them
     */
    public TreeShapley(TreeEnsemble trees, int output, int[] player, double[][] customers) {
        this.trees = trees;
        this.output = output;
        this.player = player.clone();
        this.cover = new double[trees.nodes()];
        for (double[] customer : customers) {
            for (int tree = 0; tree < trees.trees(); tree++) {
                count(trees.root(tree), customer);
            }
        }
    }

    private void count(int root, double[] customer) {
        int node = root;
        cover[node]++;
        while (!trees.isLeaf(node)) {
            node = next(node, customer);
            cover[node]++;
        }
    }

    private int next(int node, double[] customer) {
        return trees.goesLeft(node, customer[trees.feature(node)]) ? trees.left(node) : trees.right(node);
    }

    /** The mean prediction of the customers, from which the values of features count. */
    public double mean() {
        double mean = trees.base(output);
        for (int tree = 0; tree < trees.trees(); tree++) {
            mean += mean(trees.root(tree)) / cover[trees.root(tree)];
        }
        return mean;
    }

    private double mean(int node) {
        return trees.isLeaf(node)
                ? cover[node] * trees.value(node, output)
                : mean(trees.left(node)) + mean(trees.right(node));
    }

    /**
     * Adds the values of a customer's features; with {@link #mean} they sum to the prediction.
     *
     * @param factor what the trees count for
     * @param into one number a player
     */
    public void add(double[] customer, double factor, double[] into) {
        for (int tree = 0; tree < trees.trees(); tree++) {
            walk(trees.root(tree), new FeaturePath(), 1, 1, FeaturePath.NOBODY, customer, factor, into);
        }
    }

    private void walk(
            int node,
            FeaturePath before,
            double zeroShare,
            double oneShare,
            int asked,
            double[] customer,
            double factor,
            double[] into) {
        FeaturePath path = before.extended(zeroShare, oneShare, asked);
        if (trees.isLeaf(node)) {
            path.addTo(into, factor * trees.value(node, output));
            return;
        }
        int who = player[trees.feature(node)];
        int place = path.find(who);
        double zero = 1;
        double one = 1;
        if (place > 0) {
            zero = path.zeroShare(place);
            one = path.oneShare(place);
            path = path.without(place);
        }
        int hot = next(node, customer);
        int cold = hot == trees.left(node) ? trees.right(node) : trees.left(node);
        step(hot, node, path, zero, one, who, customer, factor, into);
        step(cold, node, path, zero, 0, who, customer, factor, into);
    }

    /** Walks on to a child, unless nothing flows there with the player or without. */
    private void step(
            int child,
            int node,
            FeaturePath path,
            double zero,
            double one,
            int who,
            double[] customer,
            double factor,
            double[] into) {
        double share = cover[node] > 0 ? cover[child] / cover[node] : 0.5;
        if (zero * share > 0 || one > 0) {
            walk(child, path, zero * share, one, who, customer, factor, into);
        }
    }
}
