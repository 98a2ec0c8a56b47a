package org.parcours.uplift.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;

/** Measures from doubly robust scores, worked by hand. */
class RankedEffectsTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final EvaluationSettings SETTINGS = EvaluationSettings.usual(new Seed(1));
    private static final double[] EFFECT = {2, -2, 4, 0};

    @Test
    void theTargetingOperatorCharacteristic() {
        RankedEffects ranked = RankedEffects.of(new double[] {3, 1, 4, 2}, EFFECT, Units.each(4));
        // effects 4, 2, 0, −2 with the mean 1: 4 − 1, 3 − 1, 2 − 1, 1 − 1
        assertThat(ranked.characteristic()).containsExactly(3, 2, 1, 0);
        // (3 + 2 + 1 + 0)/4
        assertThat(ranked.autoc()).isEqualTo(1.5, EXACTLY);
        // (1·3 + 2·2 + 3·1 + 4·0)/16
        assertThat(ranked.qini()).isEqualTo(10.0 / 16, EXACTLY);
    }

    @Test
    void equalPrioritiesShareTheirMean() {
        RankedEffects ranked = RankedEffects.of(new double[] {3, 1, 3, 2}, EFFECT, Units.each(4));
        // 4 and 2 count 3 each: 2, 2, 1, 0
        assertThat(ranked.characteristic()).containsExactly(2, 2, 1, 0);
        assertThat(ranked.autoc()).isEqualTo(5.0 / 4, EXACTLY);
        assertThat(ranked.qini()).isEqualTo(9.0 / 16, EXACTLY);
        assertThat(RankedEffects.of(new double[4], EFFECT, Units.each(4)).autoc())
                .isEqualTo(0, EXACTLY);
    }

    @Test
    void doublyRobustScores() {
        // shares 1/2; means: treated (3 + 1)/2 = 2, controls (1 + 0)/2 = 1/2
        // treated row of 3: 2 + (3 − 2)/(1/2) − 1/2 = 3.5; control row of 1: 2 − (1/2 + (1 − 1/2)/(1/2)) = 1/2
        Trial trial = new Trial(List.of("c", "t"), new int[] {1, 1, 0, 0});
        double[][] ofArms = EffectScores.ofArmMeans(
                new int[] {1, 1, 0, 0}, new double[] {3, 1, 1, 0}, Propensities.shares(trial), 2);
        assertThat(EffectScores.ofChoice(ofArms, new int[] {1, 1, 1, 1})).containsExactly(3.5, -0.5, 0.5, 2.5);
        assertThat(EffectScores.ofChoice(ofArms, new int[] {0, 1, 0, 1})).containsExactly(0, -0.5, 0, 2.5);
    }

    @Test
    void theBestLine() {
        // foretold 1, 2, 3, 4 about 2.5; effects 0, 4, 2, 6 about 3: slope (4.5 − .5 − .5 + 4.5)/5 = 1.6
        double[] foretold = {1, 2, 3, 4};
        double[] effect = {0, 4, 2, 6};
        BestLinearPredictor line = BestLinearPredictor.of(foretold, effect, Units.each(4), SETTINGS);
        assertThat(line.average().value()).isEqualTo(3, EXACTLY);
        assertThat(line.slope().value()).isEqualTo(1.6, EXACTLY);
        // residuals −.6, 1.8, −1.8, .6: Σ (x − x̄)² e² = 2.25·.36·2 + .25·3.24·2 = 3.24, over 5², times 4/3
        assertThat(line.slope().standardError()).isEqualTo(Math.sqrt(3.24 / 25 * 4 / 3), EXACTLY);
        // and of the average: (9 + 1 + 1 + 9)/16 · 4/3
        assertThat(line.average().standardError()).isEqualTo(Math.sqrt(20.0 / 16 * 4 / 3), EXACTLY);
    }

    @Test
    void groupsAndTheirCalibration() {
        double[] foretold = {1, 2, 3, 4};
        double[] effect = {0, 4, 2, 6};
        List<EffectGroup> groups = EffectGroup.of(foretold, effect, 2, Units.each(4), SETTINGS);
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).foretold()).isEqualTo(1.5, EXACTLY);
        assertThat(groups.get(0).effect().value()).isEqualTo(2, EXACTLY);
        // the mean of 0 and 4: s² = 8, over 2
        assertThat(groups.get(0).effect().standardError()).isEqualTo(2, EXACTLY);
        assertThat(groups.get(1).greatest()).isEqualTo(4);
        // errors |2 − 1.5| and |4 − 3.5|, spreads |2 − 3| and |4 − 3|: 1 − 1/2
        assertThat(RankedEffects.of(foretold, effect, Units.each(4)).calibration(2))
                .isEqualTo(0.5, EXACTLY);
        // equal foretold effects are never parted
        assertThat(EffectGroup.of(new double[] {1, 2, 2, 2}, effect, 2, Units.each(4), SETTINGS))
                .extracting(EffectGroup::rows)
                .containsExactly(4);
    }

    @Test
    void recalibrationKeepsTheOrder() {
        double[] foretold = {1, 2, 3, 4};
        // 0, then 4 and 2 pooled to 3, then 6
        double[] effect = {0, 4, 2, 6};
        assertThat(RecalibratedEffects.rule(foretold, effect).value(2)).isEqualTo(3, EXACTLY);
        assertThat(RecalibratedEffects.rule(foretold, effect).value(3)).isEqualTo(3, EXACTLY);
        double[] crossFitted = RecalibratedEffects.crossFitted(
                foretold, effect, Units.clusters(new int[] {0, 1, 1, 0}), 2, new Seed(1));
        // rows 1 and 2 are recalibrated by rows 0 and 3: a third and two thirds of the way from 0 to 6
        assertThat(crossFitted[1]).isEqualTo(2, EXACTLY);
        assertThat(crossFitted[2]).isEqualTo(4, EXACTLY);
        // rows 0 and 3 lie outside of rows 1 and 2, whose pooled effect is 3
        assertThat(crossFitted[0]).isEqualTo(3, EXACTLY);
    }
}
