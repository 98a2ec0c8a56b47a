package org.parcours.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parcours.num.Interval;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class AreaUnderCurveTest {
    private static final double[] SCORES = {0.1, 0.4, 0.35, 0.8};
    private static final boolean[] RESPONSES = {false, false, true, true};

    @Test
    void countsPairsInTheRightOrder() {
        // of the 4 pairs (.35, .8) × (.1, .4) all are right but .35 < .4
        AreaUnderCurve area = AreaUnderCurve.of(SCORES, RESPONSES, new int[] {0, 1, 2, 3});
        assertThat(area.value()).isEqualTo(0.75);
        // DeLong by hand: V = (.5, 1) of responses and (1, .5) of the others, each with variance .125: .125/2 + .125/2
        double error = Math.sqrt(0.125);
        assertThat(area.interval().lower()).isEqualTo(0.75 - Interval.Z95 * error, within(1e-12));
        assertThat(area.interval().upper()).isEqualTo(1);
    }

    @Test
    void tiesCountHalf() {
        // pairs of (.5, .9) with (.5, .5): .5, .5, 1, 1
        AreaUnderCurve area = AreaUnderCurve.of(
                new double[] {0.5, 0.5, 0.5, 0.9}, new boolean[] {false, true, false, true}, new int[] {0, 1, 2, 3});
        assertThat(area.value()).isEqualTo(0.75);
    }

    @Test
    void stepsOfOneJourneyTellOnce() {
        // every step twice: as 8 journeys the variance is 8 · .25² / 12, as 4 journeys 4 · (2 · .25)² / 12, twice as
        // much
        double[] scores = {0.1, 0.4, 0.35, 0.8, 0.1, 0.4, 0.35, 0.8};
        boolean[] responses = {false, false, true, true, false, false, true, true};
        AreaUnderCurve apart = AreaUnderCurve.of(scores, responses, new int[] {0, 1, 2, 3, 4, 5, 6, 7});
        AreaUnderCurve together = AreaUnderCurve.of(scores, responses, new int[] {0, 1, 2, 3, 0, 1, 2, 3});
        assertThat(together.value()).isEqualTo(0.75);
        assertThat(0.75 - apart.interval().lower()).isEqualTo(Interval.Z95 * Math.sqrt(0.5 / 12), within(1e-12));
        assertThat(0.75 - together.interval().lower()).isEqualTo(Interval.Z95 * Math.sqrt(1.0 / 12), within(1e-12));
    }

    @Test
    void theIntervalHoldsTheTruth() {
        // uniform scores u of others, √u of responses: P(√u' > u) = ∫ (1 − x²) dx = 2/3
        int covered = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomStream random = new RandomStream(new Seed(seed));
            double[] scores = new double[300];
            boolean[] responses = new boolean[300];
            int[] journeys = new int[300];
            for (int row = 0; row < 300; row++) {
                responses[row] = row % 3 == 0;
                scores[row] = responses[row] ? Math.sqrt(random.nextUniform()) : random.nextUniform();
                journeys[row] = row;
            }
            covered += AreaUnderCurve.of(scores, responses, journeys).interval().contains(2.0 / 3) ? 1 : 0;
        }
        // 95 % of 200 are 190, with a standard deviation of 3.1
        assertThat(covered).isBetween(180, 199);
    }

    @Test
    void needsTwoOfEachKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AreaUnderCurve.of(
                        new double[] {1, 2, 3}, new boolean[] {true, false, false}, new int[] {0, 1, 2}));
    }
}
