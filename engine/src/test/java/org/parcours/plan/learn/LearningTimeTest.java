package org.parcours.plan.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parcours.plan.learn.LearningCurve.Point;
import org.parcours.plan.learn.LearningTime.Verdict;

/** Curves drawn by hand: from a start worth 0 to an optimum worth 100, of which 95 are to be reached. */
class LearningTimeTest {
    private static final long MOST = 1000;

    private static LearningCurve reaching(long customers) {
        return new LearningCurve(List.of(new Point(0, 0), new Point(customers, 96), new Point(MOST, 96)));
    }

    private static final LearningCurve NEVER =
            new LearningCurve(List.of(new Point(0, 0), new Point(100, 99), new Point(900, 94), new Point(MOST, 94)));

    private static LearningTime time(List<LearningCurve> warm, List<LearningCurve> cold) {
        return LearningTime.of(0.95, 0, 100, MOST, warm, cold);
    }

    private static List<LearningCurve> twenty(LearningCurve curve) {
        return Collections.nCopies(20, curve);
    }

    @Test
    void countsFromWhereTheValueNeverFallsAgain() {
        LearningCurve curve = new LearningCurve(
                List.of(new Point(0, 0), new Point(10, 97), new Point(20, 90), new Point(30, 95), new Point(40, 99)));
        assertThat(curve.customersUntil(95)).hasValue(30);
        assertThat(curve.customersUntil(99.5)).isEmpty();
        assertThat(curve.customersUntil(0)).hasValue(0);
        assertThat(NEVER.customersUntil(95)).isEmpty();
    }

    @Test
    void aCurveHoldsEachValueUntilTheNext() {
        LearningCurve curve = new LearningCurve(List.of(new Point(0, 1), new Point(10, 2), new Point(20, 3)));
        assertThat(curve.value(0)).isEqualTo(1);
        assertThat(curve.value(9)).isEqualTo(1);
        assertThat(curve.value(10)).isEqualTo(2);
        assertThat(curve.value(2000)).isEqualTo(3);
    }

    @Test
    void aThinnedCurveKeepsItsEnds() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 5000; i++) {
            points.add(new Point(i, i));
        }
        LearningCurve thinned = new LearningCurve(points).thinned(50);
        assertThat(thinned.points()).hasSizeBetween(30, 50).startsWith(new Point(0, 0), new Point(1, 1));
        assertThat(thinned.points()).endsWith(new Point(5000, 5000));
        assertThat(thinned.points())
                .allSatisfy(point -> assertThat((double) point.customers()).isEqualTo(point.value()));
    }

    @Test
    void saysShorterLongerOrUnclear() {
        LearningTime shorter = time(twenty(reaching(100)), twenty(reaching(300)));
        assertThat(shorter.verdict()).isEqualTo(Verdict.SHORTER);
        assertThat(shorter.saved().median()).isEqualTo(OptionalDouble.of(200));
        assertThat(time(twenty(reaching(300)), twenty(reaching(100))).verdict()).isEqualTo(Verdict.LONGER);
        List<LearningCurve> mixed = new ArrayList<>(twenty(reaching(100)));
        mixed.subList(0, 10).replaceAll(curve -> reaching(500));
        assertThat(time(twenty(reaching(300)), mixed).verdict()).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void runsThatNeverGetThereBoundWhatIsSaved() {
        LearningTime time = time(twenty(reaching(100)), twenty(NEVER));
        assertThat(time.cold().reached()).isZero();
        assertThat(time.cold().until()).containsOnly(OptionalLong.empty());
        assertThat(time.cold().customers().median()).isEmpty();
        assertThat(time.cold().customers().lower()).isEqualTo(OptionalDouble.of(MOST));
        // at least 1000 − 100
        assertThat(time.saved().lower()).isEqualTo(OptionalDouble.of(900));
        assertThat(time.saved().upper()).isEmpty();
        assertThat(time.verdict()).isEqualTo(Verdict.SHORTER);
        assertThat(time(twenty(NEVER), twenty(NEVER)).verdict()).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void bandsHoldTheMiddleOfTheRuns() {
        List<LearningCurve> curves = new ArrayList<>();
        for (int run = 0; run <= 20; run++) {
            curves.add(new LearningCurve(List.of(new Point(0, run), new Point(MOST, run))));
        }
        // of 0, 1, … 20 the mean is 10, and 5 % of 20 steps is one step
        assertThat(time(curves, curves).warm().curve())
                .allSatisfy(band -> assertThat(band).isEqualTo(new LearningTime.Band(band.customers(), 10, 1, 19)));
    }
}
