package org.parcours.server.table;

import java.util.List;
import org.parcours.files.Rows;
import org.parcours.files.TableSource;
import org.parcours.num.Workers;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;

/** A table under the name that people know it by, of which no more rows are read than memory has room for. */
public final class BoundedTable implements TableSource {
    /** So many rows are read between two questions whether somebody still waits for them. */
    private static final int ROWS_A_QUESTION = 1 << 12;

    private final String name;
    private final TableSource table;
    private final TableLimits limits;

    /**
     * A table within limits. An interrupt ends its reading with a {@link java.util.concurrent.CancellationException}.
     *
     * @param name what refusals call it
     */
    public BoundedTable(String name, TableSource table, TableLimits limits) {
        this.name = name;
        this.table = table;
        this.limits = limits;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Rows rows) {
        Counted counted = new Counted(rows, limits);
        try {
            table.read(counted);
        } catch (RuntimeException failure) {
            counted.requireMore(); // a parser may have taken the end for a fault in the text
            throw failure;
        }
        counted.requireMore();
    }

    private static final class Counted implements Rows {
        private final Rows rows;
        private final TableLimits limits;
        private int count;
        private long cells;

        Counted(Rows rows, TableLimits limits) {
            this.rows = rows;
            this.limits = limits;
        }

        @Override
        public boolean header(long line, List<String> titles) {
            return rows.header(line, titles);
        }

        @Override
        public void startRow(long line) {
            count++;
            requireFew();
            if (count % ROWS_A_QUESTION == 0) {
                Workers.requireNotInterrupted();
            }
            rows.startRow(line);
        }

        /** Ends the reading where nobody wants more of it: there are too many, or it was cancelled. */
        void requireMore() {
            requireFew();
            Workers.requireNotInterrupted();
        }

        private void requireFew() {
            if (count > limits.rows() || cells > limits.cells()) {
                throw Problem.of(Kind.TOO_LARGE, limits.refusal());
            }
        }

        @Override
        public void cell(char[] text, int from, int length) {
            cells++;
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
