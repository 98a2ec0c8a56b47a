package org.parcours.uplift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class PolicySearchTest {
    private static FeatureTable table(double[]... columns) {
        List<String> names =
                IntStream.range(0, columns.length).mapToObj(i -> "x" + i).toList();
        return FeatureTable.of(names, columns);
    }

    private static double worth(PolicyTree tree, FeatureTable table, double[][] scores) {
        double worth = 0;
        double[] features = new double[table.width()];
        for (int row = 0; row < table.rows(); row++) {
            table.copyRow(row, features);
            worth += scores[tree.arm(features)][row];
        }
        return worth;
    }

    /** The best worth of some rows by trying every tree. */
    private static double bruteForce(FeatureTable table, double[][] scores, int[] rows, int depth) {
        double best = Arrays.stream(scores)
                .mapToDouble(ofArm ->
                        Arrays.stream(rows).mapToDouble(row -> ofArm[row]).sum())
                .max()
                .orElseThrow();
        for (int column = 0; column < table.width() && depth > 0; column++) {
            int asked = column;
            double[] cuts = IntStream.concat(IntStream.of(-1), Arrays.stream(rows))
                    .mapToDouble(row -> row < 0 ? Double.POSITIVE_INFINITY : table.value(asked, row))
                    .toArray();
            for (double cut : cuts) {
                int[] below = Arrays.stream(rows)
                        .filter(row -> table.value(asked, row) < cut)
                        .toArray();
                int[] others = Arrays.stream(rows)
                        .filter(row -> !(table.value(asked, row) < cut))
                        .toArray();
                double worth =
                        bruteForce(table, scores, below, depth - 1) + bruteForce(table, scores, others, depth - 1);
                best = Math.max(best, worth);
            }
        }
        return best;
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 2, 2", "3, 3, 2", "4, 3, 2", "5, 4, 1", "6, 2, 2", "7, 5, 2", "8, 3, 0"})
    void noTreeIsWorthMore(int seed, int arms, int depth) {
        RandomStream random = new RandomStream(new Seed(seed));
        int rows = 24;
        double[][] columns = new double[3][rows];
        double[][] scores = new double[arms][rows];
        for (int row = 0; row < rows; row++) {
            // a column of few values, one with unknown ones, one of numbers
            columns[0][row] = random.nextInt(3);
            columns[1][row] = random.nextInt(4) == 0 ? Double.NaN : random.nextInt(8);
            columns[2][row] = random.nextUniform();
            for (double[] ofArm : scores) {
                ofArm[row] = random.nextUniform() - 0.5;
            }
        }
        FeatureTable table = table(columns);
        PolicyTree tree = new PolicySearch(depth, 2).best(table, scores);
        double best = bruteForce(table, scores, IntStream.range(0, rows).toArray(), depth);
        assertThat(worth(tree, table, scores)).isEqualTo(best, within(1e-12));
        assertThat(tree.depth()).isLessThanOrEqualTo(depth);
    }

    @Test
    void findsWhatOneQuestionAloneCannotSee() {
        // arm 1 is worth 1 where exactly one of the two values is 1, else −1: no first question helps by itself
        double[][] columns = {{0, 0, 1, 1}, {0, 1, 0, 1}};
        double[][] scores = {{0, 0, 0, 0}, {-1, 1, 1, -1}};
        PolicyTree tree = new PolicySearch(2, 1).best(table(columns), scores);
        assertThat(worth(tree, table(columns), scores)).isEqualTo(2);
        assertThat(tree.text(List.of("old", "rich"), List.of("wait", "mail"))).isEqualTo("""
                        old below 0.5:
                          rich below 0.5:
                            wait
                          else:
                            mail
                        else:
                          rich below 0.5:
                            mail
                          else:
                            wait
                        """);
    }

    @Test
    void asksNothingWhereOneArmIsBestForAll() {
        RandomStream random = new RandomStream(new Seed(1));
        double[][] columns = new double[2][50];
        double[][] scores = new double[3][50];
        for (int row = 0; row < 50; row++) {
            columns[0][row] = random.nextUniform();
            columns[1][row] = random.nextUniform();
            scores[2][row] = 0.1;
        }
        assertThat(new PolicySearch(3, 1).best(table(columns), scores)).isEqualTo(new PolicyTree.Give(2));
    }

    @Test
    void deeperTreesAreWorthNoLess() {
        RandomStream random = new RandomStream(new Seed(3));
        double[][] columns = new double[4][400];
        double[][] scores = new double[3][400];
        for (int row = 0; row < 400; row++) {
            for (double[] column : columns) {
                column[row] = random.nextUniform();
            }
            for (double[] ofArm : scores) {
                ofArm[row] = random.nextUniform();
            }
        }
        double before = Double.NEGATIVE_INFINITY;
        for (int depth = 0; depth <= 5; depth++) {
            PolicyTree tree = new PolicySearch(depth, 2).best(table(columns), scores);
            double worth = worth(tree, table(columns), scores);
            assertThat(worth).isGreaterThanOrEqualTo(before - 1e-9);
            assertThat(tree.depth()).isLessThanOrEqualTo(depth);
            assertThat(new PolicySearch(depth, 1).best(table(columns), scores)).isEqualTo(tree);
            before = worth;
        }
    }

    @Test
    void prefixSumsFollowWhatIsAdded() {
        RandomStream random = new RandomStream(new Seed(2));
        for (int places : new int[] {1, 2, 3, 17, 64}) {
            PrefixExtremes extremes = new PrefixExtremes(places);
            double[] numbers = new double[places];
            for (int i = 0; i < 100; i++) {
                int place = random.nextInt(places);
                double number = random.nextUniform() - 0.5;
                numbers[place] += number;
                extremes.add(place, number);
                double sum = 0;
                double most = 0;
                double least = 0;
                for (double one : numbers) {
                    sum += one;
                    most = Math.max(most, sum);
                    least = Math.min(least, sum);
                }
                assertThat(extremes.most()).isEqualTo(most, within(1e-12));
                assertThat(extremes.least()).isEqualTo(least, within(1e-12));
            }
        }
    }

    @Test
    void refusesScoresThatAreNoNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicySearch(1, 1).best(table(new double[] {1, 2}), new double[][] {
                    {0, 0}, {1, Double.NaN}
                }))
                .withMessageContaining("row 1");
    }
}
