package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;
import org.parcours.uplift.propensity.EstimatedPropensities;
import org.parcours.uplift.tree.TreeLearners;

/**
 * Every learner on every base, and every tree and forest, with three treatments, a category, unknown values and estimated
 * propensities: for outcomes of 0 and 1 and for amounts. The third treatment adds .6, the others nothing.
 */
class UpliftCombinationsTest {
    private static final int ROWS = 600;
    private static final Seed SEED = new Seed(12);
    private static final BoostingSettings BOOSTING = new BoostingSettings(8, 2, 0.5, 5, 1);
    private static final List<Base> BASES = List.of(
            Bases.boosting("xgboost", BOOSTING),
            Bases.boosting("lightgbm", BOOSTING),
            new OrderedBoosting(new OrderedSettings(8, 2, 0.5, 1, 1, 16)),
            Bases.linear(),
            Bases.elasticNet());

    static List<UpliftLearner> learners() {
        List<UpliftLearner> learners = new ArrayList<>();
        for (Base base : BASES) {
            MetaLearners.NAMES.forEach(name -> learners.add(MetaLearners.of(name, base)));
        }
        TreeLearners.names().forEach(name -> learners.add(TreeLearners.named(name, 1)));
        return learners;
    }

    @ParameterizedTest
    @MethodSource("learners")
    void findsTheOneTreatmentThatWorks(UpliftLearner learner) {
        UpliftData data = data(true);
        assertFound(learner, data);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void alsoInAmounts(UpliftLearner learner) {
        UpliftData data = data(false);
        if (isOfRatesOnly(learner.name())) {
            assertThatThrownBy(() -> assertFound(learner, data)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertFound(learner, data);
        }
    }

    /** What is defined by the shares of responses alone. */
    private static boolean isOfRatesOnly(String learner) {
        return learner.equals("class-transformation") || learner.matches("(kl|chi-squared)-(tree|forest)");
    }

    private static void assertFound(UpliftLearner learner, UpliftData data) {
        Propensities propensities = EstimatedPropensities.of(data, LogisticRegression.DEFAULT, 2, SEED, 1)
                .clipped(0.05);
        double[][] effects = learner.fit(data, propensities, SEED).effects(data.customers());
        assertThat(effects).hasNumberOfRows(3);
        double[] means = new double[3];
        for (int treatment = 0; treatment < 3; treatment++) {
            for (double effect : effects[treatment]) {
                assertThat(effect).isFinite();
                means[treatment] += effect / ROWS;
            }
        }
        assertThat(means[2]).as("the effect that there is").isGreaterThan(Math.max(means[0], means[1]));
    }

    private static UpliftData data(boolean isBinary) {
        RandomStream random = new RandomStream(SEED);
        double[][] columns = new double[2][ROWS];
        int[] arm = new int[ROWS];
        double[] outcome = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            columns[0][row] = row % 13 == 0 ? Double.NaN : random.nextUniform();
            columns[1][row] = random.nextInt(3);
            arm[row] = random.nextUniform() < 0.3 * columns[1][row] ? 3 : random.nextInt(4);
            double rate = 0.1 + 0.1 * columns[1][row] + (arm[row] == 3 ? 0.6 : 0);
            outcome[row] = isBinary ? (random.nextUniform() < rate ? 1 : 0) : 10 * rate + random.nextUniform();
        }
        CustomerTable customers = new CustomerTable(
                FeatureTable.of(List.of("x", "kind"), columns), List.of(List.of(), List.of("a", "b", "c")));
        return new UpliftData(customers, new Trial(List.of("none", "letter", "call", "coupon"), arm), outcome);
    }
}
