package org.parcours.uplift.prepare;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parcours.log.TextTable;

/**
 * Makes a table of customers of a table of transactions: {@code customer, recency_days, frequency, monetary_sum,
 * monetary_mean, favourite_day}, the status and further features, {@code treatment} and {@code outcome}.
 *
 * <p>Only who has a transaction in the window of features is in it. Each part is made of the rows of its own window and of
 * nothing else: whatever is changed after a window changes nothing that was made of it. O(rows).
 */
public final class CustomerPreparation {
    private static final int WEEK = 7;

    private final TransactionRows rows;
    private final CustomerSpec spec;

    private CustomerPreparation(TextTable table, CustomerSpec spec) {
        this.rows = new TransactionRows(table, spec);
        this.spec = spec;
    }

    /** The customers of a table of transactions. */
    public static PreparedCustomers of(TextTable table, CustomerSpec spec) {
        return new CustomerPreparation(table, spec).prepare();
    }

    private PreparedCustomers prepare() {
        List<List<String>> prepared = new ArrayList<>();
        int leftOut = 0;
        for (int customer = 0; customer < rows.customers(); customer++) {
            List<Integer> before = rows.in(customer, spec.windows().features());
            Optional<String> treatment = treatment(customer, before);
            if (before.isEmpty() || treatment.isEmpty()) {
                leftOut++;
                continue;
            }
            List<String> cells = new ArrayList<>(features(customer, before));
            cells.add(treatment.get());
            cells.add(number(outcome(customer)));
            prepared.add(List.copyOf(cells));
        }
        return new PreparedCustomers(titles(), prepared, leftOut);
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>(
                List.of("customer", "recency_days", "frequency", "monetary_sum", "monetary_mean", "favourite_day"));
        spec.status().ifPresent(column -> titles.add("status"));
        spec.sums().forEach(sum -> titles.add(sum.name()));
        titles.add("treatment");
        titles.add("outcome");
        return titles;
    }

    private List<String> features(int customer, List<Integer> before) {
        double sum = 0;
        long last = Long.MIN_VALUE;
        int[] ofDay = new int[WEEK];
        for (int row : before) {
            sum += rows.amount(row);
            last = Math.max(last, rows.day(row));
            ofDay[(int) Math.floorMod(rows.day(row), (long) WEEK)]++;
        }
        List<String> cells = new ArrayList<>();
        cells.add(rows.name(customer));
        cells.add(Long.toString(spec.windows().features().to() - last));
        cells.add(Integer.toString(before.size()));
        cells.add(number(sum));
        cells.add(number(sum / before.size()));
        cells.add(dayName(most(ofDay)));
        spec.status().ifPresent(column -> cells.add(rows.lastText(before, column)));
        for (SumFeature feature : spec.sums()) {
            double total = 0;
            for (int row : rows.in(customer, feature.window())) {
                total += rows.numberOrZero(row, feature.column());
            }
            cells.add(number(total));
        }
        return cells;
    }

    /** Of equally frequent days the first after the start of the count. */
    private static int most(int[] ofDay) {
        int most = 0;
        for (int day = 1; day < WEEK; day++) {
            most = ofDay[day] > ofDay[most] ? day : most;
        }
        return most;
    }

    /** The name of the weekday, or the place in a week where days are only numbered. */
    private String dayName(int place) {
        return rows.hasDates()
                ? DayOfWeek.from(LocalDate.ofEpochDay(place)).name().toLowerCase(Locale.ROOT)
                : "day " + place;
    }

    private Optional<String> treatment(int customer, List<Integer> before) {
        TreatmentRule rule = spec.treatment();
        List<Integer> during = rows.in(customer, spec.windows().treatment());
        return switch (rule.kind()) {
            case STATUS_UP -> Optional.of(arm(rank(during, before) > rank(before, before)));
            case STATUS_DOWN -> Optional.of(arm(rank(during, before) < rank(before, before)));
            case ANY -> Optional.of(arm(during.stream().anyMatch(row -> rows.saysYes(row, rule.column()))));
            case ALL ->
                Optional.of(arm(
                        !during.isEmpty() && during.stream().allMatch(row -> rows.saysYes(row, rule.column()))));
            case MODE -> Optional.of(rows.mode(during, rule.column()).orElse(TreatmentRule.CONTROL));
            case ARM -> rows.only(during, rule.column());
        };
    }

    private static String arm(boolean isTreated) {
        return isTreated ? TreatmentRule.TREATED : TreatmentRule.CONTROL;
    }

    /** The rank of the last status of these rows, or of those before where there are none. */
    private int rank(List<Integer> those, List<Integer> before) {
        List<Integer> known = those.isEmpty() ? before : those;
        return known.isEmpty() ? 0 : rows.rank(known, spec.treatment());
    }

    private double outcome(int customer) {
        List<Integer> after = rows.in(customer, spec.windows().outcome());
        double sum = 0;
        for (int row : after) {
            sum += rows.amount(row);
        }
        return spec.outcome().of(after.size(), sum);
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
