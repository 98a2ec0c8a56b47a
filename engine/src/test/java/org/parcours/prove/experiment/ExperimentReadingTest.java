package org.parcours.prove.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Policy;

/** Read-outs worked by hand, or known from SciPy 1.16. */
class ExperimentReadingTest {
    private static final Offset<Double> CLOSE = within(1e-6);
    private static final List<String> TWO = List.of("control", "treated");
    private static final List<String> THREE = List.of("control", "one", "two");

    @Test
    void ratesByZ() {
        // e² = .1 · .9 / 1000 + .13 · .87 / 1000 = .0002031; pooled .115: z = .03 / √(.115 · .885 · .002) = 2.102741
        Comparison arm = rates(ReadingSettings.DEFAULT, TWO, 1000, 100, 130)
                .comparisons()
                .get(0);
        assertThat(arm.difference()).isEqualTo(0.03, CLOSE);
        assertThat(arm.standardError()).isEqualTo(Math.sqrt(0.0002031), CLOSE);
        assertThat(arm.interval().orElseThrow().lower()).isEqualTo(0.03 - 1.959964 * Math.sqrt(0.0002031), CLOSE);
        assertThat(arm.pValue()).isEqualTo(0.0354885, CLOSE);
        assertThat(arm.lift()).hasValueSatisfying(lift -> assertThat(lift).isEqualTo(0.3, CLOSE));
        // (.0001131 + 1.3² · .00009) / .1²
        double liftError = Math.sqrt(0.0001131 + 1.69 * 0.00009) / 0.1;
        assertThat(arm.liftInterval().orElseThrow().upper()).isEqualTo(0.3 + 1.959964 * liftError, CLOSE);
        assertThat(arm.finding(0.05)).isEqualTo(Comparison.Finding.BETTER);
        assertThat(arm.finding(0.01)).isEqualTo(Comparison.Finding.UNCLEAR);
    }

    @Test
    void meansByWelch() {
        // scipy.stats.ttest_ind(equal_var=False)
        Trial trial = trial(TWO, 6, 5);
        Measure measure = Measure.of("spent", new double[] {3, 5, 4, 8, 2, 6, 7, 9, 6, 12, 8});
        Comparison arm = MeasureReading.of(trial, measure, ReadingSettings.DEFAULT)
                .comparisons()
                .get(0);
        assertThat(arm.difference()).isEqualTo(8.4 - 28.0 / 6, CLOSE);
        assertThat(arm.pValue()).isEqualTo(0.02378322, CLOSE);
        assertThat(arm.interval().orElseThrow().lower()).isEqualTo(0.63316719, CLOSE);
        assertThat(arm.interval().orElseThrow().upper()).isEqualTo(6.83349947, CLOSE);
    }

    @Test
    void ratiosByTheDeltaMethod() {
        // control: R = 6/9, parts (y − R x)/2.25 = −.148, .296, .148, −.296; treated: R = 10/11
        Trial trial = trial(TWO, 4, 4);
        Measure measure = Measure.of("purchases", new double[] {1, 2, 3, 0, 2, 3, 1, 4})
                .per(new double[] {2, 2, 4, 1, 2, 3, 2, 4});
        Comparison arm = MeasureReading.of(trial, measure, ReadingSettings.DEFAULT)
                .comparisons()
                .get(0);
        assertThat(measure.kind()).isEqualTo(Measure.Kind.RATIO);
        assertThat(arm.difference()).isEqualTo(10.0 / 11 - 6.0 / 9, CLOSE);
        assertThat(arm.standardError()).isEqualTo(0.1682481, CLOSE);
    }

    @Test
    void aRatioOverOnesIsTheMean() {
        Trial trial = trial(TWO, 6, 5);
        double[] values = {3, 5, 4, 8, 2, 6, 7, 9, 6, 12, 8};
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        Comparison mean = MeasureReading.of(trial, Measure.of("m", values), ReadingSettings.DEFAULT)
                .comparisons()
                .get(0);
        Comparison ratio = MeasureReading.of(trial, Measure.of("m", values).per(ones), ReadingSettings.DEFAULT)
                .comparisons()
                .get(0);
        assertThat(ratio.standardError()).isEqualTo(mean.standardError(), within(1e-15));
    }

