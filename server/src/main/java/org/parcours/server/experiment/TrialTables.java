package org.parcours.server.experiment;

import java.util.List;
import java.util.function.Function;
import org.parcours.files.BadFile;
import org.parcours.files.TableSource;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.server.table.BoundedTable;
import org.parcours.server.table.TableBytes;
import org.parcours.server.table.TableLimits;
import org.parcours.store.TableFormat;

/** Tables of experiments as the bytes of their files. */
final class TrialTables {
    /** What readers call the table; people's names for it need not be names of files. */
    private static final String SOURCE = "table";

    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_CELLS = 20_000_000;
    private static final TableLimits LIMITS = new TableLimits(
            MOST_ROWS,
            MOST_CELLS,
            "The table has more than %,d rows or %,d cells; read larger ones with \"parcours experiment analyze\"."
                    .formatted(MOST_ROWS, MOST_CELLS));

    private TrialTables() {}

    /**
     * What a reader makes of a table.
     *
     * @param name what refusals call it
     * @throws Problem that names the line of what is wrong
     */
    static <T> T read(String name, TableFormat format, byte[] content, Function<TableSource, T> reader) {
        return TableBytes.with(content, format, file -> {
            try {
                return reader.apply(new BoundedTable(SOURCE, TableSource.file(file), LIMITS));
            } catch (BadFile refused) {
                String line = refused.line().isPresent() ? ":" + refused.line().getAsLong() : "";
                String reason = refused.reason().replace(file.toString(), name);
                throw Problem.of(Kind.BAD_TABLE, name + line + ": " + reason, List.of(ProblemError.of(refused)));
            }
        });
    }
}
