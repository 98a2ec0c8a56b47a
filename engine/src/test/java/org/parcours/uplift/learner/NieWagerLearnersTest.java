package org.parcours.uplift.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.num.Seed;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

/** Effects against the truth, on the populations of Nie and Wager (2021). */
class NieWagerLearnersTest {
    private static final Base TREES = new OrderedBoosting(new OrderedSettings(60, 3, 0.1, 3, 2, 32));

    /** The error is that on new customers, beside the spread of the true effects, which a constant would err by. */
    @ParameterizedTest
    @CsvSource({"A,x", "A,r", "A,dr", "B,x", "B,r", "B,dr", "D,t", "D,x"})
    void trackTheTrueEffectsBetterThanTheirMeanDoes(NieWagerSetup setup, String learner) {
        NieWager learnt = NieWager.draw(setup, 3000, 6, 0.5, new Seed(1));
        NieWager asked = NieWager.draw(setup, 2000, 6, 0.5, new Seed(2));
        UpliftLearner fitting = MetaLearners.of(learner, TREES);
        double[] effects = fitting.fit(learnt.data(), learnt.propensities(), new Seed(3))
                .effects(asked.data().customers())[0];
        assertThat(asked.rootMeanSquaredError(effects)).isLessThan(0.85 * spread(asked));
    }

    @Test
    void confoundingIsTakenOffWhereTheDifferenceOfMeansHasTheWrongSign() {
        NieWager population = NieWager.draw(NieWagerSetup.C, 4000, 6, 0.5, new Seed(4));
        assertThat(differenceOfMeans(population)).isNegative();
        for (String learner : new String[] {"r", "dr"}) {
            double[] effects = MetaLearners.of(learner, Bases.linear())
                    .fit(population.data(), population.propensities(), new Seed(5))
                    .effects(population.data().customers())[0];
            // The true effect is 1 for everybody.
            assertThat(Arrays.stream(effects).average().orElseThrow())
                    .as(learner)
                    .isCloseTo(1, within(0.3));
        }
    }

    @Test
    void doublyRobustScoresAverageToTheEffect() {
        NieWager population = NieWager.draw(NieWagerSetup.C, 4000, 6, 0.5, new Seed(6));
        double[] scores = DoublyRobustScores.of(
                        population.data(), population.propensities(), Bases.linear(), 2, new Seed(7))
                .effects(1);
        assertThat(Arrays.stream(scores).average().orElseThrow()).isCloseTo(1, within(0.15));
    }

    private static double spread(NieWager population) {
        int rows = population.data().rows();
        double mean = 0;
        for (int row = 0; row < rows; row++) {
            mean += population.effect(row) / rows;
        }
        double[] constant = new double[rows];
        Arrays.fill(constant, mean);
        return population.rootMeanSquaredError(constant);
    }

    private static double differenceOfMeans(NieWager population) {
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int row = 0; row < population.data().rows(); row++) {
            int arm = population.data().trial().arm(row);
            sum[arm] += population.data().outcome(row);
            count[arm]++;
        }
        return sum[1] / count[1] - sum[0] / count[0];
    }
}