    @Test
    void whatWasKnownBeforeIsTakenOut() {
        // values 2 z + arm: nothing is left to vary, and the arm's 1 stands out
        Trial trial = trial(TWO, 3, 3);
        double[] before = {1, 2, 3, 3, 4, 8};
        double[] after = {2, 4, 6, 7, 9, 17};
        Measure measure = Measure.of("spent", after).adjustedBy(before);
        MeasureReading reading = MeasureReading.of(trial, measure, ReadingSettings.DEFAULT);
        MeasureReading.Adjustment adjustment = reading.adjustment().orElseThrow();
        assertThat(adjustment.slope()).isEqualTo(2, CLOSE);
        assertThat(adjustment.varianceLeft()).isEqualTo(0, CLOSE);
        assertThat(reading.arms().get(1).value() - reading.arms().get(0).value())
                .isEqualTo(1, CLOSE);
    }

    @Test
    void corrections() {
        // alone .0354888 and .6556
        double[] alone = pValues(Correction.NONE);
        assertThat(pValues(Correction.BONFERRONI)).containsExactly(new double[] {2 * alone[0], 1}, CLOSE);
        assertThat(pValues(Correction.HOLM)).containsExactly(new double[] {2 * alone[0], alone[1]}, CLOSE);
        // Dunnett lies between alone and Bonferroni
        assertThat(pValues(Correction.DUNNETT)[0]).isBetween(1.5 * alone[0], 2 * alone[0]);
        // his critical value for two comparisons of equal size and variance is 2.212; the control's smaller variance
        // makes
        // them depend on each other a little less
        ReadingSettings dunnett = new ReadingSettings(0.05, Correction.DUNNETT, 10_000, 1);
        Comparison arm =
                rates(dunnett, THREE, 1000, 100, 130, 106).comparisons().get(0);
        assertThat((arm.interval().orElseThrow().upper() - 0.03) / arm.standardError())
                .isEqualTo(2.216, within(0.001));
    }

    @Test
    void theMismatchedRatioRefusesToCelebrate() {
        // (10,500 − 10,250)² / 10,250 · 2 = 12.195
        int[] arm =
                IntStream.range(0, 20_500).map(unit -> unit < 10_000 ? 0 : 1).toArray();
        double[] bought = IntStream.range(0, 20_500)
                .mapToDouble(unit -> unit % 10 < 1 + 2 * arm[unit] ? 1 : 0)
                .toArray();
        Experiment experiment = new Experiment(
                new Trial(TWO, arm),
                Optional.empty(),
                List.of(Measure.of("bought", bought)),
                Optional.empty(),
                Optional.empty());
        ExperimentReading reading = ExperimentReading.of(experiment, ReadingSettings.DEFAULT);
        assertThat(reading.sampleRatio().statistic()).isEqualTo(12.195122, CLOSE);
        assertThat(reading.sampleRatio().pValue()).isEqualTo(0.00047915, within(1e-7));
        assertThat(reading.conclusion().verdict()).isEqualTo("refused");
        assertThat(reading.conclusion().why()).contains("10,000 : 10,500");
        assertThat(SampleRatio.of(new int[] {5000, 5200}, List.of(0.5, 0.5)).isMismatch())
                .isFalse();
    }

    @Test
    void beliefs() {
        // Beta(1, 3) and Beta(3, 1): P(second larger) = 3 (1/4 + 1/20 + 1/60) = .95; E max = 3/4 + 1/140
        List<Belief> beliefs =
                rates(ReadingSettings.DEFAULT, TWO, 2, 0, 2).beliefs().orElseThrow();
        assertThat(beliefs.get(1).probabilityBest()).isEqualTo(0.95, CLOSE);
        assertThat(beliefs.get(0).probabilityBest()).isEqualTo(0.05, CLOSE);
        assertThat(beliefs.get(0).expectedLoss()).isEqualTo(0.75 + 1.0 / 140 - 0.25, CLOSE);
        assertThat(beliefs.get(1).expectedLoss()).isEqualTo(1.0 / 140, CLOSE);
    }

