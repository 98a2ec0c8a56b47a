package org.parcours.prove.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.num.Interval;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** What the intervals promise, kept on simulated experiments. */
class PromisesTest {
    private static final int EXPERIMENTS = 2000;
    private static final int UNITS = 400;

    /** A measure whose true difference is known. */
    private record Drawn(String name, double difference, Drawing drawing) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Drawing {
        Measure of(RandomStream random, int[] arm);
    }

    static List<Drawn> drawn() {
        return List.of(
                new Drawn("a rate of 30 % and 35 %", 0.05, PromisesTest::rate),
                new Drawn("exponential with means 2 and 2.5", 0.5, PromisesTest::exponential),
                new Drawn("purchases a visit, .3 and .36", 0.06, PromisesTest::purchases),
                new Drawn("half of the variance known before", 0.2, PromisesTest::known));
    }

    private static Measure rate(RandomStream random, int[] arm) {
        return Measure.of("m", column(arm, a -> random.nextUniform() < 0.3 + 0.05 * a ? 1 : 0));
    }

    private static Measure exponential(RandomStream random, int[] arm) {
        return Measure.of("m", column(arm, a -> -(2 + 0.5 * a) * Math.log(random.nextUniform())));
    }

    /** One to nine visits of customers who each buy with a probability of their own. */
    private static Measure purchases(RandomStream random, int[] arm) {
        double[] visits = column(arm, a -> 1 + random.nextInt(9));
        double[] bought = new double[visits.length];
        for (int unit = 0; unit < visits.length; unit++) {
            double rate = (0.3 + 0.06 * arm[unit]) * 2 * random.nextUniform();
            for (int visit = 0; visit < visits[unit]; visit++) {
                bought[unit] += random.nextUniform() < rate ? 1 : 0;
            }
        }
        return Measure.of("m", bought).per(visits);
    }

    private static Measure known(RandomStream random, int[] arm) {
        double[] before = column(arm, a -> normal(random));
        double[] after = new double[arm.length];
        for (int unit = 0; unit < arm.length; unit++) {
            after[unit] = before[unit] + normal(random) + 0.2 * arm[unit];
        }
        return Measure.of("m", after).adjustedBy(before);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void intervalsHoldTheTruthNineteenTimesOfTwenty(Drawn drawn) {
        Trial trial = trial(UNITS);
        int held = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            Measure measure = drawn.drawing().of(random(1, experiment), arms(UNITS));
            Comparison arm = MeasureReading.of(trial, measure, ReadingSettings.DEFAULT)
                    .comparisons()
                    .get(0);
            held += arm.interval().orElseThrow().contains(drawn.difference()) ? 1 : 0;
        }
        // three standard errors of a share of .95 among 2,000: 3 √(.95 · .05 / 2000) = .0146
        assertThat((double) held / EXPERIMENTS).isEqualTo(0.95, within(0.0146));
    }

    @Test
    void whatWasKnownBeforeLeavesOneLessSquaredCorrelation() {
        // ρ² = 1/2
        int units = 100_000;
        Measure measure = known(random(9, 0), arms(units));
        Trial trial = trial(units);
        MeasureReading with = MeasureReading.of(trial, measure, ReadingSettings.DEFAULT);
        MeasureReading without = MeasureReading.of(trial, measure.unadjusted(), ReadingSettings.DEFAULT);
        assertThat(with.adjustment().orElseThrow().varianceLeft()).isEqualTo(0.5, within(0.01));
        double ratio = with.comparisons().get(0).standardError()
                / without.comparisons().get(0).standardError();
        assertThat(ratio * ratio).isEqualTo(0.5, within(0.01));
    }

    @Test
    void twentyLooksAtNothingAlarmOneTimeInTwentyAtMost() {
        int units = 2000;
        ReadingSettings settings = new ReadingSettings(0.05, Correction.NONE, 2000, 20);
        int naive = 0;
        int sequential = 0;
        long[] times = IntStream.range(0, units).asLongStream().toArray();
        for (int experiment = 0; experiment < 1000; experiment++) {
            RandomStream random = random(7, experiment);
            Measure measure = Measure.of("m", column(arms(units), a -> random.nextUniform() < 0.1 ? 1 : 0));
            List<Look> looks = Looks.of(trial(units), measure, times, settings, () -> {});
            assertThat(looks).hasSize(20);
            naive += looks.stream()
                            .anyMatch(
                                    look -> isOutside(look.comparisons().get(0).interval()))
                    ? 1
                    : 0;
            sequential += looks.stream()
                            .anyMatch(
                                    look -> isOutside(look.comparisons().get(0).alwaysValid()))
                    ? 1
                    : 0;
        }
        // P. Armitage, C. K. McPherson, B. C. Rowe, JRSS A 132, 1969, table 2: 20 looks at 5 % alarm with 24.8 %
        assertThat(naive / 1000.0).isEqualTo(0.248, within(0.041));
        assertThat(sequential / 1000.0).isLessThanOrEqualTo(0.05);
    }

    @Test
    void theDesignsPowerIsKept() {
        // .3 against .4 with power .8
        ExperimentDesign design = new ExperimentDesign(
                Allocation.equal(List.of("control", "treated")),
                new DesignTarget.Rate(0.3, 0.1),
                0.05,
                0.8,
                Sides.TWO,
                Correction.NONE);
        int units = (int) SampleSize.of(design).total();
        Trial trial = trial(units);
        int found = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            RandomStream random = random(5, experiment);
            Measure measure = Measure.of("m", column(arms(units), a -> random.nextUniform() < 0.3 + 0.1 * a ? 1 : 0));
            Comparison arm = MeasureReading.of(trial, measure, ReadingSettings.DEFAULT)
                    .comparisons()
                    .get(0);
            found += arm.finding(0.05) == Comparison.Finding.BETTER ? 1 : 0;
        }
        // three standard errors: 3 √(.8 · .2 / 2000) = .027
        assertThat((double) found / EXPERIMENTS).isEqualTo(0.8, within(0.027));
    }

    private static boolean isOutside(Optional<Interval> interval) {
        return interval.filter(ends -> !ends.contains(0)).isPresent();
    }

    private interface Draw {
        double of(int arm);
    }

    private static double[] column(int[] arms, Draw draw) {
        double[] column = new double[arms.length];
        for (int unit = 0; unit < arms.length; unit++) {
            column[unit] = draw.of(arms[unit]);
        }
        return column;
    }

    private static double normal(RandomStream random) {
        return NormalQuantile.of(random.nextUniform());
    }

    private static RandomStream random(int purpose, int experiment) {
        return new RandomStream(new Seed(1).child(purpose).child(experiment));
    }

    private static int[] arms(int units) {
        return IntStream.range(0, units).map(unit -> unit % 2).toArray();
    }

    private static Trial trial(int units) {
        return new Trial(List.of("control", "treated"), arms(units));
    }
}
