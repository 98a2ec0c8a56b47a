package org.parcours.files;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;

/** Writes a journey log as Parquet, through a table of DuckDB. */
final class ParquetLog {
    private ParquetLog() {}

    static void write(JourneyLog log, IntPredicate kept, Path file) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table log (" + declarations(log) + ")");
            append(log, kept, connection.unwrap(DuckDBConnection.class));
            statement.execute("copy log to '" + file.toString().replace("'", "''") + "' (format parquet)");
        } catch (SQLException failure) {
            throw new IOException(SqlSource.oneLine(failure), failure);
        }
    }

    private static String declarations(JourneyLog log) {
        Stream<String> columns = LogWriter.columns(log).stream().map(column -> column.title() + " " + type(column));
        Stream<String> features = log.features().stream()
                .map(feature -> '"' + feature.name().replace("\"", "\"\"") + "\" "
                        + feature.<String>fold(numbers -> "double", texts -> "varchar"));
        return Stream.concat(columns, features).collect(Collectors.joining(", "));
    }

    private static String type(LogColumn column) {
        return switch (column) {
            case JOURNEY_ID, STATE, NEXT_STATE, ACTION, REACTION, ENVIRONMENT -> "varchar";
            case STEP -> "integer";
            case TERMINAL -> "boolean";
            case TIMESTAMP -> "timestamp_ns";
            default -> "double";
        };
    }

    private static void append(JourneyLog log, IntPredicate kept, DuckDBConnection connection) throws SQLException {
        List<LogColumn> columns = LogWriter.columns(log);
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "log")) {
            for (int journey = 0; journey < log.journeys(); journey++) {
                if (kept.test(journey)) {
                    appendJourney(log, columns, journey, appender);
                }
            }
        }
    }

    private static void appendJourney(JourneyLog log, List<LogColumn> columns, int journey, DuckDBAppender appender)
            throws SQLException {
        String id = log.journeyId(journey);
        for (int row = log.start(journey); row < log.end(journey); row++) {
            appender.beginRow();
            appendRow(log, columns, id, log.firstStep() + row - log.start(journey), row, appender);
            appender.endRow();
        }
    }

    private static void appendRow(
            JourneyLog log, List<LogColumn> columns, String id, int step, int row, DuckDBAppender appender)
            throws SQLException {
        for (LogColumn column : columns) {
            switch (column) {
                case JOURNEY_ID -> appender.append(id);
                case STEP -> appender.append(step);
                case STATE, NEXT_STATE, ACTION, REACTION, ENVIRONMENT ->
                    appendText(LogWriter.name(log, column, row), appender);
                case TERMINAL -> appender.append(log.isTerminal(row));
                case TIMESTAMP -> appendTime(log, row, appender);
                default -> appender.append(LogWriter.number(log, column, row));
            }
        }
        for (Feature feature : log.features()) {
            appendFeature(feature, row, appender);
        }
    }

    private static void appendFeature(Feature feature, int row, DuckDBAppender appender) throws SQLException {
        if (feature instanceof Feature.Numbers numbers && numbers.isKnown(row)) {
            appender.append(numbers.value(row));
        } else {
            appendText(feature.fold(unknown -> "", texts -> LogWriter.text(texts, row)), appender);
        }
    }

    private static void appendText(String text, DuckDBAppender appender) throws SQLException {
        if (text.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    private static void appendTime(JourneyLog log, int row, DuckDBAppender appender) throws SQLException {
        if (log.nanoseconds(row) == JourneyLog.NO_TIME) {
            appender.appendNull();
        } else {
            appender.appendEpochNanos(log.nanoseconds(row));
        }
    }
}
