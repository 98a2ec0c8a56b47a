package org.parcours.uplift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
    /** Rows and sums of the control, then of each treatment; outcomes are 0 or 1, so that squares sum alike. */
    private static ArmStatistics group(double... rowsAndSums) {
        ArmStatistics group = new ArmStatistics(rowsAndSums.length / 2);
        for (int arm = 0; arm < group.arms(); arm++) {
            group.set(arm, rowsAndSums[2 * arm], rowsAndSums[2 * arm + 1], rowsAndSums[2 * arm + 1]);
        }
        return group;
    }

    // 100 of the control, 20 of them bought; 100 treated, 30 of them bought
    private static final ArmStatistics WHOLE = group(100, 20, 100, 30);
    private static final ArmStatistics LEFT = group(60, 12, 40, 20);
    private static final ArmStatistics RIGHT = group(40, 8, 60, 10);

    @Test
    void kullbackLeiblerByHand() {
        // whole .3 ln(.3/.2) + .7 ln(.7/.8) = .121640 − .093472 = .028168; left .5 ln(.5/.2) + .5 ln(.5/.8) = .223144
        // right 1/6 ln(1/6/.2) + 5/6 ln(5/6/.8) = −.030387 + .034018 = .003631
        Criterion plain = new DivergenceGain(new KullbackLeibler(), false);
        assertThat(plain.gain(WHOLE, LEFT, RIGHT)).isEqualTo(0.5 * 0.223144 + 0.5 * 0.003631 - 0.028168, within(2e-6));
    }

    @Test
    void normalizationByHand() {
        // 60 of 100 of the control go left, 40 of 100 treated: H(.5) = ln 2 = .693147,
        // KL(.4 : .6) = .4 ln(2/3) + .6 ln(3/2) = .081093, H(.4) = H(.6) = .673012
        double expected = 0.693147 * 0.081093 + 0.673012 + 0.5;
        DivergenceGain criterion = new DivergenceGain(new KullbackLeibler(), true);
        assertThat(criterion.factor(WHOLE, LEFT)).isEqualTo(expected, within(2e-6));
        double plain = new DivergenceGain(new KullbackLeibler(), false).gain(WHOLE, LEFT, RIGHT);
        assertThat(criterion.gain(WHOLE, LEFT, RIGHT)).isEqualTo(plain / expected, within(1e-6));
    }

    @Test
    void normalizationWithTheGiniIndexByHand() {
        // Gini(.5) = .5, 2 (.4 − .6)² = .08, Gini(.4) = .48: .5 · .08 + .48 + .5 = 1.02
        assertThat(new DivergenceGain(new SquaredEuclidean(), true).factor(WHOLE, LEFT))
                .isEqualTo(1.02, within(1e-12));
        // (.4 − .6)² / (.6 · .4) = 1/6: .5 / 6 + .98
        assertThat(new DivergenceGain(new ChiSquaredDivergence(), true).factor(WHOLE, LEFT))
                .isEqualTo(0.5 / 6 + 0.98, within(1e-12));
    }

    @Test
    void normalizationOfTwoTreatmentsByHand() {
        ArmStatistics whole = group(100, 0, 100, 0, 200, 0);
        ArmStatistics left = group(50, 0, 20, 0, 160, 0);
        // all treated: 180/300 = .6 against .5 of the control: D = .02, Gini(300/400) = .375
        // apart: 2 (.2 − .5)² = .18 with Gini(1/2) = .5; 2 (.8 − .5)² = .18 with Gini(2/3) = 4/9
        // shares: .25 Gini(.2) + .5 Gini(.8) + .25 Gini(.5) = .08 + .16 + .125
        double expected = 0.9 * 0.375 * 0.02 + 0.1 * (0.5 * 0.18 + 4.0 / 9 * 0.18) + 0.365 + 0.5;
        assertThat(new DivergenceGain(new SquaredEuclidean(), true).factor(whole, left))
                .isEqualTo(expected, within(1e-12));
    }

    @Test
    void euclideanByHand() {
        // 2 · .1² = .02; 2 · .3² = .18; 2 · (1/6 − .2)² = .0022222
        assertThat(new DivergenceGain(new SquaredEuclidean(), false).gain(WHOLE, LEFT, RIGHT))
                .isEqualTo(0.09 + 0.0011111 - 0.02, within(1e-6));
    }

    @Test
    void euclideanOfTwoTreatmentsAddsUp() {
        ArmStatistics whole = group(100, 20, 100, 30, 100, 40);
        ArmStatistics left = group(50, 10, 50, 25, 50, 10);
        ArmStatistics right = group(50, 10, 50, 5, 50, 30);
        // whole 2 (.1² + .2²) = .1; left 2 (.3² + 0) = .18; right 2 (.1² + .4²) = .34
        assertThat(new DivergenceGain(new SquaredEuclidean(), false).gain(whole, left, right))
                .isEqualTo((0.18 + 0.34) / 2 - 0.1, within(1e-12));
    }

    @Test
    void chiSquaredByHand() {
        // .01 / .16 = .0625; .09 / .16 = .5625; (1/30)² / .16 = .0069444
        assertThat(new DivergenceGain(new ChiSquaredDivergence(), false).gain(WHOLE, LEFT, RIGHT))
                .isEqualTo(0.5 * 0.5625 + 0.5 * 0.0069444 - 0.0625, within(1e-6));
    }

    @Test
    void differenceOfEffectsByHand() {
        // left .5 − .2 = .3, right 1/6 − .2 = −1/30
        assertThat(new DifferenceOfEffects().gain(WHOLE, LEFT, RIGHT)).isEqualTo(0.3 + 1.0 / 30, within(1e-12));
        assertThat(new DifferenceOfEffects().gain(WHOLE, RIGHT, LEFT)).isEqualTo(0.3 + 1.0 / 30, within(1e-12));
    }

    @Test
    void interactionTestByHand() {
        // n p (1 − p): 60 · .16 + 40 · .25 + 40 · .16 + 60 · 5/36 = 9.6 + 10 + 6.4 + 8.3333 = 34.3333, over 196
        // Σ 1/n = 2/60 + 2/40 = .083333; t² = .1111111 / (.1751701 · .0833333)
        assertThat(new InteractionTest().gain(WHOLE, LEFT, RIGHT)).isEqualTo(7.611650, within(1e-5));
    }

    @Test
    void causalInferenceTreeByHand() {
        // SSE: whole 16 + 21 = 37, left 19.6, right 14.733333; n ln n of 100, 60, 40: 460.517019, 245.660674,
        // 147.555178
        double whole = -100 * Math.log(7400) + 2 * 460.517019;
        double left = -50 * Math.log(1960) + 245.660674 + 147.555178;
        double right = -50 * Math.log(1473.333333) + 245.660674 + 147.555178;
        assertThat(new CausalInferenceTree().gain(WHOLE, LEFT, RIGHT))
                .isEqualTo(2 * (left + right - whole), within(1e-4));
    }

    @Test
    void causalInferenceTreeDoesNotIsolateWhatDoesNotVary() {
        assertThat(new CausalInferenceTree().gain(WHOLE, group(20, 0, 20, 0), group(80, 20, 80, 30)))
                .isZero();
    }

    @Test
    void contextualTreatmentSelectionByHand() {
        // left max(.2, .5), right max(.2, 1/6), whole max(.2, .3): .5 · .5 + .5 · .2 − .3 = .05
        assertThat(new ContextualTreatmentSelection().gain(WHOLE, LEFT, RIGHT)).isEqualTo(0.05, within(1e-12));
    }

    @Test
    void contextualTreatmentSelectionGainsNothingWhereOneArmIsBestOnBothSides() {
        // treated .4 and .2, control .3 and .1 on equal halves: the mean of the maxima is the maximum of the means
        ArmStatistics left = group(50, 15, 50, 20);
        ArmStatistics right = group(50, 5, 50, 10);
        assertThat(new ContextualTreatmentSelection().gain(WHOLE, left, right)).isZero();
    }

    @Test
    void meansShrinkToTheirParents() {
        // (20 + .3 · 10) / (61 + 10); the control has fewer than 61 rows and keeps .2
        ArmStatistics left = group(60, 18, 61, 20);
        left.shrink(WHOLE, 61, 10);
        assertThat(left.mean(0)).isEqualTo(0.2);
        assertThat(left.mean(1)).isEqualTo((20 + 0.3 * 10) / 71, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void divergencesAreFiniteWhereNobodyOrEverybodyBuys(double rate) {
        for (Divergence divergence :
                new Divergence[] {new KullbackLeibler(), new ChiSquaredDivergence(), new SquaredEuclidean()}) {
            assertThat(divergence.between(0.5, rate)).isFinite().isPositive();
            assertThat(divergence.between(rate, rate)).isEqualTo(0, within(1e-5));
            assertThat(divergence.impurity(rate)).isZero();
        }
    }
}
