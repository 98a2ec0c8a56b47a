package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {
    private static final double[] NOTHING = {0};

    /** Asks first whether the category is 1 or 70, then of the others whether the number is below 3. */
    private static TreeEnsemble.Tree mixed(boolean othersLeft) {
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        int root = tree.node();
        int left = tree.node();
        int right = tree.node();
        boolean[] lefts = new boolean[80];
        lefts[1] = true;
        lefts[70] = true;
        tree.splitCategories(root, 1, lefts, left, right, othersLeft);
        tree.leaf(left, 100);
        int below = tree.node();
        int above = tree.node();
        tree.split(right, 0, 3, below, above, false);
        tree.leaf(below, 20);
        tree.leaf(above, 30);
        return tree;
    }

    @Test
    void categoriesGoWhereTheirBitsSay() {
        TreeEnsemble trees = TreeEnsemble.of(NOTHING, List.of(mixed(false)));
        assertThat(trees.predict(new double[] {5, 1})).isEqualTo(100);
        assertThat(trees.predict(new double[] {5, 70})).isEqualTo(100);
        assertThat(trees.predict(new double[] {5, 0})).isEqualTo(30);
        assertThat(trees.predict(new double[] {2, 6})).isEqualTo(20);
    }

    @Test
    void unknownAndUnheardOfCategoriesGoTogether() {
        // the tree knows the categories 0 to 79
        for (boolean left : new boolean[] {true, false}) {
            TreeEnsemble trees = TreeEnsemble.of(NOTHING, List.of(mixed(left)));
            for (double category : new double[] {Double.NaN, 80, 128, -1}) {
                assertThat(trees.predict(new double[] {2, category})).isEqualTo(left ? 100 : 20);
            }
        }
    }

    @Test
    void treesOfBothKindsStandBesideEachOther() {
        TreeEnsemble.Tree number = new TreeEnsemble.Tree(0, 1);
        int root = number.node();
        int left = number.node();
        int right = number.node();
        number.split(root, 0, 4, left, right, true);
        number.leaf(left, 1);
        number.leaf(right, 2);
        TreeEnsemble trees = TreeEnsemble.of(NOTHING, List.of(number, mixed(false), number, mixed(true)));
        // by hand: 2 + 30 + 2 + 30 at (5, 0); 1 + 20 + 1 + 100 where both are not known, but for 30 as NaN is not below
        // 3
        assertThat(trees.predict(new double[] {5, 0})).isEqualTo(64);
        assertThat(trees.predict(new double[] {Double.NaN, Double.NaN})).isEqualTo(1 + 30 + 1 + 100);
    }

    @Test
    void allCasesGoDownTogetherAsOneByOne() {
        TreeEnsemble trees = TreeEnsemble.of(NOTHING, List.of(mixed(true)));
        double[][] columns = {{5, 2, Double.NaN, 2}, {1, 0, 3, Double.NaN}};
        FeatureTable table = FeatureTable.of(List.of("x", "c"), columns);
        int[] places = new LeafPlaces(trees, table).ofAllTrees()[0];
        // leaves stand in the order in which they were made: 100, 20, 30
        assertThat(places).containsExactly(0, 1, 2, 0);
    }
}
