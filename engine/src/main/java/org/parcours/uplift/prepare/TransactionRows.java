package org.parcours.uplift.prepare;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parcours.log.Iso8601;
import org.parcours.log.TextTable;

/** The rows of a table of transactions, by customer and day. */
final class TransactionRows {
    private static final Set<String> NO = Set.of("", "0", "false", "no");

    private final TextTable table;
    private final int customerColumn;
    private final List<List<Integer>> ofCustomer = new ArrayList<>();
    private final long[] day;
    private final double[] amount;
    private final boolean hasDates;

    TransactionRows(TextTable table, CustomerSpec spec) {
        this.table = table;
        this.customerColumn = table.column(spec.customer());
        this.day = new long[table.rows()];
        this.amount = new double[table.rows()];
        int time = table.column(spec.time());
        double[] numbers = table.numbers(time);
        this.hasDates = table.rows() > 0 && Double.isNaN(numbers[table.code(time, 0)]);
        double[] amounts = table.numbers(table.column(spec.amount()));
        for (int customer = 0; customer < table.names(customerColumn).size(); customer++) {
            ofCustomer.add(new ArrayList<>());
        }
        for (int row = 0; row < table.rows(); row++) {
            day[row] = dayOf(time, row, numbers);
            amount[row] = amounts[table.code(table.column(spec.amount()), row)];
            if (Double.isNaN(amount[row])) {
                throw refusal(row, spec.amount(), "is not a number, expected an amount such as 12.50");
            }
            ofCustomer.get(table.code(customerColumn, row)).add(row);
        }
    }

    private long dayOf(int column, int row, double[] numbers) {
        double number = numbers[table.code(column, row)];
        if (!hasDates && number == Math.rint(number)) {
            return (long) number;
        }
        try {
            if (hasDates) {
                return Iso8601.moment(table.text(column, row))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toEpochDay();
            }
        } catch (DateTimeException notAMoment) {
            throw refusal(row, table.titles().get(column), "is no date, expected ISO 8601 such as 2026-03-01");
        }
        throw refusal(row, table.titles().get(column), "is no whole number of days like the one of the first row");
    }

    /** Whether days are dates and not numbers. */
    boolean hasDates() {
        return hasDates;
    }

    int customers() {
        return ofCustomer.size();
    }

    String name(int customer) {
        return table.names(customerColumn).name(customer);
    }

    long day(int row) {
        return day[row];
    }

    double amount(int row) {
        return amount[row];
    }

    /** The rows of a customer in a window, in the order of the table. */
    List<Integer> in(int customer, Window window) {
        return ofCustomer.get(customer).stream()
                .filter(row -> window.contains(day[row]))
                .toList();
    }

    /** The text of the latest of these rows that has one; of one day the last in the table. */
    String lastText(List<Integer> rows, String title) {
        int column = table.column(title);
        String last = "";
        long latest = Long.MIN_VALUE;
        for (int row : rows) {
            if (day[row] >= latest && !table.text(column, row).isEmpty()) {
                latest = day[row];
                last = table.text(column, row);
            }
        }
        return last;
    }

    /** The rank of the last status. */
    int rank(List<Integer> rows, TreatmentRule rule) {
        String status = lastText(rows, rule.column());
        int rank = status.isEmpty() ? 0 : rule.ranks().indexOf(status);
        if (rank < 0) {
            throw refusal(
                    rows.get(0),
                    rule.column(),
                    "is, or is later, none of the ranks " + String.join(", ", rule.ranks()) + "; name all of them");
        }
        return rank;
    }

    boolean saysYes(int row, String title) {
        return !NO.contains(table.text(table.column(title), row).toLowerCase(Locale.ROOT));
    }

    /** The most frequent text that is not empty; of equally frequent ones the first in order. */
    Optional<String> mode(List<Integer> rows, String title) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row : rows) {
            String text = table.text(table.column(title), row);
            if (!text.isEmpty()) {
                counts.merge(text, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The one text that all these rows have; empty where none has any. */
    Optional<String> only(List<Integer> rows, String title) {
        Optional<String> only = mode(rows, title);
        for (int row : rows) {
            String text = table.text(table.column(title), row);
            if (!text.isEmpty() && !text.equals(only.orElseThrow())) {
                throw refusal(row, title, "puts a customer into a second arm; who is in two arms is in none");
            }
        }
        return only;
    }

    /** The number in a cell; 0 where it is empty. */
    double numberOrZero(int row, String title) {
        String text = table.text(table.column(title), row);
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException letters) {
            throw refusal(row, title, "is not a number, expected a number or an empty cell");
        }
    }

    private IllegalArgumentException refusal(int row, String title, String problem) {
        return new IllegalArgumentException(
                table.source() + ":" + table.line(row) + ": column \"" + title + "\" " + problem);
    }
}
