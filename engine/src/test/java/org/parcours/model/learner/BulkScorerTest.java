package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class BulkScorerTest {
    /** Features 0 and 1 are numbers, 2 is a category; thresholds are among so many. */
    private static void grow(
            TreeEnsemble.Tree tree, int node, int depth, int thresholds, int categories, RandomStream random) {
        if (depth == 0 || random.nextInt(5) == 0) {
            tree.leaf(node, random.nextUniform(), random.nextUniform());
            return;
        }
        int left = tree.node();
        int right = tree.node();
        int feature = random.nextInt(3);
        if (feature == 2) {
            boolean[] lefts = new boolean[categories];
            for (int category = 0; category < categories; category++) {
                lefts[category] = random.nextInt(2) == 0;
            }
            tree.splitCategories(node, 2, lefts, left, right, random.nextInt(2) == 0);
        } else {
            int drawn = random.nextInt(thresholds);
            double threshold = drawn == 0 ? Double.POSITIVE_INFINITY : (double) drawn / thresholds - 0.5;
            tree.split(node, feature, threshold, left, right, random.nextInt(2) == 0);
        }
        grow(tree, left, depth - 1, thresholds, categories, random);
        grow(tree, right, depth - 1, thresholds, categories, random);
    }

    private static FeatureTable cases(int rows, int thresholds, int categories, RandomStream random) {
        double[][] columns = new double[3][rows];
        // what a division of nothing by nothing leaves is an unknown value with its sign bit set
        double negativeNan = Double.longBitsToDouble(0xFFF8000000000000L);
        double[] odd = {Double.NaN, negativeNan, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0};
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 2; column++) {
                boolean onThreshold = random.nextInt(3) == 0;
                double number = onThreshold ? (double) random.nextInt(thresholds) / thresholds : random.nextUniform();
                number -= 0.5;
                columns[column][row] = random.nextInt(10) == 0 ? odd[random.nextInt(5)] : number;
            }
            columns[2][row] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(categories + 3) - 1;
        }
        return FeatureTable.of(List.of("a", "b", "c"), columns);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 5, 1",
        "60, 63, 8",
        "60, 63, 6",
        "61, 64, 5",
        "200, 200, 8",
        "200, 200, 4",
        "400, 10, 9",
        "10, 300, 6",
        "2, 2, 7",
        "9, 9, 0"
    })
    void scoresToTheSameBitsAsOneByOne(int thresholds, int categories, int depth) {
        RandomStream random = new RandomStream(new Seed(thresholds));
        List<TreeEnsemble.Tree> trees = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            TreeEnsemble.Tree tree = new TreeEnsemble.Tree(i % 2, 2);
            grow(tree, tree.node(), depth, thresholds, categories, random);
            trees.add(tree);
        }
        TreeEnsemble ensemble = TreeEnsemble.of(new double[] {1, 2, 3}, trees);
        FeatureTable table = cases(1_501, thresholds, categories, random);
        double[][] scored = BulkScorer.of(ensemble, 3).predict(table, 2);
        double[] features = new double[3];
        double[] expected = new double[3];
        for (int row = 0; row < table.rows(); row++) {
            table.copyRow(row, features);
            ensemble.predict(features, expected);
            assertThat(new double[] {scored[0][row], scored[1][row], scored[2][row]})
                    .containsExactly(expected);
        }
    }
}
