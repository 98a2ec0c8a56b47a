package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class RowOrderTest {
    private static int[] order(double[] target, double[]... columns) {
        List<String> names = List.of("a", "b", "c").subList(0, columns.length);
        FeatureTable table = FeatureTable.of(names, columns);
        return RowOrder.of(table, XgboostReference.of(table, 1), row -> target[row]);
    }

    @Test
    void rowsOfOneQuarterOfTheTellingColumnLieTogetherAndThenOfTheNext() {
        // b is the target itself; its quarters are 0-1, 2-3, 4-5, 6-7, and of two rows of one the smaller a comes first
        double[] a = {1, 0, 1, 0, 0, 1, 0, 1};
        double[] b = {7, 0, 5, 2, 6, 1, 4, 3};
        assertThat(order(b, a, b)).containsExactly(1, 5, 3, 7, 6, 2, 4, 0);
    }

    @Test
    void whatIsRareTellsToo() {
        // one row in eight has another value, and with it another outcome: that row is last, the others stay as they
        // were
        double[] rare = {0, 0, 1, 0, 0, 0, 0, 0};
        double[] same = {5, 5, 5, 5, 5, 5, 5, 5};
        assertThat(order(rare, same, rare)).containsExactly(0, 1, 3, 4, 5, 6, 7, 2);
    }

    @Test
    void unknownValuesComeFirst() {
        double[] some = {1, Double.NaN, 0, Double.NaN};
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        assertThat(order(new double[] {1, 2, 0, 2}, none, some)).containsExactly(1, 3, 2, 0);
    }

    @Test
    void eachRowIsThereOnce() {
        RandomStream random = new RandomStream(new Seed(3));
        double[][] columns = new double[12][20_000];
        for (double[] column : columns) {
            Arrays.setAll(column, row -> random.nextUniform());
        }
        FeatureTable table = FeatureTable.of(Arrays.asList("abcdefghijkl".split("(?!^)")), columns);
        int[] order = RowOrder.of(table, XgboostReference.of(table, 1), row -> columns[7][row]);
        for (int i = 1; i < order.length; i++) {
            assertThat(columns[7][order[i]] > columns[7][order[i - 1]] - 0.26).isTrue();
        }
        Arrays.sort(order);
        assertThat(order).isEqualTo(RowOrder.none(20_000));
    }
}
