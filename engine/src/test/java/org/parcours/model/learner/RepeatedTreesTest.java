package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;

class RepeatedTreesTest {
    private static final FeatureTable CASES = FeatureTable.of(List.of("x"), new double[][] {{0, 0, 1, 1, 1}});
    private static final int[] LEARNT = {0, 1, 2, 3};
    private static final double[] WEIGHT = {1, 3, 2, 2};

    private final List<double[]> grown = new ArrayList<>();

    /** One question, whatever the target: is x below a half? Leaves are left to the rule. */
    private RegressionTrees grow(double[] target) {
        grown.add(target.clone());
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        int root = tree.node();
        tree.split(root, 0, 0.5, tree.node(), tree.node(), true);
        tree.leaf(1, Double.NaN);
        tree.leaf(2, Double.NaN);
        Provenance provenance = Provenance.of("stump", CASES, target, WEIGHT, Map.of(), new Seed(1));
        return new RegressionTrees(TreeEnsemble.of(new double[1], List.of(tree, tree)), provenance);
    }

    private RepeatedTrees trees(LeafRule rule) {
        return new RepeatedTrees(CASES, LEARNT, WEIGHT, rule, this::grow);
    }

    private double[] fit(RepeatedTrees trees, double... target) {
        double[] predicted = new double[5];
        trees.fit(target, predicted);
        return predicted;
    }

    @Test
    void aForestsLeavesAreMeans() {
        LeafRule rule = LeafRule.forest(ExtraTreesSettings.DEFAULT.withTrees(2));
        // by hand: (1 · 8 + 3 · 4) / 4 = 5 where x = 0, (2 · 1 + 2 · 2) / 4 = 1.5 where x = 1; each tree counts a half
        assertThat(fit(trees(rule), 8, 4, 1, 2)).containsExactly(new double[] {5, 5, 1.5, 1.5, 1.5}, within(1e-12));
    }

    @Test
    void boostedLeavesMendWhatIsLeft() {
        LeafRule rule = LeafRule.boosting(BoostingSettings.DEFAULT.withPenalty(4));
        // by hand: the mean is (8 + 12 + 2 + 4) / 8 = 3.25; left of it is 7 over x = 0 and −7 over x = 1. The first
        // tree
        // adds .1 · 7 / (4 + 4) = .0875, the second .1 · (7 − 4 · .0875) / 8 = .083125
        double step = 0.0875 + 0.083125;
        assertThat(fit(trees(rule), 8, 4, 1, 2))
                .containsExactly(
                        new double[] {3.25 + step, 3.25 + step, 3.25 - step, 3.25 - step, 3.25 - step}, within(1e-12));
    }

    @Test
    void growsAnewOnlyWhereTargetsAreNoMultipleOfTheOldOnes() {
        LeafRule rule = LeafRule.forest(ExtraTreesSettings.DEFAULT.withTrees(2));
        RepeatedTrees trees = trees(rule);
        fit(trees, 8, 4, 1, 2);
        fit(trees, 18, 10, 4, 6); // 2 y + 2
        fit(trees, 5, 5, 5, 5); // nothing to split
        assertThat(grown).hasSize(1);
        fit(trees, 1, 4, 1, 4); // by hand: r² = .75² / (16.875 · 37.5) < .001
        assertThat(grown).hasSize(2);
    }
}
