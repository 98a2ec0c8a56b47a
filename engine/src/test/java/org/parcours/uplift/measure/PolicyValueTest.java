package org.parcours.uplift.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;

/** Values of policies and average effects, worked by hand. */
class PolicyValueTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final EvaluationSettings SETTINGS = EvaluationSettings.usual(new Seed(1));
    private static final List<String> ARMS = List.of("none", "mail", "call");
    private static final int[] ARM = {0, 0, 1, 1, 2, 2};
    private static final double[] OUTCOME = {1, 0, 3, 1, 2, 6};
    private static final double[][] EFFECTS = {{-1, 2, 2, -1, 1, 1}, {-2, 1, 1, -1, 1, 3}};

    private static ScoredTrial trial(Optional<Propensities> propensities) {
        return ScoredTrial.byArm(new Trial(ARMS, ARM), OUTCOME, EFFECTS, propensities, Units.each(6));
    }

    @Test
    void eachGetsHisBestArmOrTheControl() {
        ScoredTrial trial = trial(Optional.empty());
        assertThat(trial.choice(0)).containsExactly(0, 1, 1, 0, 1, 2);
        assertThat(trial.choice(1)).containsExactly(0, 1, 1, 0, 0, 2);
        assertThat(trial.greatestEffects()).containsExactly(-1, 2, 2, -1, 1, 3);
        // controls, and those who got their best treatment: rows 0, 1, 2, 3 (mail, first of two equal) and 5
        assertThat(trial.ranked().rows()).isEqualTo(5);
    }

    @Test
    void byInversePropensity() {
        // shares 1/3: rows 0, 2 and 5 got what was chosen: (1 + 3 + 6)·3/6
        ScoredTrial trial = trial(Optional.empty());
        Measured value = PolicyValue.inversePropensity(trial, trial.choice(0), SETTINGS);
        assertThat(value.value()).isEqualTo(5, EXACTLY);
        // terms 3, 0 | 9, 0 | 0, 18 err against their arms' means: (2·1.5² + 2·4.5² + 2·9²)/6² · 6/5
        assertThat(value.standardError()).isEqualTo(Math.sqrt((4.5 + 40.5 + 162) / 36 * 6 / 5), EXACTLY);
        // known beforehand: against the mean 5: 2² + 5² + 4² + 5² + 5² + 13²
        Propensities known = Propensities.shares(new Trial(ARMS, ARM));
        ScoredTrial designed = trial(Optional.of(known));
        Measured wider = PolicyValue.inversePropensity(designed, designed.choice(0), SETTINGS);
        assertThat(wider.value()).isEqualTo(5, EXACTLY);
        assertThat(wider.standardError()).isEqualTo(Math.sqrt(264.0 / 36 * 6 / 5), EXACTLY);
    }

    @Test
    void byDoublyRobustScores() {
        // arms' means 1/2, 2, 4; scores: row 0 control 1/2 + .5·3 = 2, row 1 mail 2, row 2 mail 2 + 1·3 = 5,
        // row 3 control 1/2, row 4 mail 2, row 5 call 4 + 2·3 = 10
        ScoredTrial trial = trial(Optional.empty());
        double[][] ofArms = EffectScores.ofArmMeans(ARM, OUTCOME, trial.propensities(), 3);
        assertThat(PolicyValue.doublyRobust(ofArms, trial.choice(0), Units.each(6), SETTINGS)
                        .value())
                .isEqualTo((2 + 2 + 5 + 0.5 + 2 + 10) / 6, EXACTLY);
        PolicyReading reading = PolicyReading.of(trial, ofArms, 0, SETTINGS);
        assertThat(reading.treatedShare()).isEqualTo(4.0 / 6, EXACTLY);
        assertThat(reading.arms()).extracting(PolicyReading.ArmValue::arm).containsExactlyElementsOf(ARMS);
        assertThat(reading.arms().get(2).value().value()).isEqualTo(4, EXACTLY);
        assertThat(reading.gain().value()).isEqualTo(21.5 / 6 - 4, EXACTLY);
    }

    @Test
    void averageEffects() {
        Measured effect = AverageEffect.of(ARM, OUTCOME, 1, 0, Units.each(6), SETTINGS);
        // 2 − 1/2; errors ±1/2 and ±1/4: (2/4 + 2/16) · 2/1 of the two units in each arm
        assertThat(effect.value()).isEqualTo(1.5, EXACTLY);
        assertThat(effect.standardError()).isEqualTo(Math.sqrt((0.5 + 0.125) * 2), EXACTLY);
    }

    @Test
    void averageEffectsOfFewHaveWelchsInterval() {
        // scipy.stats.ttest_ind([9, 6, 12, 8, 30], [3, 5, 4], equal_var=False): 4.139034 degrees of freedom; the
        // seventh
        // row is of another arm
        Measured effect = AverageEffect.of(
                new int[] {1, 1, 1, 0, 0, 0, 2, 1, 1},
                new double[] {9, 6, 12, 3, 5, 4, 1000, 8, 30},
                1,
                0,
                Units.each(9),
                SETTINGS);
        assertThat(effect.value()).isEqualTo(9, EXACTLY);
        assertThat(effect.standardError()).isEqualTo(4.396968652757639, EXACTLY);
        assertThat(effect.interval().orElseThrow().lower()).isEqualTo(-3.047904327655422, within(1e-7));
        assertThat(effect.interval().orElseThrow().upper()).isEqualTo(21.047904327655424, within(1e-7));
    }

    @Test
    void errorsOfAUnitInBothArmsCancel() {
        // each unit is 1 better where treated: what it adds to both means, −1, 0 or 1, cancels, whatever the units' own
        // levels
        Measured effect = AverageEffect.of(
                new int[] {1, 0, 1, 0, 1, 0},
                new double[] {2, 1, 5, 4, 8, 7},
                1,
                0,
                Units.clusters(new int[] {0, 0, 1, 1, 2, 2}),
                SETTINGS);
        assertThat(effect.value()).isEqualTo(1, EXACTLY);
        assertThat(effect.standardError()).isEqualTo(0, EXACTLY);
    }

    @Test
    void rowsOfAUnitHangTogether() {
        // two units of two equal rows each: their errors add before they are squared
        Measured doubled = AverageEffect.of(
                new int[] {1, 1, 1, 1, 0, 0},
                new double[] {3, 3, 1, 1, 0, 0},
                1,
                0,
                Units.clusters(new int[] {0, 0, 1, 1, 2, 3}),
                SETTINGS);
        // treated rows err by ±1/4 each, ±1/2 a unit: (1/4 + 1/4) · 2/1, and the control does not err
        assertThat(doubled.standardError()).isEqualTo(1, EXACTLY);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> ScoredTrial.byArm(
                        new Trial(ARMS, ARM), OUTCOME, new double[1][6], Optional.empty(), Units.each(6)))
                .hasMessageContaining("[mail, call]");
        assertThatThrownBy(() -> ScoredTrial.ofScore(
                        new Trial(ARMS, ARM),
                        OUTCOME,
                        new double[] {1, 2, 3, 4, 5, Double.NaN},
                        Optional.empty(),
                        Units.each(6)))
                .hasMessageContaining("row 5");
        assertThatThrownBy(() -> Units.clusters(new int[] {0, 2})).hasMessageContaining("cluster 1");
        assertThatThrownBy(() -> new EvaluationSettings(95, 200, new Seed(1), 1))
                .hasMessageContaining("0.95");
    }
}
