package org.parcours.uplift.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.learner.TLearner;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;

class UpliftComparisonTest {
    private static final Base TREES = new OrderedBoosting(new OrderedSettings(40, 4, 0.3, 1, 1, 32));

    @Test
    void whomATreatmentHelpsAndWhomItHarmsIsWorthChoosing() {
        // Rates .2 and .8 where x is high, the other way round where it is low: on average nothing changes.
        UpliftComparison comparison = compare(crossed(2000, 0.6), 1);
        assertThat(comparison.verdict()).isInstanceOf(Verdict.Personalise.class);
        assertThat(comparison.verdict().text()).contains("almost no effect", "Personalising pays");
        assertThat(qini(comparison.learners().get(0))).isGreaterThan(0.3);
    }

    @Test
    void whereThereIsNoEffectNothingBeatsRandomAndScoresOfLearntRowsLookGoodAllTheSame() {
        UpliftComparison comparison = compare(crossed(1200, 0), 1);
        assertThat(comparison.verdict()).isInstanceOf(Verdict.NothingBeatsRandom.class);
        assertThat(comparison.verdict().text()).contains("Nothing beats random", "almost no effect");
        ComparedLearner trees = comparison.learners().stream()
                .filter(each -> each.base().equals(Optional.of("ordered")))
                .findFirst()
                .orElseThrow();
        assertThat(qini(trees)).isLessThan(0.1);
        assertThat(trees.inSample().orElseThrow().ranking().find(RankingMeasure.QINI))
                .map(Measured::value)
                .hasValueSatisfying(value -> assertThat(value).isGreaterThan(0.2));
    }

    @Test
    void permutedTreatmentsHoldNothingThatCouldBeFound() {
        Measured permuted = compare(crossed(2000, 0.6), 1)
                .permuted()
                .outOfFold()
                .ranking()
                .find(RankingMeasure.QINI)
                .orElseThrow();
        assertThat(Math.abs(permuted.value())).isLessThan(3 * permuted.standardError());
    }

    @Test
    void theNumberOfThreadsChangesNothingAndProgressEndsWithAllFits() {
        UpliftData data = crossed(400, 0.4);
        AtomicLong last = new AtomicLong();
        UpliftComparison one = compare(data, 1);
        UpliftComparison two = UpliftComparison.of(
                data,
                Propensities.shares(data),
                candidates(),
                settings(2),
                done -> last.accumulateAndGet(done, Math::max));
        assertThat(qini(two.learners().get(0))).isEqualTo(qini(one.learners().get(0)));
        assertThat(qini(two.permuted())).isEqualTo(qini(one.permuted()));
        assertThat(last.get()).isEqualTo(UpliftComparison.fits(2, settings(2)));
    }

    @Test
    void refusesToCompareNothing() {
        UpliftData data = crossed(100, 0.4);
        assertThatThrownBy(
                        () -> UpliftComparison.of(data, Propensities.shares(data), List.of(), settings(1), done -> {}))
                .hasMessageContaining("name at least one");
    }

    private static double qini(ComparedLearner learner) {
        return learner.outOfFold()
                .ranking()
                .find(RankingMeasure.QINI)
                .orElseThrow()
                .value();
    }

    private static UpliftComparison compare(UpliftData data, int threads) {
        return UpliftComparison.of(data, Propensities.shares(data), candidates(), settings(threads), done -> {});
    }

    private static List<Candidate> candidates() {
        return List.of(
                new Candidate("t", Optional.of("linear"), new TLearner(Bases.linear())),
                new Candidate("t", Optional.of("ordered"), new TLearner(TREES)));
    }

    private static CompareSettings settings(int threads) {
        return new CompareSettings(3, 1, 0, new EvaluationSettings(0.95, 100, new Seed(1), threads));
    }

    /** Half treated; a treatment adds {@code size} to a rate of ½ − size/2 where x is above ½, and takes it off below. */
    private static UpliftData crossed(int rows, double size) {
        RandomStream random = new RandomStream(new Seed(8));
        double[][] columns = new double[3][rows];
        int[] arm = new int[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (double[] column : columns) {
                column[row] = random.nextUniform();
            }
            arm[row] = random.nextInt(2);
            boolean helped = (arm[row] == 1) == (columns[0][row] > 0.5);
            outcome[row] = random.nextUniform() < 0.5 + (helped ? size / 2 : -size / 2) ? 1 : 0;
        }
        CustomerTable customers = CustomerTable.ofNumbers(FeatureTable.of(List.of("x", "y", "z"), columns));
        return new UpliftData(customers, new Trial(List.of("none", "mail"), arm), outcome);
    }
}
