package org.parcours.files;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.parcours.log.Iso8601;
import org.parcours.log.TextTable;

/** The rows of a table as units: each row one, or all rows of an id together. Columns are read for units here. */
final class ExperimentUnits {
    private static final long BILLION = 1_000_000_000;

    private final TextTable table;
    private final Optional<Integer> id;
    private final int units;
    private final int[] firstRows;

    ExperimentUnits(TextTable table, Optional<String> idColumn) {
        this.table = table;
        this.id = idColumn.map(this::column);
        this.units = id.map(column -> table.names(column).size()).orElse(table.rows());
        this.firstRows = new int[units];
        for (int row = table.rows() - 1; row >= 0; row--) {
            firstRows[unit(row)] = row;
        }
    }

    int size() {
        return units;
    }

    /** The number of the unit that a row is about. */
    int unit(int row) {
        return id.isPresent() ? table.code(id.get(), row) : row;
    }

    /** The first row about a unit. */
    int firstRow(int unit) {
        return firstRows[unit];
    }

    /** The name of a unit: its id, or the number of its row. */
    String name(int unit) {
        return id.isPresent() ? table.names(id.get()).name(unit) : Integer.toString(unit + 1);
    }

    /** The number of a column that must be there. */
    int column(String title) {
        int column = table.titles().indexOf(title);
        if (column < 0) {
            throw BadFile.at(
                    Path.of(table.source()),
                    1,
                    "has no column \"%s\"; %s".formatted(title, NearestName.advice(title, table.titles())));
        }
        return column;
    }

    /** The text of a cell. */
    String text(int column, int row) {
        return table.text(column, row);
    }

    /** The sum of a column over the rows of each unit. */
    double[] sums(String title) {
        int column = column(title);
        double[] numbers = numbers(column);
        double[] sums = new double[units];
        for (int row = 0; row < table.rows(); row++) {
            double number = numbers[table.code(column, row)];
            if (Double.isNaN(number)) {
                throw refusal(row, title, "is not a number, expected a decimal number such as 12.5, or true or false");
            }
            sums[unit(row)] += number;
        }
        return sums;
    }

    /** What the first row of each unit says, NaN where it says nothing. */
    double[] known(String title) {
        int column = column(title);
        double[] numbers = numbers(column);
        double[] known = new double[units];
        for (int unit = 0; unit < units; unit++) {
            int row = firstRows[unit];
            known[unit] = numbers[table.code(column, row)];
            if (Double.isNaN(known[unit]) && !table.text(column, row).isEmpty()) {
                throw refusal(row, title, "is not a number, expected a decimal number such as 12.5, or an empty cell");
            }
        }
        return known;
    }

    /** The first moment of each unit, in nanoseconds since 1970. */
    long[] times(String title) {
        int column = column(title);
        long[] ofText = new long[table.names(column).size()];
        boolean[] parsed = new boolean[ofText.length];
        long[] times = new long[units];
        Arrays.fill(times, Long.MAX_VALUE);
        for (int row = 0; row < table.rows(); row++) {
            int code = table.code(column, row);
            if (!parsed[code]) {
                ofText[code] = time(row, column);
                parsed[code] = true;
            }
            times[unit(row)] = Math.min(times[unit(row)], ofText[code]);
        }
        return times;
    }

    private long time(int row, int column) {
        try {
            Instant moment = Iso8601.moment(table.text(column, row));
            return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), BILLION), moment.getNano());
        } catch (DateTimeException | ArithmeticException notAMoment) {
            throw refusal(
                    row, table.titles().get(column), "is no moment, expected ISO 8601 such as 2026-03-01T09:30:00Z");
        }
    }

    /** The numbers that the texts of a column say; true is 1, false 0. */
    private double[] numbers(int column) {
        double[] numbers = table.numbers(column);
        table.names(column).find("true").ifPresent(code -> numbers[code] = 1);
        table.names(column).find("false").ifPresent(code -> numbers[code] = 0);
        return numbers;
    }

    /** Refuses a cell without naming what it says of a customer. */
    BadFile refusal(int row, String title, String problem) {
        return BadFile.at(Path.of(table.source()), table.line(row), "column \"" + title + "\" " + problem);
    }
}
