package org.parcours.files;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parcours.log.Iso8601;
import org.parcours.log.Names;
import org.parcours.log.TextTable;

/**
 * What a column of a table holds, so that somebody can say what it means.
 *
 * @param title its name
 * @param kind what all its cells that are not empty say
 * @param distinct how many different cells there are that are not empty
 * @param empty how many cells are empty
 * @param values its different cells, the most frequent first; none where there are more than {@link #MOST_VALUES}
 */
public record TableColumn(String title, Kind kind, int distinct, int empty, List<Value> values) {
    /** Of how many different cells all are told. */
    public static final int MOST_VALUES = 20;

    /** What all cells say; a column that is empty says nothing, and counts as text. */
    public enum Kind {
        /** Numbers, or true and false. */
        NUMBER,
        /** Moments in ISO 8601. */
        TIME,
        TEXT
    }

    /** A cell that comes so many times. */
    public record Value(String text, int rows) {}

    public TableColumn {
        values = List.copyOf(values);
    }

    /** The columns of a table, in its order. O(cells). */
    public static List<TableColumn> of(TextTable table) {
        List<TableColumn> columns = new ArrayList<>();
        for (int column = 0; column < table.titles().size(); column++) {
            columns.add(of(table, column));
        }
        return List.copyOf(columns);
    }

    private static TableColumn of(TextTable table, int column) {
        Names names = table.names(column);
        int[] rows = new int[names.size()];
        for (int row = 0; row < table.rows(); row++) {
            rows[table.code(column, row)]++;
        }
        int empty = names.find("").isPresent() ? rows[names.find("").getAsInt()] : 0;
        int distinct = names.size() - (empty > 0 ? 1 : 0);
        List<Value> values = distinct > MOST_VALUES ? List.of() : values(names, rows);
        return new TableColumn(table.titles().get(column), kind(table, column, distinct), distinct, empty, values);
    }

    private static List<Value> values(Names names, int[] rows) {
        List<Value> values = new ArrayList<>();
        for (int code = 0; code < rows.length; code++) {
            if (!names.name(code).isEmpty()) {
                values.add(new Value(names.name(code), rows[code]));
            }
        }
        values.sort(Comparator.comparingInt(Value::rows).reversed().thenComparing(Value::text));
        return values;
    }

    private static Kind kind(TextTable table, int column, int distinct) {
        if (distinct == 0) {
            return Kind.TEXT;
        }
        if (isNumeric(table, column)) {
            return Kind.NUMBER;
        }
        return isTime(table.names(column)) ? Kind.TIME : Kind.TEXT;
    }

    private static boolean isNumeric(TextTable table, int column) {
        double[] numbers = table.numbers(column);
        Names names = table.names(column);
        for (int code = 0; code < numbers.length; code++) {
            if (Double.isNaN(numbers[code]) && !isTruth(names.name(code))) {
                return false;
            }
        }
        return true;
    }

    /** Besides numbers, what readers of outcomes take for one, or for unknown. */
    private static boolean isTruth(String text) {
        return text.isEmpty() || text.equals("true") || text.equals("false");
    }

    /** Whether all cells that are not empty are moments. */
    static boolean isTime(Names names) {
        for (int code = 0; code < names.size(); code++) {
            if (!names.name(code).isEmpty() && !isMoment(names.name(code))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMoment(String text) {
        try {
            Iso8601.moment(text);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
