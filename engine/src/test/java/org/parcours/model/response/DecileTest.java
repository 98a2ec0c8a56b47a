package org.parcours.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.num.Interval;

class DecileTest {
    /** 20 steps with the scores 20, 19, …, 1; those with 20, 19, 18 and 15 responded. */
    private static final double[] SCORES = new double[20];

    private static final boolean[] RESPONSES = new boolean[20];

    static {
        for (int row = 0; row < 20; row++) {
            SCORES[row] = 20 - row;
            RESPONSES[row] = row <= 2 || row == 5;
        }
    }

    @Test
    void countsByHand() {
        List<Decile> deciles = Decile.ofResponses(SCORES, RESPONSES);
        assertThat(deciles).hasSize(10);
        // 2 of 2, 1 of 2, 1 of 2, against 4 of 20 on average
        assertThat(deciles.stream().limit(4).map(Decile::mean)).containsExactly(1.0, 0.5, 0.5, 0.0);
        assertThat(deciles.stream().limit(4).map(decile -> decile.lift().orElseThrow()))
                .containsExactly(5.0, 2.5, 2.5, 0.0);
        assertThat(deciles.stream()
                        .limit(4)
                        .map(decile -> decile.cumulativeGain().orElseThrow()))
                .containsExactly(0.5, 0.75, 1.0, 1.0);
        assertThat(deciles.get(0).meanScore()).isEqualTo(19.5);
        assertThat(deciles.get(0).steps()).isEqualTo(2);
        assertThat(deciles.get(0).interval()).isEqualTo(Interval.wilson95(2, 2).times(0.5));
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        double[] scores = new double[20];
        boolean[] responses = new boolean[20];
        for (int row = 0; row < 20; row++) {
            scores[row] = SCORES[(row * 7) % 20];
            responses[row] = RESPONSES[(row * 7) % 20];
        }
        assertThat(Decile.ofResponses(scores, responses)).isEqualTo(Decile.ofResponses(SCORES, RESPONSES));
    }

    @Test
    void equalScoresShareTheirPlaces() {
        // nothing is known: 4 of 20 respond in every tenth
        List<Decile> deciles = Decile.ofResponses(new double[20], RESPONSES);
        for (Decile decile : deciles) {
            assertThat(decile.mean()).isEqualTo(0.2, within(1e-12));
            assertThat(decile.lift().orElseThrow()).isEqualTo(1, within(1e-12));
            assertThat(decile.cumulativeGain().orElseThrow()).isEqualTo(decile.number() / 10.0, within(1e-12));
        }
    }

    @Test
    void aTieOverTwoTenthsIsSharedByItsPlaces() {
        // 4 steps, 2 tenths of 2; the first score stands alone, the next two tie: one response of two, half of it in
        // each
        List<Decile> deciles = Decile.ofResponses(new double[] {9, 5, 5, 1}, new boolean[] {true, false, true, false});
        assertThat(deciles).hasSize(2);
        assertThat(deciles.get(0).mean()).isEqualTo((1 + 0.5) / 2);
        assertThat(deciles.get(1).mean()).isEqualTo((0.5 + 0) / 2);
    }

    @Test
    void tellsValuesWithTheirSpread() {
        List<Decile> deciles = Decile.ofValues(new double[] {4, 3, 2, 1}, new double[] {10, 20, -5, 0});
        assertThat(deciles.get(0).mean()).isEqualTo(15);
        // by hand: deviation √50, error √50 / √2 = 5
        assertThat(deciles.get(0).interval().upper()).isEqualTo(15 + 5 * Interval.Z95, within(1e-9));
        // 15 against (10 + 20 − 5 + 0) / 4 = 6.25
        assertThat(deciles.get(0).lift().orElseThrow()).isEqualTo(2.4, within(1e-12));
        assertThat(deciles.get(0).cumulativeGain().orElseThrow()).isEqualTo(1.2, within(1e-12));
    }

    @Test
    void whereNothingCameNothingIsLifted() {
        List<Decile> deciles = Decile.ofValues(new double[] {4, 3, 2, 1}, new double[4]);
        assertThat(deciles.get(0).lift()).isEmpty();
        assertThat(deciles.get(0).cumulativeGain()).isEmpty();
    }

    @Test
    void aSideOfOneStepSaysNothing() {
        List<UpliftDecile> deciles = UpliftDecile.of(
                new double[] {1, 1, 1}, new boolean[] {true, true, false}, new double[] {10, 4, 1}, new double[] {
                    1, 1, 1
                });
        assertThat(deciles).hasSize(1);
        assertThat(deciles.get(0).baseline()).isEqualTo(1);
        assertThat(deciles.get(0).seen()).isEmpty();
    }

    @Test
    void upliftCountsRowsByTheirPropensity() {
        double[] scores = new double[40];
        boolean[] offered = new boolean[40];
        double[] values = new double[40];
        double[] weights = new double[40];
        for (int row = 0; row < 40; row++) {
            offered[row] = row % 2 == 0;
            values[row] = offered[row] ? (row % 4 == 0 ? 8 : 2) : 1;
            weights[row] = row % 4 == 0 ? 1 : 2;
        }
        UpliftDecile first = UpliftDecile.of(scores, offered, values, weights).get(0);
        // by hand: (1 · 8 + 2 · 2) / 3 − 1 = 3
        assertThat(first.seen().orElseThrow().difference()).isEqualTo(3, within(1e-9));
        // of each tenth 2 rows with the offer: Σ w² (v − 4)² / (Σ w)² · n / (n − 1) = (1 · 16 + 4 · 4) / 9 · 2 = 64 / 9
        assertThat(first.seen().orElseThrow().interval().upper()).isEqualTo(3 + Interval.Z95 * 8 / 3, within(1e-9));
    }
}
