package org.parcours.prove.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalValuesTest {
    private static ExperimentDesign design(Sides sides, Correction correction) {
        return new ExperimentDesign(
                Allocation.weighted(List.of("control", "one", "two"), List.of(2.0, 1.0, 1.0)),
                new DesignTarget.Mean(1, 0.5, DesignTarget.MeanTest.T),
                0.05,
                0.8,
                sides,
                correction);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 9.5, 10, 11, 17.3, 64, 1000, 1e4, Double.POSITIVE_INFINITY})
    void betweenItsPointsTheTableSaysWhatDunnettDoes(double degrees) {
        double[] loadings = {Math.sqrt(1 / 3.0), Math.sqrt(1 / 3.0)}; // half a person to one of the control
        for (Sides sides : Sides.values()) {
            CriticalValues values = new CriticalValues(design(sides, Correction.DUNNETT));
            assertThat(values.of(degrees))
                    .isEqualTo(new Dunnett(loadings, sides, degrees).critical(0.05), within(1e-8));
        }
    }

    @ParameterizedTest
    @EnumSource(Correction.class)
    void aKnownVarianceIsTheLimit(Correction correction) {
        CriticalValues values = new CriticalValues(design(Sides.TWO, correction));
        assertThat(values.of(1e12)).isEqualTo(values.known(), within(1e-8));
    }
}
