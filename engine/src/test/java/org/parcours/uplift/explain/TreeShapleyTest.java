package org.parcours.uplift.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class TreeShapleyTest {
    private static final int[] OWN = {0, 1, 2, 3};

    @Test
    void oneQuestionBelongsToItsFeature() {
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        int root = tree.node();
        int left = tree.node();
        int right = tree.node();
        tree.split(root, 1, 0.5, left, right, true);
        tree.leaf(left, 2);
        tree.leaf(right, 6);
        // Three of four customers go left: the mean is 10 + 3, and the right one's feature adds 16 − 13.
        double[][] customers = {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 0}};
        TreeShapley shapley = new TreeShapley(TreeEnsemble.of(new double[] {10}, List.of(tree)), 0, OWN, customers);
        double[] values = new double[4];
        shapley.add(customers[3], 1, values);
        assertThat(shapley.mean()).isCloseTo(13, within(1e-12));
        assertThat(values).containsExactly(new double[] {0, 3, 0, 0}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void areTheMeansOverAllOrdersOfPlayers(long seed) {
        double[][] customers = customers(new RandomStream(new Seed(seed)));
        TreeEnsemble trees = TreeEnsemble.of(
                new double[] {1}, List.of(tree(new Seed(seed).child(1)), tree(new Seed(seed).child(2))));
        int[] player = seed % 2 == 0 ? OWN : new int[] {0, 1, 1, 2};
        TreeShapley shapley = new TreeShapley(trees, 0, player, customers);
        for (int row = 0; row < 5; row++) {
            double[] values = new double[4];
            shapley.add(customers[row], 1, values);
            assertThat(values).containsExactly(byAllCoalitions(trees, player, customers, row), within(1e-10));
            double sum = shapley.mean();
            for (double value : values) {
                sum += value;
            }
            assertThat(sum).isCloseTo(trees.predict(customers[row]), within(1e-10));
        }
    }

    /** Σ over coalitions S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)). */
    private static double[] byAllCoalitions(TreeEnsemble trees, int[] player, double[][] customers, int row) {
        int players = 4;
        double[] factorial = {1, 1, 2, 6, 24};
        double[] values = new double[players];
        for (int i = 0; i < players; i++) {
            for (int coalition = 0; coalition < 1 << players; coalition++) {
                if ((coalition >> i & 1) == 0) {
                    int size = Integer.bitCount(coalition);
                    double weight = factorial[size] * factorial[players - size - 1] / factorial[players];
                    values[i] += weight
                            * (value(trees, player, customers, row, coalition | 1 << i)
                                    - value(trees, player, customers, row, coalition));
                }
            }
        }
        return values;
    }

    private static double value(TreeEnsemble trees, int[] player, double[][] customers, int row, int coalition) {
        double sum = trees.base(0);
        boolean[] all = new boolean[customers.length];
        Arrays.fill(all, true);
        for (int tree = 0; tree < trees.trees(); tree++) {
            sum += value(trees, trees.root(tree), player, customers, all, customers[row], coalition);
        }
        return sum;
    }

    private static double value(
            TreeEnsemble trees,
            int node,
            int[] player,
            double[][] customers,
            boolean[] here,
            double[] asked,
            int coalition) {
        if (trees.isLeaf(node)) {
            return trees.value(node);
        }
        boolean[] left = new boolean[here.length];
        boolean[] right = new boolean[here.length];
        double lefts = 0;
        double rights = 0;
        for (int i = 0; i < here.length; i++) {
            boolean goesLeft = trees.goesLeft(node, customers[i][trees.feature(node)]);
            left[i] = here[i] && goesLeft;
            right[i] = here[i] && !goesLeft;
            lefts += left[i] ? 1 : 0;
            rights += right[i] ? 1 : 0;
        }
        boolean known = (coalition >> player[trees.feature(node)] & 1) == 1;
        double share = known
                ? (trees.goesLeft(node, asked[trees.feature(node)]) ? 1 : 0)
                : lefts + rights > 0 ? lefts / (lefts + rights) : 0.5;
        double sum = 0;
        if (share > 0) {
            sum += share * value(trees, trees.left(node), player, customers, left, asked, coalition);
        }
        if (share < 1) {
            sum += (1 - share) * value(trees, trees.right(node), player, customers, right, asked, coalition);
        }
        return sum;
    }

    private static double[][] customers(RandomStream random) {
        double[][] customers = new double[200][4];
        for (double[] customer : customers) {
            for (int i = 0; i < 4; i++) {
                customer[i] = random.nextUniform();
            }
        }
        return customers;
    }

    /** Depth four, so that features come again on a way. */
    private static TreeEnsemble.Tree tree(Seed seed) {
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        grow(tree, tree.node(), 0, new RandomStream(seed));
        return tree;
    }

    private static void grow(TreeEnsemble.Tree tree, int node, int depth, RandomStream random) {
        if (depth == 4) {
            tree.leaf(node, random.nextUniform());
            return;
        }
        int left = tree.node();
        int right = tree.node();
        tree.split(node, random.nextInt(4), 0.2 + 0.6 * random.nextUniform(), left, right, true);
        grow(tree, left, depth + 1, random);
        grow(tree, right, depth + 1, random);
    }
}
