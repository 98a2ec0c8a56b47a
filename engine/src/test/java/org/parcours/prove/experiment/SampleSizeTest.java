package org.parcours.prove.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.prove.experiment.DesignTarget.MeanTest;

/** People per arm, against published and hand-worked numbers. */
class SampleSizeTest {
    private static final Allocation THREE = Allocation.equal(List.of("control", "percent", "coupon"));
    private static final Allocation TWO = Allocation.equal(List.of("control", "treated"));

    // p̄ = .11: (1.95996 √.1958 + .84162 √.1956)² / .02² = 3840.85
    // 2.24140 in place of 1.95996: 4651.4
    // 2.21213: 4563.5
    @ParameterizedTest
    @CsvSource({"NONE, 3841", "BONFERRONI, 4652", "HOLM, 4652", "DUNNETT, 4564"})
    void threeArmsFromTenToTwelvePercent(Correction correction, long people) {
        SampleSize size = SampleSize.of(rates(THREE, 0.1, 0.02, 0.8, Sides.TWO, correction));
        assertThat(size.people()).containsExactly(people, people, people);
        assertThat(size.power()).isBetween(0.8, 0.8001);
        assertThat(size.days(500)).isEqualTo((3 * people + 499) / 500);
    }

    // Fleiss 1981, table A.3 without continuity correction; and power.prop.test of R: p1 .5, p2 .75, power .9: 76.7
    // both directions are alike: the other rate as the control
    // one side: (1.64485 √.1958 + .84162 √.1956)² / .0004 = 3024.9
    @ParameterizedTest
    @CsvSource({"0.5, 0.25, 0.9, TWO, 77", "0.75, -0.25, 0.9, TWO, 77", "0.1, 0.02, 0.8, ONE, 3026"})
    void twoRates(double control, double effect, double power, Sides sides, long people) {
        SampleSize size = SampleSize.of(rates(TWO, control, effect, power, sides, Correction.NONE));
        assertThat(size.people()).containsExactly(people, people);
    }

    @Test
    void unequalArmsAreSizedByTheirShares() {
        // r = 1/2, p̄ = (.1 + .06)/1.5 = .106667: n₀ = (1.95996 √(3 · .0952889) + .84162 √(.09 + 2 · .1056))² / .0004 =
        // 5668.1
        Allocation twoToOne = Allocation.weighted(List.of("control", "treated"), List.of(2.0, 1.0));
        SampleSize size = SampleSize.of(rates(twoToOne, 0.1, 0.02, 0.8, Sides.TWO, Correction.NONE));
        assertThat(size.people()).containsExactly(5699L, 2850L);
    }

    // 2 (1.95996 + .84162)² / .5² = 62.79
    // power.t.test(delta = .5, sd = 1, power = .8) of R: n = 63.76576; (delta = 1, power = .9): 22.02110
    @ParameterizedTest
    @CsvSource({"Z, 0.5, 1, 0.8, 63", "T, 0.5, 1, 0.8, 64", "T, 1, 1, 0.9, 23"})
    void twoMeans(MeanTest test, double effect, double deviation, double power, long people) {
        DesignTarget target = new DesignTarget.Mean(deviation, effect, test);
        SampleSize size = SampleSize.of(new ExperimentDesign(TWO, target, 0.05, power, Sides.TWO, Correction.NONE));
        assertThat(size.people()).containsExactly(people, people);
        assertThat(size.power()).isBetween(power, power + 0.02);
    }

    @Test
    void curvesGoThroughTheDesign() {
        SampleSize size = SampleSize.of(rates(THREE, 0.1, 0.02, 0.8, Sides.TWO, Correction.DUNNETT));
        assertThat(size.powerCurve()).extracting(SampleSize.PowerPoint::power).isSorted();
        assertThat(size.powerCurve().get(19).total()).isEqualTo((double) size.total(), within(1e-9));
        assertThat(size.powerCurve().get(19).power()).isEqualTo(0.8, within(1e-4));
        assertThat(size.effectCurve()).hasSize(41);
        assertThat(size.effectCurve().get(20)).isEqualTo(new SampleSize.EffectPoint(0.02, size.total()));
        // twice the effect takes about a quarter of the people
        assertThat(size.effectCurve().get(40).total()).isBetween(size.total() / 4, size.total() * 3 / 10);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DesignTarget.Rate(0.9, 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> new DesignTarget.Rate(0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DesignTarget.Mean(0, 1, MeanTest.Z));
        assertThatIllegalArgumentException().isThrownBy(() -> rates(TWO, 0.1, 0.02, 0.04, Sides.TWO, Correction.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.weighted(List.of("a", "b", "c"), List.of(0.3, 0.3, 0.3)))
                .withMessageContaining("sum to");
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.equal(List.of("a", "a")));
    }

    private static ExperimentDesign rates(
            Allocation arms, double control, double effect, double power, Sides sides, Correction correction) {
        return new ExperimentDesign(arms, new DesignTarget.Rate(control, effect), 0.05, power, sides, correction);
    }

    @Test
    @Timeout(10)
    void effectsForWhichNobodyHasThePeopleEndToo() {
        Allocation two = Allocation.equal(List.of("control", "treated"));
        long byZ = people(two, DesignTarget.MeanTest.Z);
        // numbers near 10^17 lie 16 apart, and Student's t is the normal there
        assertThat(people(two, DesignTarget.MeanTest.T)).isCloseTo(byZ, Percentage.withPercentage(1e-6));
    }

    private static long people(Allocation allocation, DesignTarget.MeanTest test) {
        DesignTarget target = new DesignTarget.Mean(1, 1e-8, test);
        return SampleSize.of(new ExperimentDesign(allocation, target, 0.05, 0.8, Sides.TWO, Correction.NONE))
                .total();
    }
}
