package org.parcours.log.build;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parcours.log.LogProblems;
import org.parcours.log.Names;
import org.parcours.log.TextTable;

/** The events by customer and time; those at one time keep the order of their table. */
final class Events {
    private final TextTable table;
    private final int customerColumn;
    private final int typeColumn;
    private final List<String> types;
    private final double[] time;
    private final double earliest;
    private final double latest;
    private final int[] rows;
    private final int[] starts;
    private final Map<String, double[]> numbers = new HashMap<>();

    Events(TextTable table, JourneySpec spec, LogProblems problems) {
        this.table = table;
        this.customerColumn = table.column(spec.columns().customer());
        this.typeColumn = table.column(spec.columns().type());
        this.types = table.names(typeColumn).list();
        int timeColumn = table.column(spec.columns().time());
        double[] timeOfText = table.names(timeColumn).list().stream()
                .mapToDouble(spec.columns()::time)
                .toArray();
        this.time = new double[table.rows()];
        for (int row = 0; row < time.length; row++) {
            time[row] = timeOfText[table.code(timeColumn, row)];
            if (table.text(customerColumn, row).isEmpty()) {
                problems.add(table.line(row), spec.columns().customer(), "", "is empty, expected a customer");
            }
            if (Double.isNaN(time[row])) {
                problems.add(
                        table.line(row),
                        spec.columns().time(),
                        table.text(timeColumn, row),
                        "is no time, expected " + spec.columns().example());
            }
        }
        this.earliest = Arrays.stream(time).min().orElseThrow();
        this.latest = Arrays.stream(time).max().orElseThrow();
        this.starts = starts();
        this.rows = ordered();
        spec.rewards().forEach(reward -> checkAmount(reward.types(), reward.amount(), problems));
        for (Fact fact : spec.state()) {
            if (fact instanceof Fact.Sum sum) {
                checkAmount(sum.types(), sum.amount(), problems);
            }
        }
    }

    private int[] starts() {
        int[] counts = new int[customers().size() + 1];
        for (int row = 0; row < table.rows(); row++) {
            counts[table.code(customerColumn, row) + 1]++;
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        return counts;
    }

    /** A counting sort by customer, then an insertion sort by time: linear for tables that are in order of time. */
    private int[] ordered() {
        int[] next = starts.clone();
        int[] ordered = new int[time.length];
        for (int row = 0; row < ordered.length; row++) {
            int customer = table.code(customerColumn, row);
            int place = next[customer]++;
            for (; place > starts[customer] && time[ordered[place - 1]] > time[row]; place--) {
                ordered[place] = ordered[place - 1];
            }
            ordered[place] = row;
        }
        return ordered;
    }

    /** Refuses the events whose amount is no number. */
    private void checkAmount(Set<String> types, Amount amount, LogProblems problems) {
        for (Amount.Term term : amount.terms()) {
            if (term.column().isEmpty()) {
                continue;
            }
            int column = table.column(term.column());
            double[] numberOfText = numbers.computeIfAbsent(term.column(), title -> table.numbers(column));
            for (int row = 0; row < table.rows(); row++) {
                if (types.contains(typeOfRow(row)) && Double.isNaN(numberOfText[table.code(column, row)])) {
                    problems.add(
                            table.line(row),
                            term.column(),
                            table.text(column, row),
                            "is not a number, but the spec pays it as an amount");
                }
            }
        }
    }

    /** The customers that have events. */
    Names customers() {
        return table.names(customerColumn);
    }

    /** The place of a customer's first event. */
    int start(int customer) {
        return starts[customer];
    }

    /** The place after a customer's last event. */
    int end(int customer) {
        return starts[customer + 1];
    }

    double time(int place) {
        return time[rows[place]];
    }

    String type(int place) {
        return typeOfRow(rows[place]);
    }

    long line(int place) {
        return table.line(rows[place]);
    }

    String text(String column, int place) {
        return table.text(table.column(column), rows[place]);
    }

    /** What an event pays. */
    double amount(Amount amount, int place) {
        double sum = 0;
        for (Amount.Term term : amount.terms()) {
            sum += term.factor() * (term.column().isEmpty() ? 1 : number(term.column(), place));
        }
        return sum;
    }

    /** The time of the earliest event; the table has one. */
    double earliest() {
        return earliest;
    }

    /** The time of the latest event. */
    double latest() {
        return latest;
    }

    private double number(String title, int place) {
        int column = table.column(title);
        return numbers.computeIfAbsent(title, made -> table.numbers(column))[table.code(column, rows[place])];
    }

    private String typeOfRow(int row) {
        return types.get(table.code(typeColumn, row));
    }
}
