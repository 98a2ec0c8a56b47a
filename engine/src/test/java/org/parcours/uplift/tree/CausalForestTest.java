package org.parcours.uplift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Interval;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.EffectScorer;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

class CausalForestTest {
    private static final Seed SEED = new Seed(4);
    private static final CausalForest FOREST = new CausalForest(CausalSettings.FOREST.withThreads(2));

    @ParameterizedTest
    @CsvSource({"A, 0.13", "B, 0.40", "C, 0.20", "D, 0.70"})
    void findsTheEffectsOfNieAndWager(NieWagerSetup setup, double limit) {
        // the spread of the true effects, which a constant can't be nearer than: .20, 1.0, 0 and 1.4
        NieWager train = NieWager.draw(setup, 4_000, 6, 0.5, SEED);
        NieWager test = NieWager.draw(setup, 1_000, 6, 0.5, SEED.child(1));
        UpliftModel model = FOREST.fit(train.data(), train.propensities(), SEED);
        double error = test.rootMeanSquaredError(model.effects(test.data().customers())[0]);
        assertThat(error).isLessThan(limit);
    }

    @Test
    void intervalsHoldTheTruth() {
        // an effect that is x₁ everywhere, in a trial: 95 % intervals of customers in the middle of the population
        int held = 0;
        int asked = 0;
        double[] errors = new double[1];
        for (int sample = 0; sample < 12; sample++) {
            NieWager train = NieWager.draw(NieWagerSetup.A, 1_000, 5, 0.5, SEED.child(sample));
            CausalForestModel model = FOREST.fit(train.data(), train.propensities(), SEED.child(sample));
            for (double x = 0.35; x < 0.7; x += 0.1) {
                double[] customer = {x, 1 - x, 0.5, x, 0.5};
                Interval interval = model.interval(customer, 1);
                // setup A: (x₁ + x₂) / 2
                held += interval.lower() <= 0.5 && 0.5 <= interval.upper() ? 1 : 0;
                asked++;
                model.standardErrors(customer, errors);
                assertThat(errors[0]).isBetween(0.01, 0.5);
            }
        }
        assertThat((double) held / asked).isGreaterThan(0.8);
    }

    @Test
    void aTreeOfOneLeafIsARegressionOnTheTreatment() {
        // three columns that never vary: no split, one leaf with the estimating half of the rows, in the forest half of
        // a half
        UpliftData data = arms(4_000, 2);
        double[] effects = new double[1];
        FOREST.fit(data, Propensities.shares(data), SEED).effects(new double[] {0, 0, 0}, effects);
        // effect .5; standard error about 1 / √4,000 · 2
        assertThat(effects[0]).isEqualTo(0.5, within(0.1));
    }

    @Test
    void severalTreatmentsEachHaveTheirEffect() {
        UpliftData data = arms(6_000, 3);
        CausalForestModel model = FOREST.fit(data, Propensities.shares(data), SEED);
        double[] effects = new double[2];
        model.effects(new double[] {0, 0, 0}, effects);
        assertThat(effects).containsExactly(new double[] {0.5, 1.0}, within(0.12));
        double[] errors = new double[2];
        model.standardErrors(new double[] {0, 0, 0}, errors);
        // a difference of means of 2,000 each: √(2/2,000) = .032
        assertThat(errors[0]).isBetween(0.015, 0.065);
        assertThat(errors[1]).isBetween(0.015, 0.065);
    }

    /** Constant columns; arm k adds k/2 to an outcome of variance 1. */
    private static UpliftData arms(int rows, int arms) {
        RandomStream random = new RandomStream(SEED);
        int[] arm = new int[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            arm[row] = random.nextInt(arms);
            outcome[row] = arm[row] * 0.5 + (random.nextUniform() - 0.5) * Math.sqrt(12);
        }
        CustomerTable table = CustomerTable.ofNumbers(FeatureTable.of(List.of("a", "b", "c"), new double[3][rows]));
        List<String> names = List.of("none", "mail", "call").subList(0, arms);
        return new UpliftData(table, new Trial(names, arm), outcome);
    }

    @Test
    void categoriesAndUnknownValuesTellEffectsApart() {
        RandomStream random = new RandomStream(SEED);
        double[][] columns = new double[2][6_000];
        int[] arm = new int[6_000];
        double[] outcome = new double[6_000];
        for (int row = 0; row < 6_000; row++) {
            columns[0][row] = random.nextInt(5);
            columns[1][row] = random.nextUniform() < 0.5 ? Double.NaN : random.nextUniform();
            arm[row] = random.nextInt(2);
            double effect = (columns[0][row] % 2) + (Double.isNaN(columns[1][row]) ? 1 : 0);
            outcome[row] = arm[row] * effect + random.nextUniform();
        }
        List<String> names = List.of("a", "b", "c", "d", "e");
        CustomerTable table = new CustomerTable(FeatureTable.of(List.of("c", "x"), columns), List.of(names, List.of()));
        UpliftData data = new UpliftData(table, new Trial(List.of("none", "mail"), arm), outcome);
        UpliftModel model = FOREST.fit(data, Propensities.shares(data), SEED);
        double[] effects = new double[1];
        model.effects(new double[] {3, Double.NaN}, effects);
        assertThat(effects[0]).isEqualTo(2, within(0.1));
        model.effects(new double[] {2, 0.5}, effects);
        assertThat(effects[0]).isEqualTo(0, within(0.1));
    }