    @Test
    void alwaysValidIntervals() {
        // ρ² n = 5.99146 + ln 6.99146 = 7.93616 at the planned size: √(2 · 8.93616/7.93616 · (ln 8.93616 / 2 + ln 20))
        // = 3.03521
        AlwaysValid sequence = new AlwaysValid(0.05, 1000);
        assertThat(sequence.halfWidth(1, 1000)).isEqualTo(3.03521, within(1e-5));
        assertThat(sequence.pValue(sequence.halfWidth(2, 400), 2, 400)).isEqualTo(0.05, CLOSE);
        assertThat(sequence.pValue(0, 1, 1000)).isEqualTo(1);
    }

    @Test
    void whereNothingVariesNothingIsKnown() {
        MeasureReading reading = rates(ReadingSettings.DEFAULT, TWO, 50, 0, 0);
        assertThat(reading.comparisons().get(0).interval()).isEmpty();
        assertThat(reading.comparisons().get(0).finding(0.05)).isEqualTo(Comparison.Finding.UNCLEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MeasureReading.of(trial(TWO, 5, 1), Measure.of("m", new double[6]), ReadingSettings.DEFAULT))
                .withMessageContaining("at least 2");
    }

    @Test
    void eachPartOfTheCustomersGetsItsOwnArm() {
        // in the first half the treatment doubles a rate of .2, in the second it halves one of .4
        int[] arm = IntStream.range(0, 4000).map(unit -> unit % 2).toArray();
        int[] part = IntStream.range(0, 4000).map(unit -> unit / 2000).toArray();
        double[] bought = IntStream.range(0, 4000)
                .mapToDouble(unit -> unit / 2 % 5 < (arm[unit] == part[unit] ? 1 : 2) ? 1 : 0)
                .toArray();
        Experiment experiment = new Experiment(
                new Trial(TWO, arm),
                Optional.of(List.of(0.5, 0.5)),
                List.of(Measure.of("bought", bought)),
                Optional.empty(),
                Optional.of(new Segments(List.of("new", "old"), part)));
        ExperimentReading reading = ExperimentReading.of(experiment, ReadingSettings.DEFAULT);
        assertThat(reading.segments())
                .allSatisfy(each -> assertThat(each.alpha()).isEqualTo(0.025));
        assertThat(reading.policy())
                .isEqualTo(new Policy.Stationary(Map.of("new", Map.of("treated", 1.0), "old", Map.of("control", 1.0))));
    }

    @Test
    void itIsToldHowFarAReadingIsAndAnInterruptEndsIt() {
        int[] arm = IntStream.range(0, 400).map(unit -> unit % 2).toArray();
        double[] spent = IntStream.range(0, 400).mapToDouble(unit -> unit % 7).toArray();
        Experiment experiment = new Experiment(
                new Trial(TWO, arm),
                Optional.empty(),
                List.of(Measure.of("spent", spent)),
                Optional.of(LongStream.range(0, 400).toArray()),
                Optional.of(new Segments(List.of("all"), new int[400])));
        ReadingSettings settings = new ReadingSettings(0.05, Correction.NONE, 10_000, 3);
        List<Double> told = new ArrayList<>();
        ExperimentReading.of(experiment, settings, told::add);
        assertThat(told).containsExactly(0.2, 0.4, 0.6, 0.8, 1.0); // a measure, three looks and a part
        assertThatThrownBy(() -> ExperimentReading.of(
                        experiment, settings, part -> Thread.currentThread().interrupt()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static double[] pValues(Correction correction) {
        ReadingSettings settings = new ReadingSettings(0.05, correction, 10_000, 1);
        return rates(settings, THREE, 1000, 100, 130, 106).comparisons().stream()
                .mapToDouble(Comparison::adjustedPValue)
                .toArray();
    }

    /** Arms of the same size with so many successes each. */
    private static MeasureReading rates(ReadingSettings settings, List<String> arms, int size, int... successes) {
        double[] values = new double[0];
        for (int count : successes) {
            values = DoubleStream.concat(
                            Arrays.stream(values), IntStream.range(0, size).mapToDouble(unit -> unit < count ? 1 : 0))
                    .toArray();
        }
        int[] sizes = new int[arms.size()];
        Arrays.fill(sizes, size);
        return MeasureReading.of(trial(arms, sizes), Measure.of("bought", values), settings);
    }

    private static Trial trial(List<String> arms, int... sizes) {
        return new Trial(
                arms,
                IntStream.range(0, sizes.length)
                        .flatMap(arm -> IntStream.generate(() -> arm).limit(sizes[arm]))
                        .toArray());
    }
}
