package org.parcours.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.parcours.log.TextTable;

/** Reads tables whose columns the user names, such as events and customers; the first problem is refused. */
public final class TableReader implements Rows {
    private final Path source;
    private Optional<TextTable> table = Optional.empty();
    private List<String> titles = List.of();
    private final List<String> cells = new ArrayList<>();
    private long line;

    private TableReader(Path source) {
        this.source = source;
    }

    /** The table from a file or a query. */
    public static TextTable read(TableSource source) {
        TableReader reader = new TableReader(Path.of(source.name()));
        source.read(reader);
        return reader.table.orElseThrow();
    }

    @Override
    public boolean header(long line, List<String> titles) {
        if (new HashSet<>(titles).size() < titles.size()) {
            throw BadFile.at(source, line, "a column stands in the header twice; name each once");
        }
        this.titles = titles;
        table = Optional.of(new TextTable(source.toString(), titles));
        return true;
    }

    @Override
    public void startRow(long line) {
        this.line = line;
        cells.clear();
    }

    @Override
    public void cell(char[] text, int from, int length) {
        cells.add(new String(text, from, length));
    }

    @Override
    public void refuse(String value, String problem) {
        String title = cells.size() < titles.size() ? titles.get(cells.size()) : "";
        throw BadFile.at(source, line, title + " \"" + value + "\": " + problem);
    }

    @Override
    public void endRow() {
        if (cells.size() != titles.size()) {
            throw BadFile.at(
                    source,
                    line,
                    "the row has " + cells.size() + " cells, expected " + titles.size() + " as in the header");
        }
        table.orElseThrow().add(line, cells);
    }

    @Override
    public void breakOff(long line, String problem) {
        throw BadFile.at(source, line, problem);
    }
}