    @Test
    void theForestIsTheSameOnAnyNumberOfThreads() {
        NieWager sample = NieWager.draw(NieWagerSetup.B, 600, 5, 1, SEED);
        CausalSettings settings = CausalSettings.FOREST.withTrees(20);
        double[][] one = new CausalForest(settings)
                .fit(sample.data(), sample.propensities(), SEED)
                .effects(sample.data().customers());
        double[][] three = new CausalForest(settings.withThreads(3))
                .fit(sample.data(), sample.propensities(), SEED)
                .effects(sample.data().customers());
        assertThat(three).isDeepEqualTo(one);
    }

    @Test
    void lotsOfTheCustomersAreNotThoseOfTheTrees() {
        // a sample drawn by a child of the forest's own seed: were lots shared, bags would hold the rows below a median
        NieWager train = NieWager.draw(NieWagerSetup.B, 4_000, 6, 1, SEED.child(2));
        NieWager test = NieWager.draw(NieWagerSetup.B, 1_000, 6, 1, SEED.child(3));
        CausalForest few = new CausalForest(CausalSettings.FOREST.withTrees(20).withThreads(2));
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            UpliftModel model = few.fit(train.data(), train.propensities(), i == 0 ? SEED : new Seed(77));
            errors[i] = test.rootMeanSquaredError(model.effects(test.data().customers())[0]);
        }
        assertThat(errors[0]).isLessThan(1.08 * errors[1]);
    }

    @Test
    void aLiveScorerSaysTheSameBits() {
        NieWager sample = NieWager.draw(NieWagerSetup.A, 1_000, 6, 1, SEED);
        CausalForestModel model =
                new CausalForest(CausalSettings.FOREST.withTrees(20)).fit(sample.data(), sample.propensities(), SEED);
        CustomerTable customers = sample.data().customers();
        double[] expected = model.effects(customers)[0];
        EffectScorer scorer = model.scorer();
        double[] features = new double[6];
        double[] live = new double[1];
        for (int row = 0; row < customers.rows(); row++) {
            customers.table().copyRow(row, features);
            scorer.effects(features, live);
            assertThat(live[0]).isEqualTo(expected[row]);
        }
    }

    @Test
    void treesOfOneBagShareTheirHalf() {
        int[][] everybody = {IntStream.range(0, 1_000).toArray()};
        int[][][] rows = new int[3][][];
        for (int tree = 0; tree < 3; tree++) {
            rows[tree] = new RowLots(CausalSettings.FOREST, tree, SEED).all(everybody);
        }
        assertThat(rows[1][0]).containsExactly(rows[0][0]);
        // the next bag takes the rows that the first one left
        assertThat(rows[2][0]).doesNotContain(rows[0][0]);
        assertThat(rows[2][0].length + rows[0][0].length).isEqualTo(1_000);
        RowLots lots = new RowLots(CausalSettings.FOREST, 0, SEED);
        assertThat(lots.splitting(everybody)[0]).doesNotContain(lots.estimating(everybody)[0]);
        assertThat(lots.splitting(everybody)[0].length + lots.estimating(everybody)[0].length)
                .isEqualTo(rows[0][0].length);
        assertThat(lots.unseen(everybody)[0].length).isEqualTo(1_000 - rows[0][0].length);
    }

    @Test
    void aCausalTreeFindsEffectsButHasNoIntervals() {
        NieWager train = NieWager.draw(NieWagerSetup.D, 8_000, 6, 0.5, SEED);
        NieWager test = NieWager.draw(NieWagerSetup.D, 1_000, 6, 0.5, SEED.child(1));
        CausalForestModel model =
                (CausalForestModel) TreeLearners.named("causal-tree", 2).fit(train.data(), train.propensities(), SEED);
        double error = test.rootMeanSquaredError(model.effects(test.data().customers())[0]);
        assertThat(error).isLessThan(1.0);
        assertThatIllegalStateException()
                .isThrownBy(() -> model.standardErrors(new double[6], new double[1]))
                .withMessageContaining("no bags");
    }

    @Test
    void refusesTooFewCustomers() {
        UpliftData data = arms(150, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOREST.fit(data, Propensities.shares(data), SEED))
                .withMessageContaining("at least 80 of each");
    }
}
