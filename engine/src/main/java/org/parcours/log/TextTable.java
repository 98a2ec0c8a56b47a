package org.parcours.log;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToDoubleFunction;
import org.parcours.num.Decimal;
import org.parcours.num.LongColumn;

/**
 * A table of text, such as events or customers: each different text of a column is kept once, but for columns of very many
 * different numbers, which are kept as numbers until somebody asks for the different texts. Once it has all its rows, any number
 * of threads may read it.
 */
public final class TextTable {
    private final String source;
    private final List<String> titles;
    private final AtomicReferenceArray<TextCells> columns;
    private final LongColumn lines = new LongColumn();

    /** An empty table with these columns; {@code source} is what messages name. */
    public TextTable(String source, List<String> titles) {
        this.source = source;
        this.titles = List.copyOf(titles);
        this.columns = new AtomicReferenceArray<>(titles.size());
        for (int column = 0; column < titles.size(); column++) {
            columns.set(column, new DictionaryCells());
        }
    }

    /** Adds a row that stands on a line, with a text for each column. */
    public void add(long line, List<String> texts) {
        if (texts.size() != titles.size()) {
            throw new IllegalArgumentException(source + ":" + line + ": the row has " + texts.size()
                    + " cells, expected " + titles.size() + " as in the header");
        }
        for (int column = 0; column < texts.size(); column++) {
            TextCells cells = columns.get(column);
            TextCells longer = cells.add(texts.get(column));
            if (longer != cells) {
                columns.set(column, longer);
            }
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
        return spelled(column).names();
    }

    /** The number of a row's text among those of its column. */
    public int code(int column, int row) {
        return spelled(column).code(row);
    }

    /** The text of a cell. */
    public String text(int column, int row) {
        return columns.get(column).text(row);
    }

    /** The texts of a column, one a row. */
    public List<String> texts(int column) {
        return columns.get(column).texts();
    }

    /** The different texts of a column, without those that are plain decimal numbers where there are very many of these. */
    public Names otherTexts(int column) {
        return columns.get(column).others();
    }

    /**
     * What the texts of a column say as numbers, one a row.
     *
     * @param ofText what a text says; asked once for each different text, and of plain decimal numbers perhaps not at all
     */
    public double[] numbers(int column, ToDoubleFunction<String> ofText) {
        return columns.get(column).numbers(ofText);
    }

    /** The numbers that the texts of a column say, by the number of the text; NaN for those that say none. */
    public double[] numbers(int column) {
        Names names = names(column);
        double[] numbers = new double[names.size()];
        for (int code = 0; code < numbers.length; code++) {
            char[] text = names.name(code).toCharArray();
            numbers[code] = Decimal.parse(text, 0, text.length);
        }
        return numbers;
    }

    private DictionaryCells spelled(int column) {
        TextCells cells = columns.get(column);
        DictionaryCells spelled = cells.spelled();
        if (spelled != cells) {
            columns.set(column, spelled);
        }
        return spelled;
    }
}
