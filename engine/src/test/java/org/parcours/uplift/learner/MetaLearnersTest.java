package org.parcours.uplift.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.LearnerBase;

/**
 * Two kinds of customers, ten of each in every arm. Of the first kind buy 2 without treatment, 4 with a letter and 5 with a
 * call; of the second 6, 3 and 6. So effects are .2 and .3, and −.3 and 0. A linear base with one column of 0 and 1 is free
 * to be right about both kinds.
 */
class MetaLearnersTest {
    private static final int[][] BUYERS = {{2, 4, 5}, {6, 3, 6}};
    private static final Seed SEED = new Seed(3);
    private static final Base LINEAR = new LearnerBase("linear", new RidgeRegression(0), new LogisticRegression(0));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "x",
                "class-transformation",
                "transformed-outcome",
                "domain-adaptation",
                "dependent-representation"
            })
    void effectsOfTwoKindsOfCustomersAreTheDifferencesOfTheirMeans(String learner) {
        Base base = learner.equals("dependent-representation")
                ? new LearnerBase("linear", new RidgeRegression(1e-9), new LogisticRegression(1e-9))
                : LINEAR;
        UpliftModel model = fit(learner, base);
        assertEffects(model, 0, 0.2, 0.3, 1e-5);
        assertEffects(model, 1, -0.3, 0, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "dr"})
    void crossFittedLearnersComeNearThem(String learner) {
        UpliftModel model = fit(learner, LINEAR);
        assertEffects(model, 0, 0.2, 0.3, 0.1);
        assertEffects(model, 1, -0.3, 0, 0.1);
    }

    @Test
    void aLinearModelThatSeesTheArmGivesEverybodyTheSameEffect() {
        UpliftModel model = fit("s", new LearnerBase("linear", new RidgeRegression(0), new LogisticRegression(0)));
        double[] first = new double[2];
        double[] second = new double[2];
        model.effects(new double[] {0}, first);
        model.effects(new double[] {1}, second);
        // log odds differ by the same; overall 8 of 20 buy without, 7 with a letter, 11 with a call
        assertThat(first[0]).isNegative();
        assertThat(first[1]).isPositive();
        assertThat(second[0]).isNegative();
    }

    @Test
    void theResponseBaselineForetellsOutcomesAndNotEffects() {
        assertEffects(fit("response", LINEAR), 1, 0.3, 0.6, 1e-5);
    }

    @Test
    void classTransformationRefusesAmounts() {
        UpliftData data = data();
        double[] amounts = data.outcomes();
        amounts[0] = 12.5;
        UpliftData spent = new UpliftData(data.customers(), data.trial(), amounts);
        assertThatThrownBy(() -> new ClassTransformation(LINEAR).fit(spent, Propensities.shares(spent), SEED))
                .hasMessageContaining("transformed-outcome");
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> MetaLearners.of("y", LINEAR)).hasMessageContaining("dependent-representation");
    }

    private static UpliftModel fit(String learner, Base base) {
        UpliftData data = data();
        return MetaLearners.of(learner, base).fit(data, Propensities.shares(data), SEED);
    }

    private static void assertEffects(UpliftModel model, double kind, double letter, double call, double tolerance) {
        double[] effects = new double[2];
        model.effects(new double[] {kind}, effects);
        assertThat(effects[0]).isCloseTo(letter, within(tolerance));
        assertThat(effects[1]).isCloseTo(call, within(tolerance));
    }

    private static UpliftData data() {
        double[] kinds = new double[60];
        int[] arms = new int[60];
        double[] outcome = new double[60];
        for (int row = 0; row < 60; row++) {
            int kind = row % 2;
            int number = (row / 2) % 10;
            int arm = row / 20;
            kinds[row] = kind;
            arms[row] = arm;
            outcome[row] = number < BUYERS[kind][arm] ? 1 : 0;
        }
        CustomerTable customers = CustomerTable.ofNumbers(FeatureTable.of(List.of("kind"), new double[][] {kinds}));
        return new UpliftData(customers, new Trial(List.of("none", "letter", "call"), arms), outcome);
    }
}
