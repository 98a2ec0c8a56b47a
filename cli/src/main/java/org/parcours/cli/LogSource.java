package org.parcours.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.files.LogReader;
import org.parcours.files.TableSource;
import org.parcours.log.LogReading;
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

    /** The log that was named, checked. */
    LogReading read() {
        return read(location, Optional.ofNullable(query));
    }

    /** Reads a log at a location, and shows on a terminal how far it is. */
    static LogReading read(String location, Optional<String> query) {
        try (Progress progress = Progress.reading(location)) {
            return LogReader.read(TableSource.of(location, query, progress));
        }
    }

    /** The log as it was named. */
    String location() {
        return location;
    }
}
