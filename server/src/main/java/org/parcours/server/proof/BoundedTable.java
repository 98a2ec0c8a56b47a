package org.parcours.server.proof;

import java.util.List;
import org.parcours.files.Rows;
import org.parcours.files.TableSource;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;

/** A table under the name that people know it by, of which no more rows are read than memory has room for. */
final class BoundedTable implements TableSource {
    /** Steps of a log at most; a small packed file could hold a thousand times as many. */
    static final int MOST_ROWS = 5_000_000;

    private final String name;
    private final TableSource table;

    BoundedTable(String name, TableSource table) {
        this.name = name;
        this.table = table;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Rows rows) {
        Counted counted = new Counted(rows);
        table.read(counted);
        counted.requireFew(); // a parser may have taken the end for a fault in the text
    }

    private static final class Counted implements Rows {
        private final Rows rows;
        private int count;

        Counted(Rows rows) {
            this.rows = rows;
        }

        @Override
        public boolean header(long line, List<String> titles) {
            return rows.header(line, titles);
        }

        @Override
        public void startRow(long line) {
            count++;
            requireFew();
            rows.startRow(line);
        }

        /** Ends the reading where there are too many. */
        void requireFew() {
            if (count > MOST_ROWS) {
                throw Problem.of(
                        Kind.TOO_LARGE,
                        "The log has more than %,d steps; prove on larger ones with \"parcours prove\"."
                                .formatted(MOST_ROWS));
            }
        }

        @Override
        public void cell(char[] text, int from, int length) {
            rows.cell(text, from, length);
        }

        @Override
        public void refuse(String value, String problem) {
            rows.refuse(value, problem);
        }

        @Override
        public void endRow() {
            rows.endRow();
        }

        @Override
        public void breakOff(long line, String problem) {
            rows.breakOff(line, problem);
        }
    }
}
