package org.parcours.files;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Rows of customers whose ids stand in one column; the first problem is refused. */
abstract class CustomerRows implements Rows {
    private final Path source;
    private final Optional<String> id;
    private List<String> titles = List.of();
    private int idColumn;
    private long line;
    private int row = -1;
    private int at;

    CustomerRows(String source, Optional<String> id) {
        this.source = Path.of(source);
        this.id = id;
    }

    /** The names of the columns have come. */
    abstract void begin(List<String> titles);

    /** The next cell of a row. */
    abstract void cell(int column, char[] text, int from, int length);

    /** A row is complete. */
    abstract void end(int row);

    final boolean isId(int column) {
        return column == idColumn;
    }

    /** The number of the row that is read, from 0. */
    final int row() {
        return row;
    }

    /** The number of a column that must be there. */
    final int column(String title) {
        int column = titles.indexOf(title);
        if (column < 0) {
            throw BadFile.at(source, 1, "has no column \"%s\"; %s".formatted(title, NearestName.advice(title, titles)));
        }
        return column;
    }

    @Override
    public final boolean header(long line, List<String> titles) {
        this.titles = titles;
        if (new HashSet<>(titles).size() < titles.size()) {
            throw BadFile.at(source, line, "a column stands in the header twice; name each once");
        }
        this.idColumn = id.map(this::column).orElse(0);
        begin(titles);
        return true;
    }

    @Override
    public final void startRow(long line) {
        this.line = line;
        row++;
        at = 0;
    }

    @Override
    public final void cell(char[] text, int from, int length) {
        if (at < titles.size()) {
            if (at == idColumn && length == 0) {
                throw refusal("column \"" + titles.get(at) + "\" is empty, expected a customer's id");
            }
            cell(at, text, from, length);
        }
        at++;
    }

    @Override
    public final void refuse(String value, String problem) {
        throw refusal(problem);
    }

    @Override
    public final void endRow() {
        if (at != titles.size()) {
            throw refusal("the row has " + at + " cells, expected " + titles.size() + " as in the header");
        }
        end(row);
    }

    @Override
    public final void breakOff(long line, String problem) {
        throw BadFile.at(source, line, problem);
    }

    final BadFile refusal(String problem) {
        return BadFile.at(source, line, problem);
    }
}
