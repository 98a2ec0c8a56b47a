package org.parcours.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.files.TableSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which journey log a command reads. */
final class LogSource {
    @Parameters(
            paramLabel = "FILE",
            description = "The journey log: CSV (also .gz), Parquet, or a JDBC address such as jdbc:duckdb:file.db.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Option(
            names = "--query",
            paramLabel = "SQL",
            description = "The query whose rows are the log, for a JDBC address.")
    private @Nullable String query;

    /** The table that was named. */
    TableSource table() {
        return TableSource.of(location, Optional.ofNullable(query));
    }

    /** The log as it was named. */
    String location() {
        return location;
    }
}
