package org.parcours.uplift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Cuts;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;

class BinnedColumnTest {
    private static CustomerTable numbers(double... values) {
        return CustomerTable.ofNumbers(FeatureTable.of(List.of("x"), new double[][] {values}));
    }

    @Test
    void fewValuesHaveABinEachAndUnknownOnesTheLast() {
        BinnedColumn column = BinnedColumn.of(numbers(3, Double.NaN, 1, 3, 7), 0, 8);
        assertThat(column.bins()).containsExactly(1, 3, 0, 1, 2);
        assertThat(column.unknown()).isEqualTo(3);
        // half way between the values
        assertThat(column.end(0)).isEqualTo(2);
        assertThat(column.end(1)).isEqualTo(5);
        assertThat(column.end(2)).isInfinite();
    }

    @Test
    void manyValuesAreSharedOutEvenly() {
        double[] values = new double[1_000];
        Arrays.setAll(values, i -> (i * 7) % 1_000);
        BinnedColumn column = BinnedColumn.of(numbers(values), 0, 10);
        int[] rows = new int[10];
        for (byte bin : column.bins()) {
            rows[bin]++;
        }
        assertThat(rows).containsOnly(100);
    }

    @Test
    void aValueOfMostRowsLeavesTheOtherBinsToTheRest() {
        double[] values = new double[1_000];
        Arrays.setAll(values, i -> i < 900 ? 0 : i);
        BinnedColumn column = BinnedColumn.of(numbers(values), 0, 11);
        int[] rows = new int[11];
        for (byte bin : column.bins()) {
            rows[bin]++;
        }
        assertThat(rows[0]).isEqualTo(900);
        assertThat(Arrays.copyOfRange(rows, 1, 11)).containsOnly(10);
    }

    @Test
    void aLongColumnIsCutBySample() {
        double[] values = new double[300_000];
        Seed seed = new Seed(3);
        Arrays.setAll(values, seed::uniform);
        Cuts cuts = QuantileCuts.of(numbers(values).table(), 0, 4);
        // the standard error of a quantile of 65,536 rows is below .002
        assertThat(cuts.size()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(cuts.cut(i)).isBetween((i + 1) / 4.0 - 0.008, (i + 1) / 4.0 + 0.008);
        }
    }

    @Test
    void neighboursWithoutAMiddleAreCutAtTheUpperOne() {
        double upper = Math.nextUp(1.0);
        assertThat(QuantileCuts.middle(1, upper)).isEqualTo(upper);
        assertThat(QuantileCuts.middle(-Double.MAX_VALUE, Double.MAX_VALUE)).isZero();
    }

    @Test
    void theRarestOfTooManyCategoriesShareABin() {
        // category c has 1 row for c < 10, else 2
        double[] codes = IntStream.range(0, 300)
                .flatMap(c -> IntStream.generate(() -> c).limit(c < 10 ? 1 : 2))
                .asDoubleStream()
                .toArray();
        List<String> names = IntStream.range(0, 300).mapToObj(c -> "c" + c).toList();
        CustomerTable customers =
                new CustomerTable(FeatureTable.of(List.of("c"), new double[][] {codes}), List.of(names));
        BinnedColumn column = BinnedColumn.of(customers, 0, 8);
        assertThat(column.codes()).isEqualTo(256);
        // category 10 is the first of the frequent ones; 0 and 299 are among the 46 that share bin 254
        assertThat(column.bins()[10]).isZero();
        assertThat(column.bins()[0] & 0xFF).isEqualTo(254);
        assertThat(column.bins()[codes.length - 1] & 0xFF).isEqualTo(254);
    }

    @Test
    void refusesInfiniteValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinnedColumn.of(numbers(1, Double.POSITIVE_INFINITY), 0, 8))
                .withMessageContaining("column x");
    }
}
