package org.parcours.prove.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.num.ChiSquare;

/** Lots are the same for ever, uniform, and independent of each other. */
class AssignmentTest {
    private static final List<String> ARMS = List.of("reminder", "percent", "coupon");
    private static final int IDS = 10_000_000;

    // xxhash 3.x of Python: (xxh64("salt:id") >> 11) / 2**53
    @ParameterizedTest
    @CsvSource({
        "c1, 0.44107171578216176",
        "c2, 0.480901889247481",
        "Zoë, 0.8717001694861913",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, 0.09293740817851981"
    })
    void lotsAreTheSameForEver(String id, double lot) {
        assertThat(new Lots("loyalty-2026").lot(id)).isEqualTo(lot);
    }

    @Test
    void armsShareTheUnitIntervalInTheirOrder() {
        // .441 and .481 lie in the second third, .872 in the last, .093 in the first
        Assignment assignment = new Assignment(Allocation.equal(ARMS), "loyalty-2026", Holdout.NONE);
        assertThat(List.of("c1", "c2", "Zoë", "x".repeat(100)))
                .extracting(assignment::arm)
                .containsExactly("percent", "percent", "coupon", "reminder");
        assertThat(assignment.propensity(1)).isEqualTo(1.0 / 3);
    }

    @Test
    void tenMillionIdsAreUniformForAnyShares() {
        for (List<Double> shares : List.of(
                List.of(1.0 / 3, 1.0 / 3, 1.0 / 3), List.of(0.7, 0.29999, 0.00001), List.of(0.123, 0.456, 0.421))) {
            Assignment assignment = new Assignment(new Allocation(ARMS, shares), "uniform", Holdout.NONE);
            int[] counts = new int[3];
            for (int id = 0; id < IDS; id++) {
                counts[arm(assignment, id)]++;
            }
            // a sound hash fails this for one salt in a thousand; the salt is fixed
            assertThat(SampleRatio.of(counts, shares).pValue()).as("%s", shares).isGreaterThan(0.001);
        }
    }

    @Test
    void experimentsAndTheHoldoutAreIndependent() {
        Allocation thirds = Allocation.equal(ARMS);
        Holdout holdout = new Holdout(0.2, "everywhere");
        Assignment one = new Assignment(thirds, "spring", holdout);
        Assignment other = new Assignment(thirds, "spring2", new Holdout(0.2, "everywhere"));
        int[][] table = new int[3][3];
        int out = 0;
        int differently = 0;
        int total = 3_000_000;
        for (int id = 0; id < total; id++) {
            int first = arm(one, id);
            int second = arm(other, id);
            differently += (first == Assignment.HELD_OUT) != (second == Assignment.HELD_OUT) ? 1 : 0;
            if (first == Assignment.HELD_OUT) {
                out++;
            } else {
                table[first][second]++;
            }
        }
        assertThat(SampleRatio.of(new int[] {out, total - out}, List.of(0.2, 0.8))
                        .pValue())
                .isGreaterThan(0.001);
        assertThat(differently).isZero();
        double expected = (total - out) / 9.0;
        double statistic = 0;
        for (int[] row : table) {
            for (int count : row) {
                statistic += (count - expected) * (count - expected) / expected;
            }
        }
        assertThat(ChiSquare.above(statistic, 8)).isGreaterThan(0.001);
        assertThat(one.propensity(2)).isEqualTo(0.8 / 3);
        assertThat(one.propensity(Assignment.HELD_OUT)).isEqualTo(0.2);
    }

    @Test
    void everyStratumHasItsSharesToWithinOneCustomer() {
        Allocation allocation = new Allocation(ARMS, List.of(0.5, 0.3, 0.2));
        Assignment assignment = new Assignment(allocation, "strata", Holdout.NONE);
        int[] sizes = {1, 7, 100, 1003};
        int[][] counts = new int[sizes.length][3];
        long[] bits = new long[1111];
        int[] strata = new int[1111];
        int at = 0;
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            for (int i = 0; i < sizes[stratum]; i++) {
                char[] id = ("c" + at).toCharArray();
                bits[at] = assignment.bits(id, 0, id.length);
                strata[at++] = stratum;
            }
        }
        double[] starts = {0.9, 0.2, 0.7, 0.4};
        int[] arms = assignment.stratified(bits, strata, starts);
        for (int customer = 0; customer < arms.length; customer++) {
            counts[strata[customer]][arms[customer]]++;
        }
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            for (int arm = 0; arm < 3; arm++) {
                double wanted = sizes[stratum] * allocation.shares().get(arm);
                assertThat((double) counts[stratum][arm]).isBetween(wanted - 1, wanted + 1);
            }
        }
        // alone in its stratum, a customer gets the arm of the stratum's own lot, .9
        assertThat(arms[0]).isEqualTo(2);
    }

    @Test
    void refusesAHoldoutThatIsNoFairDraw() {
        Allocation thirds = Allocation.equal(ARMS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment(thirds, "same", new Holdout(0.1, "same")))
                .withMessageContaining("different");
        assertThatIllegalArgumentException().isThrownBy(() -> new Holdout(1, "all"));
    }

    private static int arm(Assignment assignment, int id) {
        char[] text = ("customer-" + id).toCharArray();
        return assignment.arm(text, 0, text.length);
    }
}
