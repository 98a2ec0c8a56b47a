package org.parcours.uplift.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;

/**
 * Two kinds of four customers. Of the first three are treated and have 3, one is not and has 2; of the second one is treated
 * and has 1, three are not and have 0. So the effect is 1 with both kinds, but the bare difference is 10/4 − 2/4 = 2.
 */
class WeightedEvaluationTest {
    private static final Trial TRIAL = new Trial(List.of("none", "mail"), new int[] {1, 1, 1, 0, 1, 0, 0, 0});
    private static final double[] OUTCOME = {3, 3, 3, 2, 1, 0, 0, 0};
    private static final double[] SCORE = {8, 7, 6, 5, 4, 3, 2, 1};

    @Test
    void averageEffectsAreWeightedByTheChancesOfArms() {
        double[] treated = {0.75, 0.75, 0.75, 0.75, 0.25, 0.25, 0.25, 0.25};
        double[] control = {0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75};
        UpliftEvaluation evaluation = evaluation(Optional.of(new Propensities(new double[][] {control, treated})));
        // scores of the treated arm with its mean 2.5: 3 · (2.5 + .5/.75) + 2.5 + (2.5 − 1.5/.25) + 3 · 2.5 = 16, of
        // the
        // control with .5: 3 · .5 + (.5 + 1.5/.25) + .5 + 3 · (.5 − .5/.75) = 8
        assertThat(evaluation.isWeighted()).isTrue();
        assertThat(evaluation.arms().get(0).effect().value()).isCloseTo(1, within(1e-12));
        assertThat(evaluation.arms().get(0).rows()).isEqualTo(4);
        assertThat(evaluation.average().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void withOneChanceForAllTheyAreTheBareDifference() {
        UpliftEvaluation evaluation = evaluation(Optional.empty());
        assertThat(evaluation.isWeighted()).isFalse();
        assertThat(evaluation.average().value()).isCloseTo(2, within(1e-12));
    }

    private static UpliftEvaluation evaluation(Optional<Propensities> propensities) {
        ScoredTrial trial = ScoredTrial.byArm(TRIAL, OUTCOME, new double[][] {SCORE}, propensities, Units.each(8));
        return UpliftEvaluation.of(trial, Optional.empty(), 0, EvaluationSettings.usual(new Seed(1)));
    }
}
