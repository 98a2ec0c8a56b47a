package org.parcours.uplift.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parcours.log.TextTable;

/** Customers made of transactions, worked by hand. */
class CustomerPreparationTest {
    /** Features on days 1 to 10, treatment on 11 to 20, outcome on 21 to 30. */
    private static final Windows WINDOWS = new Windows(new Window(1, 10), new Window(11, 20), new Window(21, 30));

    private static final String ROWS = """
            a 1 10 none - x
            a 8 20 silver - x
            a 12 5 gold 1 y
            a 15 5 gold 0 x
            a 25 7 gold - -
            a 26 3 gold - -
            b 10 4 gold - -
            b 12 1 silver 1 y
            c 15 9 none 1 y
            d 3 6 none - -
            """;

    private static PreparedCustomers prepare(TreatmentRule rule, OutcomeKind outcome, String rows, SumFeature... sums) {
        TextTable table = new TextTable("t.csv", List.of("who", "day", "amount", "tier", "promo", "arm"));
        long line = 2;
        for (String row : rows.strip().split("\n", -1)) {
            table.add(
                    line++,
                    Arrays.stream(row.split(" ", -1))
                            .map(cell -> cell.equals("-") ? "" : cell)
                            .toList());
        }
        return CustomerPreparation.of(
                table,
                new CustomerSpec("who", "day", "amount", Optional.of("tier"), WINDOWS, rule, outcome, List.of(sums)));
    }

    private static TreatmentRule rule(TreatmentRule.Kind kind, String column) {
        return new TreatmentRule(kind, column, List.of());
    }

    private static TreatmentRule status(TreatmentRule.Kind kind) {
        return new TreatmentRule(kind, "tier", List.of("none", "silver", "gold"));
    }

    private static List<String> column(PreparedCustomers customers, String title) {
        int column = customers.titles().indexOf(title);
        return customers.rows().stream().map(row -> row.get(column)).toList();
    }

    @Test
    void recencyFrequencyMonetaryDayAndStatus() {
        PreparedCustomers customers = prepare(status(TreatmentRule.Kind.STATUS_UP), OutcomeKind.SPEND, ROWS);
        assertThat(customers.titles())
                .containsExactly(
                        "customer",
                        "recency_days",
                        "frequency",
                        "monetary_sum",
                        "monetary_mean",
                        "favourite_day",
                        "status",
                        "treatment",
                        "outcome");
        // a: last on day 8 of 10, 10 + 20 in two; days 1 and 8 are 1 mod 7; silver, then gold; 7 + 3
        assertThat(customers.rows().get(0))
                .containsExactly("a", "2", "2", "30", "15", "day 1", "silver", "treated", "10");
        // b comes down from gold; c has nothing before the treatment
        assertThat(column(customers, "customer")).containsExactly("a", "b", "d");
        assertThat(column(customers, "treatment")).containsExactly("treated", "control", "control");
        assertThat(customers.leftOut()).isEqualTo(1);
    }

    @Test
    void treatmentsByAllRules() {
        assertThat(treatments(status(TreatmentRule.Kind.STATUS_DOWN))).containsExactly("control", "treated", "control");
        assertThat(treatments(rule(TreatmentRule.Kind.ANY, "promo"))).containsExactly("treated", "treated", "control");
        assertThat(treatments(rule(TreatmentRule.Kind.ALL, "promo"))).containsExactly("control", "treated", "control");
        // a has x and y once each: the first in order
        assertThat(treatments(rule(TreatmentRule.Kind.MODE, "arm"))).containsExactly("x", "y", "control");
        assertThatThrownBy(() -> treatments(rule(TreatmentRule.Kind.ARM, "arm")))
                .hasMessageContaining("t.csv:4: column \"arm\" puts a customer into a second arm");
        // d has no arm and is left out
        assertThat(column(
                        prepare(rule(TreatmentRule.Kind.ARM, "arm"), OutcomeKind.SPEND, ROWS.replace("0 x", "0 y")),
                        "treatment"))
                .containsExactly("y", "y");
    }

    private static List<String> treatments(TreatmentRule rule) {
        return column(prepare(rule, OutcomeKind.SPEND, ROWS), "treatment");
    }

    @Test
    void outcomesOfAllKinds() {
        assertThat(outcomes(OutcomeKind.CONVERSION)).containsExactly("1", "0", "0");
        assertThat(outcomes(OutcomeKind.FREQUENCY)).containsExactly("2", "0", "0");
        assertThat(outcomes(OutcomeKind.MONETARY)).containsExactly("5", "0", "0");
        assertThat(outcomes(OutcomeKind.SPEND)).containsExactly("10", "0", "0");
    }

    private static List<String> outcomes(OutcomeKind kind) {
        return column(prepare(rule(TreatmentRule.Kind.ANY, "promo"), kind, ROWS), "outcome");
    }

    @Test
    void noFeatureSeesPastItsWindow() {
        TreatmentRule rule = rule(TreatmentRule.Kind.ANY, "promo");
        SumFeature late = new SumFeature("late", "amount", new Window(5, 10));
        PreparedCustomers before = prepare(rule, OutcomeKind.SPEND, ROWS, late);
        assertThat(column(before, "late")).containsExactly("20", "4", "0");
        // other amounts, times and tiers after day 10 change no feature
        String changed = ROWS.replace("a 12 5 gold", "a 11 500 none").replace("a 25 7 gold", "a 30 700 none");
        PreparedCustomers after = prepare(rule, OutcomeKind.SPEND, changed, late);
        for (String feature : before.titles().subList(0, before.titles().size() - 2)) {
            assertThat(column(after, feature)).as(feature).isEqualTo(column(before, feature));
        }
        assertThat(column(after, "outcome")).isNotEqualTo(column(before, "outcome"));
        assertThatThrownBy(
                        () -> prepare(rule, OutcomeKind.SPEND, ROWS, new SumFeature("x", "amount", new Window(5, 11))))
                .hasMessageContaining("\"x\" sees past");
        assertThatThrownBy(() -> new Windows(new Window(1, 11), new Window(11, 20), new Window(21, 30)))
                .hasMessageContaining("features would see the treatment");
        assertThatThrownBy(() -> new Windows(new Window(1, 10), new Window(11, 21), new Window(21, 30)))
                .hasMessageContaining("outcomes would come before treatments");
    }

    @Test
    void datesHaveWeekdays() {
        TextTable table = new TextTable("t.csv", List.of("who", "day", "amount", "promo"));
        table.add(2, List.of("a", "2026-03-02", "1", ""));
        Window features = new Window(20_500, 20_600);
        CustomerSpec spec = new CustomerSpec(
                "who",
                "day",
                "amount",
                Optional.empty(),
                new Windows(features, new Window(20_601, 20_602), new Window(20_603, 20_604)),
                rule(TreatmentRule.Kind.ANY, "promo"),
                OutcomeKind.CONVERSION,
                List.of());
        // 2 March 2026 is a Monday, day 20514 since 1970
        assertThat(CustomerPreparation.of(table, spec).rows().get(0))
                .containsExactly("a", "86", "1", "1", "1", "monday", "control", "0");
    }
}
