package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

class LinearProgrammeTest {
    private static final double[][] NONE = {};

    @Test
    void theGlassCompany() {
        // Hillier and Lieberman, Introduction to Operations Research, section 3.1: 36 at (2, 6), prices 0, 3/2, 1
        LinearProgramme.Optimum optimum = LinearProgramme.maximise(
                        new double[] {3, 5},
                        new double[][] {{1, 0}, {0, 2}, {3, 2}},
                        new double[] {4, 12, 18},
                        NONE,
                        new double[0])
                .orElseThrow();
        assertThat(optimum.value()).isEqualTo(36, within(1e-12));
        assertThat(optimum.x().get(0)).isEqualTo(2, within(1e-12));
        assertThat(optimum.x().get(1)).isEqualTo(6, within(1e-12));
        assertThat(optimum.prices().get(0)).isEqualTo(0, within(1e-12));
        assertThat(optimum.prices().get(1)).isEqualTo(1.5, within(1e-12));
        assertThat(optimum.prices().get(2)).isEqualTo(1, within(1e-12));
    }

    @Test
    void limitsBelowZeroAndEqualities() {
        // max −x − 2y with −x ≤ −1 and x + y = 3: x = 3, y = 0 is worth −3; one more on the right costs 1 more
        LinearProgramme.Optimum optimum = LinearProgramme.maximise(
                        new double[] {-1, -2},
                        new double[][] {{-1, 0}},
                        new double[] {-1},
                        new double[][] {{1, 1}},
                        new double[] {3})
                .orElseThrow();
        assertThat(optimum.value()).isEqualTo(-3, within(1e-12));
        assertThat(optimum.equalityPrices().get(0)).isEqualTo(-1, within(1e-12));
        assertThat(optimum.prices().get(0)).isEqualTo(0, within(1e-12));
    }

    @Test
    void whatCannotBeMetIsEmptyAndWhatHasNoBoundIsRefused() {
        double[] one = {1};
        assertThat(LinearProgramme.maximise(one, new double[][] {{1}}, new double[] {-1}, NONE, new double[0]))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LinearProgramme.maximise(one, new double[][] {{-1}}, new double[] {1}, NONE, new double[0]))
                .withMessageContaining("no upper bound");
    }

    /** Against ojAlgo, as a solver that is not ours. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomProgrammes(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        int n = 3 + stream.nextInt(30);
        int m = 1 + stream.nextInt(5);
        double[] objective = new double[n];
        double[] ones = new double[n];
        double[][] less = new double[m][n];
        double[] limits = new double[m];
        for (int k = 0; k < n; k++) {
            objective[k] = 2 * stream.nextUniform() - 0.5;
            ones[k] = 1;
            for (int j = 0; j < m; j++) {
                less[j][k] = Math.rint(20 * stream.nextUniform() - 5);
            }
        }
        for (int j = 0; j < m; j++) {
            limits[j] = 6 * stream.nextUniform() - 1;
        }
        Optional<LinearProgramme.Optimum> own =
                LinearProgramme.maximise(objective, less, limits, new double[][] {ones}, new double[] {1});
        Optimisation.Result theirs = byOjAlgo(objective, less, limits, ones);
        assertThat(own.isPresent()).isEqualTo(theirs.getState().isFeasible());
        own.ifPresent(optimum -> {
            assertThat(optimum.value()).isEqualTo(theirs.getValue(), within(1e-8));
            // strong duality: the prices pay for the value exactly
            double paid = optimum.equalityPrices().get(0);
            for (int j = 0; j < m; j++) {
                paid += optimum.prices().get(j) * limits[j];
            }
            assertThat(paid).isEqualTo(optimum.value(), within(1e-9));
        });
    }

    private static Optimisation.Result byOjAlgo(double[] objective, double[][] less, double[] limits, double[] ones) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] x = new Variable[objective.length];
        Expression sum = model.newExpression("sum").level(1);
        for (int k = 0; k < x.length; k++) {
            x[k] = model.newVariable("x" + k).lower(0).weight(objective[k]);
            sum.set(x[k], ones[k]);
        }
        for (int j = 0; j < limits.length; j++) {
            Expression row = model.newExpression("row" + j).upper(limits[j]);
            for (int k = 0; k < x.length; k++) {
                row.set(x[k], less[j][k]);
            }
        }
        return model.maximise();
    }
}
