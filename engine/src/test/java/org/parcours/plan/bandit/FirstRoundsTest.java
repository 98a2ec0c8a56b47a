package org.parcours.plan.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The first rounds of each method, worked by hand. */
class FirstRoundsTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Context THREE = new Context(0, new int[] {0, 1, 2}, 1);

    @Test
    void epsilonGreedyLetsEqualsShare() {
        EpsilonGreedy bandit = EpsilonGreedy.constant(3, 0.3);
        assertPropensities(bandit, THREE, 1.0 / 3, 1.0 / 3, 1.0 / 3);
        bandit.learn(THREE, 1, 1);
        // the best: 0.3/3 + 0.7; the others 0.3/3
        assertPropensities(bandit, THREE, 0.1, 0.8, 0.1);
        bandit.learn(THREE, 0, 1);
        // two equals share 0.7
        assertPropensities(bandit, THREE, 0.45, 0.45, 0.1);
        bandit.learn(THREE, 1, 0);
        assertThat(bandit.estimate(THREE, 1)).isEqualTo(0.5);
        assertPropensities(bandit, THREE, 0.8, 0.1, 0.1);
    }

    @Test
    void epsilonFallsWithTheCustomersOfAState() {
        EpsilonGreedy bandit = EpsilonGreedy.falling(3, 0.6, 1.2);
        bandit.learn(THREE, 1, 1);
        // min(0.6, 1.2/1)
        assertPropensities(bandit, THREE, 0.2, 0.6, 0.2);
        bandit.learn(THREE, 1, 1);
        bandit.learn(THREE, 1, 1);
        bandit.learn(THREE, 1, 1);
        // 1.2/4 = 0.3
        assertPropensities(bandit, THREE, 0.1, 0.8, 0.1);
        assertPropensities(bandit, new Context(1, new int[] {0, 1}, 1), 0.5, 0.5, 0);
    }

    @Test
    void ucbTriesAllThenAddsItsBound() {
        Ucb1 bandit = new Ucb1(3);
        bandit.learn(THREE, 2, 1);
        assertPropensities(bandit, THREE, 0.5, 0.5, 0);
        bandit.learn(THREE, 0, 0);
        assertPropensities(bandit, THREE, 0, 1, 0);
        bandit.learn(THREE, 1, 0.5);
        // equal counts, so that the highest mean leads
        assertPropensities(bandit, THREE, 0, 0, 1);
        bandit.learn(THREE, 2, 0);
        bandit.learn(THREE, 2, 0);
        // n = 5: arm 0: 0 + √(2 ln 5 / 1) = 1.794; arm 1: 0.5 + 1.794 = 2.294; arm 2: 1/3 + √(2 ln 5 / 3) = 1.369
        assertPropensities(bandit, THREE, 0, 1, 0);
    }

    @Test
    void linUcbAddsItsBoundToTheClosedForm() {
        LinUcb bandit = new LinUcb(2, 2, 1.5, 1);
        Context first = new Context(0, new int[] {0, 1}, 1, 0);
        Context second = new Context(0, new int[] {0, 1}, 1, 1);
        assertPropensities(bandit, first, 0.5, 0.5);
        bandit.learn(first, 0, 1);
        bandit.learn(second, 0, 0);
        // A = [[3,1],[1,2]], b = (1,0): θ = A⁻¹b = (2/5, −1/5), A⁻¹ = [[2,−1],[−1,3]]/5
        assertThat(bandit.coefficient(0, 0)).isEqualTo(0.4, EXACT);
        assertThat(bandit.coefficient(0, 1)).isEqualTo(-0.2, EXACT);
        // in (1,0): arm 0: 0.4 + 1.5·√(2/5) = 1.349; arm 1: 0 + 1.5·1 = 1.5
        assertPropensities(bandit, first, 0, 1);
        bandit.learn(first, 1, 0);
        // arm 1: 1.5·√(1/2) = 1.061
        assertPropensities(bandit, first, 1, 0);
    }

    @Test
    void thompsonDrawsAnArmAsOftenAsItIsBest() {
        BetaThompson bandit = new BetaThompson(3);
        assertPropensities(bandit, THREE, 1.0 / 3, 1.0 / 3, 1.0 / 3);
        bandit.learn(THREE, 0, 1);
        // Beta(2,1) against two uniform ones: ∫ 2x · x² dx = 1/2
        assertPropensities(bandit, THREE, 0.5, 0.25, 0.25);
        assertThat(bandit.estimate(THREE, 0)).isEqualTo(2.0 / 3, EXACT);
        bandit.learn(THREE, 1, 1);
        // both: ∫ 2x · x² · x dx = 2/5
        assertPropensities(bandit, THREE, 0.4, 0.4, 0.2);
    }

    @Test
    void linearThompsonComparesNormals() {
        LinearThompson bandit = new LinearThompson(2, 1, 2, 1);
        Context context = new Context(0, new int[] {0, 1}, 1);
        bandit.learn(context, 0, 1);
        bandit.learn(context, 0, 3);
        bandit.learn(context, 0, 2);
        bandit.learn(context, 1, 1);
        // arm 0: N(6/4, 4/4), arm 1: N(1/2, 4/2): Φ(1/√3) = Φ(0.57735) = 0.718148569...
        assertPropensities(bandit, context, 0.7181485691746134, 0.2818514308253866);
    }

    @Test
    void squareCbWeighsByGaps() {
        SquareCb bandit = new SquareCb(3, 1, 10, 0.5, 1);
        assertPropensities(bandit, THREE, 1.0 / 3, 1.0 / 3, 1.0 / 3);
        bandit.learn(THREE, 0, 1);
        bandit.learn(THREE, 0, 1);
        bandit.learn(THREE, 1, 0.5);
        bandit.learn(THREE, 2, 0);
        // means 2/3, 1/4, 0; γ = 10·√4 = 20: 1/(3 + 20·5/12) = 3/34, 1/(3 + 40/3) = 3/49
        assertPropensities(bandit, THREE, 1 - 3.0 / 34 - 3.0 / 49, 3.0 / 34, 3.0 / 49);
    }

    @Test
    void armsOfAContextAreItsOwn() {
        BetaThompson bandit = new BetaThompson(3);
        bandit.learn(THREE, 1, 1);
        assertPropensities(bandit, new Context(0, new int[] {1, 2}), 0, 2.0 / 3, 1.0 / 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bandit.learn(new Context(0, new int[] {1, 2}), 0, 1))
                .withMessageContaining("does not allow");
    }

    @Test
    void rewardsBeyondTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ucb1(3).learn(THREE, 0, 1.5))
                .withMessageContaining("in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BetaThompson(3).learn(THREE, 0, -0.1))
                .withMessageContaining("in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinUcb(3, 1, 1, 1).learn(THREE, 0, Double.NaN))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinUcb(3, 2, 1, 1).learn(THREE, 0, 1))
                .withMessageContaining("made for 2");
    }

    @Test
    void contextsThatTellNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Context(0, new int[] {0, 1}, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Context(0, new int[] {1, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Context(0, new int[0]));
    }

    private static void assertPropensities(Bandit bandit, Context context, double... expected) {
        double[] propensities = new double[expected.length];
        bandit.propensities(context, propensities);
        assertThat(propensities).containsExactly(expected, EXACT);
    }
}
