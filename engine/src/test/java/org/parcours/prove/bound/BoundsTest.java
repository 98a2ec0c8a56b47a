package org.parcours.prove.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.prove.estimate.JourneyTerms;

class BoundsTest {
    private static final Interval UNIT = new Interval(0, 1);

    @ParameterizedTest
    @CsvSource({"100, .1358", "1000, .0429", "10000, .0136"})
    void hoeffdingsHalfWidth(int terms, double half) {
        assertThat(Hoeffding.halfWidth(terms, 1, 0.95)).isEqualTo(half, within(5e-5));
        double[] middle = new double[terms];
        Arrays.fill(middle, 0.5);
        Interval interval = Hoeffding.interval(middle, UNIT, 0.95);
        assertThat(interval.upper() - 0.5).isEqualTo(half, within(5e-5));
        assertThat(0.5 - interval.lower()).isEqualTo(half, within(5e-5));
    }

    @Test
    void bernsteinByHand() {
        double[] terms = new double[1000];
        Arrays.fill(terms, 0, 500, 1);
        // variance 250/999 = 0.25025, ln 80 = 4.382027: √(2 · 0.25025 · 4.382027 / 1000) = 0.046831,
        // 7 · 4.382027 / (3 · 999) = 0.010235
        Interval interval = EmpiricalBernstein.interval(terms, UNIT, 0.95);
        assertThat(interval.upper()).isEqualTo(0.557066, within(2e-6));
        assertThat(interval.lower()).isEqualTo(0.442934, within(2e-6));
    }

    @Test
    void andersonByHand() {
        double[] terms = new double[100];
        // ε = √(ln 40 / 200) = 0.135810. All terms at 0: the mean may be as large as ε · 1, and no less than 0.
        Interval zeros = Anderson.interval(terms, UNIT, 0.95);
        assertThat(zeros.lower()).isEqualTo(0, within(1e-12));
        assertThat(zeros.upper()).isEqualTo(0.135810, within(1e-6));
        // half at 0, half at 1: as wide as Hoeffding's
        Arrays.fill(terms, 0, 50, 1);
        Interval halves = Anderson.interval(terms, UNIT, 0.95);
        assertThat(halves.lower()).isEqualTo(0.364190, within(1e-6));
        assertThat(halves.upper()).isEqualTo(0.635810, within(1e-6));
    }

    @Test
    void studentByHand() {
        // mean 3, variance 10/4, standard error √(2.5 / 5) = 0.707107, t(.975; 4) = 2.776445
        Interval interval = Student.interval(new double[] {1, 2, 3, 4, 5}, 0.95);
        assertThat(interval.lower()).isEqualTo(3 - 2.776445 * 0.7071068, within(1e-6));
        assertThat(interval.upper()).isEqualTo(3 + 2.776445 * 0.7071068, within(1e-6));
    }

