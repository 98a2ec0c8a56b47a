package org.parcours.journey.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.split.CustomerCondition.InRange;
import org.parcours.journey.split.CustomerCondition.OneOf;
import org.parcours.journey.split.CustomerSplit.Branch;

class CustomerSplitTest {
    private static final CustomerColumns TABLE = new CustomerColumns.Builder(4)
            .numbers("age", new double[] {20, 30, 40, Double.NaN})
            .categories("city", new double[] {0, 1, Double.NaN, 2}, List.of("Bern", "Lyon", "Riga"))
            .build();

    private static InRange range(double atLeast, double below) {
        return new InRange("age", OptionalDouble.of(atLeast), OptionalDouble.of(below));
    }

    @Test
    void theLowerEndIsInsideAndTheUpperOutside() {
        assertThat(TABLE.meeting(range(20, 40))).containsExactly(true, true, false, false);
        assertThat(TABLE.meeting(new InRange("age", OptionalDouble.of(40), OptionalDouble.empty())))
                .containsExactly(false, false, true, false);
        assertThat(TABLE.meeting(new InRange("age", OptionalDouble.empty(), OptionalDouble.of(1e9))))
                .containsExactly(true, true, true, false);
    }

    @Test
    void anUnknownCategoryIsNone() {
        assertThat(TABLE.meeting(new OneOf("city", List.of("Riga", "Bern", "Oslo"))))
                .containsExactly(true, false, false, true);
    }

    @Test
    void conditionsMustSuitTheirColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.meeting(new OneOf("age", List.of("20"))))
                .withMessageContaining("holds numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.meeting(new InRange("city", OptionalDouble.of(1), OptionalDouble.empty())))
                .withMessageContaining("holds categories such as \"Bern\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.meeting(new OneOf("town", List.of("Bern"))))
                .withMessageContaining("no column \"town\" of the customers, but age, city");
    }

    @Test
    void conditionsThatNobodyMeetsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range(5, 5))
                .withMessageContaining("which no number meets");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InRange("age", OptionalDouble.empty(), OptionalDouble.empty()))
                .withMessageContaining("says nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneOf("city", List.of()))
                .withMessageContaining("at least one category");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "[a", "a]", "otherwise"})
    void namesOfBranchesStandInPaths(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Branch(name, range(1, 2), Optional.empty()))
                .withMessageContaining("A branch is called");
    }

    @Test
    void namesOfBranchesDiffer() {
        Branch branch = new Branch("a", range(1, 2), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerSplit(List.of(branch, branch), Optional.empty()))
                .withMessageContaining("Two branches of a split are called \"a\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerSplit(List.of(), Optional.empty()))
                .withMessageContaining("no branch");
    }

    /** Many splits divide into as many cells as there are different customers, whatever the order of their rows. */
    @Test
    void cellsAreThoseThatOccur() {
        CampaignPart part =
                new CustomerSplit(List.of(new Branch("x", range(0, 1), Optional.empty())), Optional.empty());
        for (int i = 1; i <= 40; i++) {
            Branch branch = new Branch("b" + i, range(0, i), Optional.of(part));
            part = new CustomerSplit(List.of(branch), Optional.of(part));
            if (i > 8) {
                part = new CustomerSplit(List.of(branch), Optional.empty());
            }
        }
        DividedCampaign campaign = new DividedCampaign(
                "c",
                "w",
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(part));
        double[] ages = IntStream.range(0, 1000).mapToDouble(i -> i % 7).toArray();
        List<Integer> rows = rows(campaign, ages);
        assertThat(rows.stream().mapToInt(each -> each).sum()).isEqualTo(1000);
        assertThat(rows).hasSizeBetween(2, 7);
        double[] sorted = ages.clone();
        Arrays.sort(sorted);
        assertThat(rows(campaign, sorted)).isEqualTo(rows);
    }

    private static List<Integer> rows(DividedCampaign campaign, double[] ages) {
        CustomerColumns table =
                new CustomerColumns.Builder(ages.length).numbers("age", ages).build();
        return CustomerCells.of(List.of(campaign), table).cells().stream()
                .map(CustomerCell::rows)
                .toList();
    }
}
