package org.parcours.uplift.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.ColumnEncoding;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;

class SurrogateTreeTest {
    private static final double UNKNOWN = Double.NaN;
    private static final int WEB = 0;
    private static final int PHONE = 1;
    private static final int SHOP = 2;

    /** Channel and purchases of six customers, one of them of no known channel and one of no known purchases. */
    private static final CustomerTable CUSTOMERS = new CustomerTable(
            FeatureTable.of(
                    List.of("channel", "purchases"),
                    new double[][] {{WEB, PHONE, PHONE, SHOP, UNKNOWN, WEB}, {4, 3, 1, 5, 2, UNKNOWN}}),
            List.of(List.of("Web", "Phone", "Shop", "Fax"), List.of()));

    private static final double[] EFFECTS = {0.05, 0.03, -0.01, 0, 0.01, 0.02};

    /** Channels by their mean effect, of which nobody has a fax; purchases as they are. */
    private static final Encoding ENCODING = new Encoding(
            List.of(new ColumnEncoding.Statistic(List.of(0.04, 0.03, 0.0, 0.5), 0.01), new ColumnEncoding.Numeric()));

    /** Asks whether the channel's number is below 0.02, and then in both branches whether purchases are below 2.5. */
    private static FittedBase byChannelAndPurchases() {
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        int root = tree.node();
        int few = tree.node();
        int many = tree.node();
        tree.split(root, 0, 0.02, few, many, true);
        for (int node : new int[] {few, many}) {
            int left = tree.node();
            int right = tree.node();
            tree.split(node, 1, 2.5, left, right, true);
            tree.leaf(left, 0);
            tree.leaf(right, 0);
        }
        return fitted(tree);
    }

    private static Trait from(double least) {
        return new Trait.Numbers("purchases", OptionalDouble.of(least), OptionalDouble.empty(), false);
    }

    private static Trait to(double greatest) {
        return new Trait.Numbers("purchases", OptionalDouble.empty(), OptionalDouble.of(greatest), true);
    }

    @Test
    void leavesAreSaidInTheCustomersOwnValues() {
        Trait webOrPhone = new Trait.Categories("channel", List.of("Web", "Phone"), false);
        Trait shop = new Trait.Categories("channel", List.of("Shop"), true);
        assertThat(SurrogateTree.segments(byChannelAndPurchases(), CUSTOMERS, EFFECTS))
                .containsExactly(
                        new EffectSegment(List.of(webOrPhone, from(3)), 2, (0.05 + 0.03) / 2),
                        new EffectSegment(List.of(shop, to(2)), 1, 0.01),
                        new EffectSegment(List.of(webOrPhone, to(2)), 2, (-0.01 + 0.02) / 2),
                        new EffectSegment(List.of(shop, from(3)), 1, 0));
    }

    @Test
    void whatTheRestImpliesIsNotSaid() {
        double[][] columns = {{1, 1, 2, 2}, {10, 10, 20, 20}};
        CustomerTable twice = CustomerTable.ofNumbers(FeatureTable.of(List.of("nights", "points"), columns));
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        int root = tree.node();
        int few = tree.node();
        int many = tree.node();
        tree.split(root, 0, 1.5, few, many, true);
        tree.leaf(many, 0);
        int fewPoints = tree.node();
        int manyPoints = tree.node();
        tree.split(few, 1, 15, fewPoints, manyPoints, true);
        tree.leaf(fewPoints, 0);
        tree.leaf(manyPoints, 0);
        FittedBase fitted = new FittedBase(
                Encoding.none(twice),
                new Score.Trees(TreeEnsemble.of(new double[] {0}, List.of(tree))),
                FittedBase.Link.IDENTITY);
        assertThat(SurrogateTree.segments(fitted, twice, new double[] {1, 1, 0, 0}))
                .extracting(segment -> segment.traits().size())
                .containsExactly(1, 1);
    }

    /** Asks whether purchases are below a number. */
    private static FittedBase byPurchases(double threshold) {
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        int root = tree.node();
        int below = tree.node();
        int others = tree.node();
        tree.split(root, 1, threshold, below, others, true);
        tree.leaf(below, 0);
        tree.leaf(others, 0);
        return fitted(tree);
    }

    private static FittedBase fitted(TreeEnsemble.Tree tree) {
        Score score = new Score.Trees(TreeEnsemble.of(new double[] {0}, List.of(tree)));
        return new FittedBase(ENCODING, score, FittedBase.Link.IDENTITY);
    }

    @Test
    void aSingleNumberIsSaidAsItIs() {
        // below 2 are one purchase and the unknown ones
        assertThat(SurrogateTree.segments(byPurchases(2), CUSTOMERS, EFFECTS))
                .extracting(segment -> segment.traits().get(0))
                .contains(new Trait.Numbers("purchases", OptionalDouble.of(1), OptionalDouble.of(1), true));
    }

    @Test
    void whatAllHaveInCommonIsNotSaid() {
        // nobody bought a hundred times: (.05 + .03 − .01 + 0 + .01 + .02) / 6
        EffectSegment all =
                SurrogateTree.segments(byPurchases(100), CUSTOMERS, EFFECTS).get(0);
        assertThat(all.traits()).isEmpty();
        assertThat(all.rows()).isEqualTo(6);
        assertThat(all.effect()).isCloseTo(0.1 / 6, within(1e-15));
    }

    @Test
    void whoIsKnownAndWhoIsNotAreToldApart() {
        assertThat(SurrogateTree.segments(byPurchases(Double.NEGATIVE_INFINITY), CUSTOMERS, EFFECTS))
                .extracting(segment -> segment.traits().get(0))
                .containsExactly(
                        new Trait.Numbers("purchases", OptionalDouble.empty(), OptionalDouble.empty(), true),
                        new Trait.Numbers("purchases", OptionalDouble.of(1), OptionalDouble.of(5), false));
    }
}
