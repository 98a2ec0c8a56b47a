package org.parcours.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreQualityTest {
    @Test
    void countsByHand() {
        ScoreQuality quality = ScoreQuality.of(
                new double[] {0.8, 0.6, 0.3, 0.1}, new boolean[] {true, true, false, false}, new int[] {0, 1, 2, 3});
        assertThat(quality.responses()).isEqualTo(2);
        assertThat(quality.logLoss().value())
                .isEqualTo(-(Math.log(0.8) + Math.log(0.6) + Math.log(0.7) + Math.log(0.9)) / 4, within(1e-12));
        assertThat(quality.rateLogLoss()).isEqualTo(Math.log(2), within(1e-12));
        assertThat(quality.brier().value()).isEqualTo((0.04 + 0.16 + 0.09 + 0.01) / 4, within(1e-12));
        assertThat(quality.areaUnderCurve().value()).isEqualTo(1);
        // two groups: foretold .7 and .2, seen 1 and 0
        assertThat(quality.calibrationError()).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void anErrorOfJourneysSumsTheirStepsFirst() {
        // 1, 1 and 3, 3: mean 2, deviations of journeys −2 and 2, √(2 · (4 + 4)) / 4 = 1
        MeanOfJourneys mean = MeanOfJourneys.of(new double[] {1, 1, 3, 3}, new int[] {0, 0, 5, 5});
        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.standardError()).isEqualTo(1, within(1e-12));
        // four journeys: √(4/3 · 4) / 4 = √(1/3)
        assertThat(MeanOfJourneys.of(new double[] {1, 1, 3, 3}, new int[] {0, 1, 2, 3})
                        .standardError())
                .isEqualTo(Math.sqrt(1.0 / 3), within(1e-12));
    }

    @Test
    void calibrationKeepsAwayFromNoughtAndOne() {
        // each end has the row and a row of the mean .5: (0 + .5) / 2 and (1 + .5) / 2
        IsotonicCalibration calibration = new IsotonicCalibration(new double[] {0.2, 0.4}, new boolean[] {false, true});
        assertThat(calibration.probability(0)).isEqualTo(0.25);
        assertThat(calibration.probability(0.3)).isEqualTo(0.5, within(1e-12));
        assertThat(calibration.probability(1)).isEqualTo(0.75);
    }
}
