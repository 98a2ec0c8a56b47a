package org.parcours.uplift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EffectMomentTest {
    @Test
    void pseudoOutcomesSayWhatRegressionsOfBothSidesSave() {
        // y = 1 (control) and 3 on the left, 10 and 20 on the right: mean 8.5, effect 11.5 - 5.5 = 6;
        // rests -4.5, -8.5 and 4.5, 8.5, squares 185, all of which a regression on each side saves
        double[][][] gradients = gradients(new double[] {1, 3, 10, 20}, new double[][] {{-0.5, 0.5, -0.5, 0.5}});
        assertThat(gradients[0][0]).containsExactly(new double[] {-4.5, -8.5, 4.5, 8.5}, within(1e-12));
        // (w - mean w) / .5 is -1 for the control and 1 for the treatment
        assertThat(gradients[1][0]).containsExactly(new double[] {4.5, -8.5, -4.5, 8.5}, within(1e-12));
        // (-13)^2 / 2 + 13^2 / 2 + (-4)^2 / 2 + 4^2 / 2 = 185
        assertThat(saved(gradients, 2)).isEqualTo(185, within(1e-10));
    }

    @Test
    void soTheyDoForSeveralTreatments() {
        // one row of each arm on each side: regressions on three rows with three parameters leave nothing
        double[][] treatment = {{-0.3, 0.7, -0.3, -0.3, 0.7, -0.3}, {-0.4, -0.4, 0.6, -0.4, -0.4, 0.6}};
        double[][][] gradients = gradients(new double[] {1, 4, 2, 8, 3, 5}, treatment);
        double squares = 0;
        for (double rest : gradients[0][0]) {
            squares += rest * rest;
        }
        // means by arm 4.5, 3.5, 3.5: rests -3.5, .5, -1.5 and their opposites, 2 (12.25 + .25 + 2.25)
        assertThat(squares).isEqualTo(29.5, within(1e-10));
        assertThat(saved(gradients, 3)).isEqualTo(29.5, within(1e-10));
    }

    private static double[][][] gradients(double[] outcome, double[][] treatment) {
        int[] rows = new int[outcome.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        ArmRows all = ArmRows.of(new int[][] {rows});
        EffectMoment moment = new EffectMoment(outcome, treatment);
        double[][][] into = new double[moment.targets()][1][rows.length];
        moment.gradients(all, ArmRanges.all(all), into);
        return into;
    }

    /** The gain of the split after so many rows. */
    private static double saved(double[][][] gradients, int lefts) {
        double gain = 0;
        for (double[][] target : gradients) {
            double left = 0;
            double right = 0;
            for (int i = 0; i < target[0].length; i++) {
                left += i < lefts ? target[0][i] : 0;
                right += i < lefts ? 0 : target[0][i];
            }
            gain += left * left / lefts + right * right / (target[0].length - lefts);
        }
        return gain;
    }
}
