package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class LiveTreesTest {
    // what nothing divided by nothing leaves is an unknown value with its sign bit set
    private static final double[] ODD = {
        Double.NaN,
        Double.longBitsToDouble(0xFFF8000000000000L),
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        0.0
    };

    @ParameterizedTest
    @CsvSource({"1, 0, 3", "7, 1, 3", "200, 12, 40", "33, 9, 1000", "5, 6, 1"})
    void foretellsToTheSameBitsAsTreeByTree(int trees, int depth, int thresholds) {
        RandomStream random = new RandomStream(new Seed(trees));
        List<TreeEnsemble.Tree> grown = new ArrayList<>();
        for (int i = 0; i < trees; i++) {
            TreeEnsemble.Tree tree = new TreeEnsemble.Tree(i % 2, 2);
            grow(tree, tree.node(), depth, thresholds, random);
            grown.add(tree);
        }
        TreeEnsemble ensemble = TreeEnsemble.of(new double[] {1, 2, 3}, grown);
        LiveTrees live = LiveTrees.of(ensemble).orElseThrow();
        LiveTrees.Room room = live.room();
        double[] found = new double[3];
        double[] expected = new double[3];
        for (int i = 0; i < 500; i++) {
            double[] features = {value(thresholds, random), value(thresholds, random), value(thresholds, random)};
            live.predict(features, room, found);
            ensemble.predict(features, expected);
            assertThat(found).containsExactly(expected);
        }
    }

    private static void grow(TreeEnsemble.Tree tree, int node, int depth, int thresholds, RandomStream random) {
        if (depth == 0 || random.nextInt(9) == 0) {
            tree.leaf(node, random.nextUniform(), random.nextUniform());
            return;
        }
        int left = tree.node();
        int right = tree.node();
        double below = random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : threshold(thresholds, random);
        tree.split(node, random.nextInt(3), below, left, right, random.nextInt(2) == 0);
        grow(tree, left, depth - 1, thresholds, random);
        grow(tree, right, depth - 1, thresholds, random);
    }

    private static double value(int thresholds, RandomStream random) {
        return switch (random.nextInt(3)) {
            case 0 -> ODD[random.nextInt(ODD.length)];
            case 1 -> threshold(thresholds, random);
            default -> random.nextUniform() - 0.5;
        };
    }

    /** Some below 0, some above, one of them −0. */
    private static double threshold(int thresholds, RandomStream random) {
        int drawn = random.nextInt(thresholds) - thresholds / 2;
        return drawn == 0 ? -0.0 : (double) drawn / thresholds;
    }

    @Test
    void categoriesHaveNoneSuch() {
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        int root = tree.node();
        int left = tree.node();
        int right = tree.node();
        tree.splitCategories(root, 0, new boolean[] {true, false}, left, right, false);
        tree.leaf(left, 1);
        tree.leaf(right, 2);
        assertThat(LiveTrees.of(TreeEnsemble.of(new double[1], List.of(tree)))).isEmpty();
    }
}
