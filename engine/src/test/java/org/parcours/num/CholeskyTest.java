package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    @Test
    void solvesASmallSystem() {
        // by hand: 4x + 2y = 10 and 2x + 3y = 9 give x = 1.5, y = 2; b · x = 10 · 1.5 + 9 · 2 = 33
        Cholesky factor = Cholesky.of(new double[][] {{4, 2}, {2, 3}});
        assertThat(factor.solve(new double[] {10, 9})).containsExactly(new double[] {1.5, 2}, within(1e-14));
        assertThat(factor.inverseForm(new double[] {10, 9})).isEqualTo(33, within(1e-12));
    }

    @Test
    void refusesASingularMatrix() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cholesky.of(new double[][] {{1, 2}, {2, 4}}));
    }
}
