package org.parcours.model.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class HeldOutTest {
    /** Journeys that stay or end, each with one half, in two regions that are alike. */
    private static JourneyLog coins(int journeys, Seed seed) {
        RandomStream random = new RandomStream(seed);
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,environment\n");
        for (int journey = 0; journey < journeys; journey++) {
            int step = 0;
            do {
                text.append("j%d,%d,on,wait,0,%s\n".formatted(journey, step++, journey % 2 == 0 ? "north" : "south"));
            } while (random.nextUniform() < 0.5);
        }
        return TextLog.log(text.toString());
    }

    /** A model that foretells the end with one probability always. */
    private record Always(double end, EnvironmentCounts counts) implements EnvironmentModel {
        @Override
        public void next(int environment, int state, int action, double[] into) {
            into[0] = 1 - end;
            into[1] = end;
        }

        @Override
        public double reward(int environment, int state, int action) {
            return 0;
        }

        @Override
        public double controlReward(int environment, int state, int action) {
            return 0;
        }
    }

    private static Function<JourneySample, EnvironmentModel> always(double end) {
        return sample -> new Always(end, EnvironmentCounts.of(sample));
    }

    @Test
    void theLossByHand() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,on,wait,0
                a,1,on,wait,0
                a,2,on,wait,0
                b,0,on,wait,0
                c,0,on,wait,0
                """);
        HeldOut held = HeldOut.of(log, new Seed(1), always(0.75));
        // two steps go on (−ln .25), three end (−ln .75)
        double mean = (2 * -Math.log(0.25) + 3 * -Math.log(0.75)) / 5;
        assertThat(held.logLoss()).isEqualTo(mean, within(1e-12));
        assertThat(held.steps()).isEqualTo(5);
        assertThat(held.impossible()).isZero();
        // by journeys: sums of deviations from the mean, three clusters
        double a = 2 * -Math.log(0.25) - Math.log(0.75) - 3 * mean;
        double b = -Math.log(0.75) - mean;
        assertThat(held.standardError()).isEqualTo(Math.sqrt(1.5 * (a * a + 2 * b * b)) / 5, within(1e-12));
        // five groups of one step: .25 off where the likelier end came, .75 where it did not
        assertThat(held.calibrationError()).isEqualTo((3 * 0.25 + 2 * 0.75) / 5, within(1e-12));
    }

    @Test
    void stepsForetoldAlikeFallIntoGroupsByChanceAlone() {
        HeldOut held = HeldOut.of(coins(4_000, new Seed(9)), new Seed(1), always(0.5));
        // groups of some 800 steps with a standard deviation of .5 / √800 = .018, whose mean |deviation| is .8 of that
        assertThat(held.calibrationError()).isLessThan(0.03);
    }

    @Test
    void theImpossibleCostsAMillionth() {
        HeldOut held = HeldOut.of(coins(40, new Seed(4)), new Seed(1), always(1));
        assertThat(held.logLoss()).isEqualTo(-Math.log(1e-6) * held.impossible() / held.steps(), within(1e-12));
        assertThat(held.impossible()).isEqualTo(held.steps() - 40);
    }

    @Test
    void everyJourneyIsForetoldByAModelThatHasNotSeenIt() {
        JourneyLog log = coins(300, new Seed(5));
        int[] foretold = new int[1];
        HeldOut.of(log, new Seed(2), sample -> {
            assertThat(sample.size()).isBetween(180, 299);
            foretold[0] += 300 - sample.size();
            return new Always(0.5, EnvironmentCounts.of(sample));
        });
        assertThat(foretold[0]).isEqualTo(300);
    }

    @Test
    void aFairCoinCostsLnTwoAndTheSimplerKindIsUsed() {
        JourneyLog log = coins(4_000, new Seed(6));
        HeldOut together =
                HeldOut.of(log, new Seed(1), sample -> PooledCounts.together(EnvironmentCounts.of(sample), 0.5));
        HeldOut own = HeldOut.of(log, new Seed(1), sample -> PooledCounts.of(EnvironmentCounts.of(sample), 0.5));
        assertThat(together.logLoss()).isEqualTo(Math.log(2), within(0.005));
        assertThat(EnvironmentKind.toUse(
                        Map.of(EnvironmentKind.COUNTS, own, EnvironmentKind.COUNTS_TOGETHER, together)))
                .isEqualTo(EnvironmentKind.COUNTS_TOGETHER);
    }

    @Test
    void aBetterKindIsUsedOnceItIsBetterByMoreThanChance() {
        JourneyLog log = coins(2_000, new Seed(7));
        HeldOut right = HeldOut.of(log, new Seed(1), always(0.5));
        HeldOut wrong = HeldOut.of(log, new Seed(1), always(0.6));
        assertThat(wrong.isWorseThan(right)).isTrue();
        assertThat(right.isWorseThan(wrong)).isFalse();
        assertThat(right.isWorseThan(right)).isFalse();
        assertThat(EnvironmentKind.toUse(Map.of(EnvironmentKind.COUNTS_TOGETHER, wrong, EnvironmentKind.NEURAL, right)))
                .isEqualTo(EnvironmentKind.NEURAL);
        assertThat(EnvironmentKind.toUse(Map.of(EnvironmentKind.COUNTS_TOGETHER, right, EnvironmentKind.NEURAL, wrong)))
                .isEqualTo(EnvironmentKind.COUNTS_TOGETHER);
    }

    @Test
    void refusesWhatCannotBeComparedOrHeldOut() {
        HeldOut some = HeldOut.of(coins(20, new Seed(1)), new Seed(1), always(0.5));
        HeldOut others = HeldOut.of(coins(30, new Seed(1)), new Seed(1), always(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.isWorseThan(others))
                .withMessageContaining("different journeys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of(coins(1, new Seed(1)), new Seed(1), always(0.5)))
                .withMessageContaining("too few to hold some out");
    }
}
