package org.parcours.uplift.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The numbers of other tools on one trial of 500 customers that integers make. The constants are what scikit-uplift 0.5.1 and
 * CausalML 0.18.0 answered in Python for the same formulas.
 */
class PeersTest {
    private static final int ROWS = 500;
    private static final Offset<Double> ROUNDING = within(1e-12);

    /** Row i has the score (7919 i) mod 1009, in so many steps; all are different where each score is one. */
    private static RankedTrial trial(int step) {
        double[] score = new double[ROWS];
        boolean[] treated = new boolean[ROWS];
        double[] outcome = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            int s = i * 7919 % 1009;
            treated[i] = i * 31 % 7 < 3;
            int often = treated[i] ? s > 500 ? 6 : 5 : 4;
            outcome[i] = (i * i + 3 * i) % 11 < often ? 1 : 0;
            score[i] = Math.floorDiv(s, step);
        }
        return RankedTrial.of(score, treated, outcome, Units.each(ROWS));
    }

    @Test
    void scikitUpliftOnDistinctScores() {
        assertThat(QiniCoefficient.of(trial(1))).isEqualTo(0.015253152523643133, ROUNDING);
        assertThat(UpliftAuc.of(trial(1))).isEqualTo(0.014753695822972096, ROUNDING);
        assertThat(UpliftAtShare.overall(trial(1), 30)).isEqualTo(0.2, ROUNDING);
        assertThat(UpliftAtShare.byGroup(trial(1), 30)).isEqualTo(0.20625, ROUNDING);
    }

    @Test
    void scikitUpliftOnEqualScores() {
        assertThat(QiniCoefficient.of(trial(50))).isEqualTo(0.01444422701326306, ROUNDING);
        assertThat(UpliftAuc.of(trial(50))).isEqualTo(0.013716083919499987, ROUNDING);
    }

    @Test
    void theTableOfScikitUplift() {
        Percentile first = Percentile.table(trial(1), 10).get(0);
        assertThat(first.treated()).isEqualTo(22);
        assertThat(first.controls()).isEqualTo(28);
        assertThat(first.treatedMean()).isEqualTo(0.5909090909090909, ROUNDING);
        assertThat(first.uplift()).isEqualTo(0.30519480519480524, ROUNDING);
        assertThat(Percentile.table(trial(1), 10).get(9).uplift()).isEqualTo(0.12987012987012986, ROUNDING);
    }

    @Test
    void causalml() {
        assertThat(CausalmlScores.auuc(trial(1))).isEqualTo(0.521506456985294, ROUNDING);
        assertThat(CausalmlScores.qini(trial(1))).isEqualTo(0.019982982047401253, ROUNDING);
        assertThat(RawQini.sum(trial(1))).isEqualTo(9923.118873491674, within(1e-8));
    }
}
