package org.parcours.uplift.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

class EstimatedPropensitiesTest {
    private static final NieWager POPULATION = NieWager.draw(NieWagerSetup.C, 4000, 6, 1, new Seed(1));

    @Test
    void comeNearTheTruth() {
        Propensities estimated = estimated(0.01);
        double error = 0;
        for (int row = 0; row < 4000; row++) {
            error += Math.abs(estimated.of(row, 1) - POPULATION.propensities().of(row, 1)) / 4000;
        }
        assertThat(error).isLessThan(0.03);
    }

    @Test
    void noneIsBelowTheClip() {
        Propensities clipped = estimated(0.2);
        double least = 1;
        for (int row = 0; row < 4000; row++) {
            least = Math.min(least, Math.min(clipped.of(row, 0), clipped.of(row, 1)));
        }
        assertThat(least).isCloseTo(0.2, within(1e-12));
        assertThatThrownBy(() -> estimated(0.5)).hasMessageContaining("0.5");
    }

    @Test
    void weightingBalancesWhatConfounds() {
        Overlap overlap = Overlap.of(POPULATION.data(), estimated(0.01));
        double worstBefore = overlap.balances().stream()
                .mapToDouble(balance -> Math.abs(balance.before()))
                .max()
                .orElseThrow();
        assertThat(worstBefore).isGreaterThan(0.3);
        assertThat(overlap.worstAfter()).isLessThan(Overlap.BALANCED);
        assertThat(overlap.arms()).hasSize(2);
        assertThat(overlap.arms().get(1).effectiveRows()).isBetween(500.0, 4000.0);
    }

    @Test
    void trimmingLeavesOutWhoHadHardlyAChance() {
        Propensities chances = new Propensities(new double[][] {{0.5, 0.04, 0.9}, {0.5, 0.96, 0.1}});
        assertThat(chances.within(0.05)).containsExactly(0, 2);
        assertThat(Arrays.stream(chances.within(0.2)).boxed()).containsExactly(0);
    }

    private static Propensities estimated(double clip) {
        return EstimatedPropensities.of(POPULATION.data(), LogisticRegression.DEFAULT, 5, new Seed(2), 1)
                .clipped(clip);
    }
}