    @Test
    void theTruncatedBoundNeedsNoLargestValue() {
        double[] terms = new double[10_000];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = i % 10 == 0 ? 10 : 0;
        }
        double ordinary = HighConfidenceLowerBound.of(terms, 0, 0.95, new Seed(1));
        assertThat(ordinary).isBetween(0.8, 1.0);
        terms[17] = 1e9;
        // the one huge term is cut away unless the twentieth that chooses saw it, where the bound is 0
        assertThat(HighConfidenceLowerBound.of(terms, 0, 0.95, new Seed(1))).isBetween(0.8, 1.01);
    }

    @Test
    void theSequenceNarrowsAndNeverWidens() {
        double[] terms = new double[4000];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = i % 2;
        }
        Interval early = ConfidenceSequence.interval(Arrays.copyOf(terms, 500), UNIT, 0.95);
        Interval late = ConfidenceSequence.interval(terms, UNIT, 0.95);
        assertThat(late.lower()).isGreaterThanOrEqualTo(early.lower()).isLessThan(0.5);
        assertThat(late.upper()).isLessThanOrEqualTo(early.upper()).isGreaterThan(0.5);
        // it pays for holding always: wider than Hoeffding's, which holds once
        assertThat(late.upper() - late.lower()).isGreaterThan(2 * Hoeffding.halfWidth(4000, 1, 0.95));
    }

    @Test
    void aNormalSampleIsBoundedAlikeByBootstrapAndStudent() {
        Seed seed = new Seed(5);
        JourneyTerms terms = JourneyTerms.mean(2000, j -> seed.uniform(j) + seed.uniform(j + 5000));
        Interval student = Student.interval(terms.linear(), 0.95);
        Bootstrap bootstrap = new Bootstrap(terms, 10_000, new Seed(9), 2);
        assertThat(bootstrap.standardError()).isEqualTo(Student.standardError(terms.linear()), within(3e-4));
        assertThat(bootstrap.percentile(0.95).lower()).isEqualTo(student.lower(), within(1e-3));
        assertThat(bootstrap.biasCorrectedAccelerated(0.95).upper()).isEqualTo(student.upper(), within(1e-3));
    }

    @Test
    void biasCorrectionFollowsTheSkew() {
        Seed seed = new Seed(6);
        JourneyTerms terms = JourneyTerms.mean(60, j -> -Math.log(seed.uniform(j)));
        Bootstrap bootstrap = new Bootstrap(terms, 10_000, new Seed(9), 2);
        Interval percentile = bootstrap.percentile(0.95);
        Interval corrected = bootstrap.biasCorrectedAccelerated(0.95);
        assertThat(corrected.lower()).isGreaterThan(percentile.lower());
        assertThat(corrected.upper()).isGreaterThan(percentile.upper());
    }

    @Test
    void groupsOfJourneysSpreadAsJourneysDo() {
        Seed seed = new Seed(7);
        JourneyTerms ratio =
                JourneyTerms.ratio(60_000, j -> seed.uniform(j) * seed.uniform(j + 100_000), j -> seed.uniform(j) * 2);
        Bootstrap bootstrap = new Bootstrap(ratio, 2000, new Seed(1), 2);
        double expected = Student.standardError(ratio.linear());
        assertThat(bootstrap.standardError() / expected).isEqualTo(1, within(0.05));
    }

    @ParameterizedTest
    @EnumSource(BoundMethod.class)
    void threadsDoNotMatter(BoundMethod method) {
        Seed seed = new Seed(3);
        JourneyTerms terms = JourneyTerms.mean(501, seed::uniform);
        BoundAnswer one = Bounds.of(terms, Optional.of(UNIT), new BoundSettings(method, 0.9, 333, seed, 1));
        BoundAnswer three = Bounds.of(terms, Optional.of(UNIT), new BoundSettings(method, 0.9, 333, seed, 3));
        assertThat(one).isInstanceOf(BoundAnswer.Bounded.class).isEqualTo(three);
    }

    @Test
    void aRangeIsGivenOrTheBoundRefused() {
        JourneyTerms terms = JourneyTerms.mean(100, j -> j / 100.0);
        BoundSettings settings = BoundSettings.of(BoundMethod.HOEFFDING, new Seed(1));
        assertThat(refusal(terms, Optional.empty(), settings)).contains("--reward-range");
        assertThat(refusal(terms, Optional.of(new Interval(0, 0.5)), settings)).contains("outside of the range");
        JourneyTerms ratio = JourneyTerms.ratio(100, j -> j, j -> 1);
        assertThat(refusal(ratio, Optional.of(UNIT), settings)).contains("is a ratio");
        assertThatThrownBy(() -> BoundMethod.named("magic")).hasMessageContaining("bca, percentile");
    }

    private static String refusal(JourneyTerms terms, Optional<Interval> range, BoundSettings settings) {
        return Bounds.of(terms, range, settings).fold(bounded -> "none", BoundAnswer.Refused::reason);
    }
}
