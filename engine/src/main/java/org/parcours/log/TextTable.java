package org.parcours.log;

import java.util.ArrayList;
import java.util.List;
import org.parcours.num.Decimal;
import org.parcours.num.IntColumn;
import org.parcours.num.LongColumn;

/** A table of text, such as events or customers: each different text of a column is kept once. */
public final class TextTable {
    private final String source;
    private final List<String> titles;
    private final List<Names> names = new ArrayList<>();
    private final List<IntColumn> codes = new ArrayList<>();
    private final LongColumn lines = new LongColumn();

    /** An empty table with these columns; {@code source} is what messages name. */
    public TextTable(String source, List<String> titles) {
        this.source = source;
        this.titles = List.copyOf(titles);
        for (int column = 0; column < titles.size(); column++) {
            names.add(Names.of(List.of()));
            codes.add(new IntColumn());
        }
    }

    /** Adds a row that stands on a line, with a text for each column. */
    public void add(long line, List<String> texts) {
        if (texts.size() != titles.size()) {
            throw new IllegalArgumentException(source + ":" + line + ": the row has " + texts.size()
                    + " cells, expected " + titles.size() + " as in the header");
        }
        for (int column = 0; column < texts.size(); column++) {
            codes.get(column).add(names.get(column).add(texts.get(column)));
        }
        lines.add(line);
    }

    /** The file or other origin. */
    public String source() {
        return source;
    }

    /** The names of the columns. */
    public List<String> titles() {
        return titles;
    }

    /** How many rows there are. */
    public int rows() {
        return lines.size();
    }

    /** The line on which a row stands. */
    public long line(int row) {
        return lines.get(row);
    }

    /** The number of a column that must be there. */
    public int column(String title) {
        int column = titles.indexOf(title);
        if (column < 0) {
            throw new IllegalArgumentException(source + ": has no column \"" + title + "\"; it has "
                    + String.join(", ", titles) + ". Name one of these in the spec.");
        }
        return column;
    }

    /** The different texts of a column. */
    public Names names(int column) {
        return names.get(column);
    }

    /** The number of a row's text among those of its column. */
    public int code(int column, int row) {
        return codes.get(column).get(row);
    }

    /** The text of a cell. */
    public String text(int column, int row) {
        return names.get(column).name(code(column, row));
    }

    /** The numbers that the texts of a column say, by the number of the text; NaN for those that say none. */
    public double[] numbers(int column) {
        double[] numbers = new double[names.get(column).size()];
        for (int code = 0; code < numbers.length; code++) {
            char[] text = names.get(column).name(code).toCharArray();
            numbers[code] = Decimal.parse(text, 0, text.length);
        }
        return numbers;
    }
}
