package org.parcours.uplift.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;

/** Measures of rankings, worked by hand. */
class RankingMeasuresTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    private static final RankedTrial FORESEEN = Rankings.of("T1 C0 T0 C1");
    private static final RankedTrial TURNED = Rankings.of("C1 T0 C0 T1");
    private static final RankedTrial FIVE = Rankings.of("T1 T0 C0 C1 T1");

    @Test
    void thePerfectOrderHasAQiniOfOne() {
        // Q = 1, 1, 1, 0, the area .5 + 1 + 1 + .5 = 3; perfect: 1 after one, 1 after three, 0: .5 + 2 + .5 = 3
        assertThat(QiniCoefficient.of(FORESEEN)).isEqualTo(1, EXACTLY);
    }

    @Test
    void theTurnedOrderIsWorseThanChance() {
        // Q = 0, −1, −1/2, 0, the area 0 − .5 − .75 − .25 = −1.5; the line is 0, the perfect area 3
        assertThat(QiniCoefficient.of(TURNED)).isEqualTo(-0.5, EXACTLY);
        // U = −1, −2, −3/2, 0, the area −.5 − 1.5 − 1.75 − .75 = −4.5; perfect T1 C0 T0 C1: 1, 2, 3/2, 0, the area 4.5
        assertThat(UpliftAuc.of(TURNED)).isEqualTo(-1, EXACTLY);
        // 0 + 0 − 1 − 1/2 + 0
        assertThat(RawQini.sum(TURNED)).isEqualTo(-1.5, EXACTLY);
        assertThat(RawQini.mean(TURNED)).isEqualTo(-1.5 / 5, EXACTLY);
    }

    @Test
    void equalScoresAreOneStep() {
        // one group: the curve is its own straight line
        assertThat(QiniCoefficient.of(Rankings.of("T1=C1=T0=C0"))).isEqualTo(0, EXACTLY);
        assertThat(UpliftAuc.of(Rankings.of("T1=C1=T0=C0"))).isEqualTo(0, EXACTLY);
        // Q = 1 after two (1 − 0·1/1), 0 at the end: 1 + 1 = 2 over 3
        assertThat(QiniCoefficient.of(Rankings.of("T1=C0 T0=C1"))).isEqualTo(2.0 / 3, EXACTLY);
    }

    @Test
    void amountsAreRankedByTheirSize() {
        // Q = 3, 3 − 1·1 = 2, 3 + 1 − 1·2 = 2, 4 − 3·2/2 = 1: 1.5 + 2.5 + 2 + 1.5 = 7.5, less the line 4·1/2 = 2: 5.5
        // perfect T3 T1 C1 C2: 3, 4, 4 − 2 = 2, 4 − 3 = 1: 1.5 + 3.5 + 3 + 1.5 = 9.5, less 2: 7.5
        assertThat(QiniCoefficient.of(Rankings.of("T3 C1 T1 C2"))).isEqualTo(5.5 / 7.5, EXACTLY);
        assertThat(UpliftAuc.of(Rankings.of("T3 C1 T1 C2"))).isNaN();
    }

    @Test
    void whatCausalmlMeasures() {
        // lift −, −, 1/2, 0, 1/6, the first two interpolated to 1/6 and 1/3;
        // gain 0, 1/6, 2/3, 3/2, 0, 5/6: 19/6 over 5/6 is 3.8, over six positions
        assertThat(CausalmlScores.auuc(FIVE)).isEqualTo(3.8 / 6, EXACTLY);
        // Q 0, 1/3, 2/3, 1, 0, 1/2: 5/2 over 1/2 is 5, over six positions, less 1/2 of the line
        assertThat(CausalmlScores.qini(FIVE)).isEqualTo(5.0 / 6 - 0.5, EXACTLY);
        // 1, 1, 1, 0, 1/2: without a control the treated's own outcomes count
        assertThat(RawQini.sum(FIVE)).isEqualTo(3.5, EXACTLY);
    }

    @Test
    void upliftAmongTheFirst() {
        // of five, 60 % are three: (1 + 0)/2 − 0; of the arms alone ⌊1.8⌋ = 1 treated and ⌊1.2⌋ = 1 control: 1 − 0
        assertThat(UpliftAtShare.overall(FIVE, 60)).isEqualTo(0.5, EXACTLY);
        assertThat(UpliftAtShare.byGroup(FIVE, 60)).isEqualTo(1, EXACTLY);
        assertThat(UpliftAtShare.overall(FIVE, 100)).isEqualTo(2.0 / 3 - 1.0 / 2, EXACTLY);
        assertThat(UpliftAtShare.overall(FIVE, 40)).isNaN();
        assertThat(UpliftAtShare.byGroup(FIVE, 30)).isNaN();
        assertThatThrownBy(() -> UpliftAtShare.overall(FIVE, 0)).hasMessageContaining("0 %");
    }

    @Test
    void ofEqualScoresEachCountsByThePartThatFits() {
        // two of four: C0 whole and a third of T1, T0, C1: treated 1/3 of 2 with 1/3 responses, controls 1 + 1/3 with
        // 1/3
        assertThat(UpliftAtShare.overall(Rankings.of("C0 T1=T0=C1"), 50))
                .isEqualTo(0.5 - (1.0 / 3) / (4.0 / 3), EXACTLY);
        // however the rows stand
        assertThat(UpliftAtShare.overall(Rankings.of("C0 C1=T0=T1"), 50)).isEqualTo(0.25, EXACTLY);
    }

    @Test
    void thePercentileTable() {
        List<Percentile> table = Percentile.table(FIVE, 2);
        // the first of two lines has three of five
        assertThat(table.get(0).percent()).isEqualTo(60);
        assertThat(table.get(0).treated()).isEqualTo(2);
        assertThat(table.get(0).uplift()).isEqualTo(0.5, EXACTLY);
        assertThat(table.get(1).uplift()).isEqualTo(1 - 1.0, EXACTLY);
        // equal scores over both lines: each has half of all four
        List<Percentile> equal = Percentile.table(Rankings.of("T1=C0=T0=C0"), 2);
        assertThat(equal.get(0)).isEqualTo(new Percentile(50, 1, 1, 0.5, 0));
        assertThat(equal.get(1)).isEqualTo(new Percentile(100, 1, 1, 0.5, 0));
    }

    @Test
    void theCurveGoesThroughItsSteps() {
        double[] heights = CurvePoint.qini(TURNED);
        // Q = 0, −1, −1/2, 0 after one to four of four, a customer a quarter of it, straight in between
        assertThat(heights[24]).isEqualTo(0, EXACTLY);
        assertThat(heights[49]).isEqualTo(-0.25, EXACTLY);
        assertThat(heights[74]).isEqualTo(-0.125, EXACTLY);
        assertThat(heights[61]).isEqualTo((-1 + 0.5 * 0.48) / 4, EXACTLY);
        assertThat(heights[99]).isEqualTo(0, EXACTLY);
    }

    @Test
    void theFourKindsOfCustomers() {
        // 30 % respond when treated, 20 % when not
        isBetween(CustomerKind.PERSUADABLE, 0.3, 0.2, 0.1, 0.3);
        isBetween(CustomerKind.SURE_THING, 0.3, 0.2, 0, 0.2);
        isBetween(CustomerKind.LOST_CAUSE, 0.3, 0.2, 0.5, 0.7);
        isBetween(CustomerKind.SLEEPING_DOG, 0.3, 0.2, 0, 0.2);
        // all respond when treated: who does not otherwise is persuadable
        isBetween(CustomerKind.PERSUADABLE, 1, 0.2, 0.8, 0.8);
    }

    private static void isBetween(
            CustomerKind kind, double treatedRate, double controlRate, double least, double greatest) {
        assertThat(kind.least(treatedRate, controlRate)).isEqualTo(least, EXACTLY);
        assertThat(kind.greatest(treatedRate, controlRate)).isEqualTo(greatest, EXACTLY);
    }

    @Test
    void scoresBringTheBoundsOfKindsTogether() {
        // one line: 1/2 respond either way, so that each kind lies between 0 and 1/2
        RankedTrial alike = Rankings.of("T1=C0=T0=C1");
        assertThat(KindBounds.of(alike, Percentile.table(alike, 1))).containsExactly(0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5);
        // two lines: the first all respond only when treated, the second only when not
        RankedTrial told = Rankings.of("T1 C0 T0 C1");
        assertThat(KindBounds.of(told, Percentile.table(told, 2))).containsExactly(0.5, 0.5, 0, 0, 0, 0, 0.5, 0.5);
    }

    @Test
    void oneUnitTellsNothingOfItsError() {
        RankedTrial shop = RankedTrial.of(
                new double[] {2, 1}, new boolean[] {true, false}, new double[] {1, 0}, Units.clusters(new int[2]));
        RankingReading reading = RankingReading.of(shop, EvaluationSettings.usual(new Seed(1)));
        assertThat(reading.findUpliftAt(100)).hasValueSatisfying(uplift -> {
            assertThat(uplift.value()).isEqualTo(1);
            assertThat(uplift.interval()).isEmpty();
        });
    }

    @Test
    void whatIsNotDefinedIsLeftOut() {
        assertThat(QiniCoefficient.of(Rankings.of("T0 C0"))).isNaN();
        assertThat(CausalmlScores.auuc(Rankings.of("T0 C0"))).isNaN();
        RankingReading reading = RankingReading.of(Rankings.of("T0 C0 T0 C0"), EvaluationSettings.usual(new Seed(1)));
        assertThat(reading.measures()).containsOnlyKeys(RankingMeasure.RAW_QINI_SUM, RankingMeasure.RAW_QINI_MEAN);
        assertThatThrownBy(() -> RankingReading.of(Rankings.of("T0 T1"), EvaluationSettings.usual(new Seed(1))))
                .hasMessageContaining("one of them is absent");
    }
}
